import { FileText } from 'lucide-react';
import { Screen } from '../../app/index.ts';
import { useText } from '../../i18n/index.ts';
import { Button } from '../../ui/index.ts';
import { messages } from './messages.ts';

/** There is a sheet already: what a new one does to it. */
export function Replace({ onGo }: { readonly onGo: () => void }) {
  const { t } = useText();
  return (
    <Screen title={t(messages.title)}>
      <p className="ui-prose">{t(messages.hasOne)}</p>
      <div>
        <Button variant="primary" icon={FileText} onPress={onGo}>
          {t(messages.makeNew)}
        </Button>
      </div>
    </Screen>
  );
}
