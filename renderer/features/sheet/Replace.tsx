import { FileKey2 } from 'lucide-react';
import { useText } from '../../i18n/index.ts';
import { Button } from '../../ui/index.ts';
import { messages } from './messages.ts';

/** There is a sheet already: what a new one does to it. */
export function Replace({ onGo }: { readonly onGo: () => void }) {
  const { t } = useText();
  return (
    <>
      <p className="ui-prose">{t(messages.hasOne)}</p>
      <div>
        <Button variant="primary" icon={FileKey2} onPress={onGo}>
          {t(messages.makeNew)}
        </Button>
      </div>
    </>
  );
}
