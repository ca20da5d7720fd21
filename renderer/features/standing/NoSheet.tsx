import { FileKey2 } from 'lucide-react';
import { useNavigate } from '../../app/index.ts';
import { useText } from '../../i18n/index.ts';
import { Banner, Button } from '../../ui/index.ts';
import { messages } from './messages.ts';

/** Stays until there is a sheet: a lost passphrase is a lost kit. */
export function NoSheet() {
  const { t } = useText();
  const { go } = useNavigate();
  return (
    <Banner>
      <p>{t(messages.noSheet)}</p>
      <Button icon={FileKey2} onPress={() => go({ screen: 'sheet' })}>
        {t(messages.makeSheet)}
      </Button>
    </Banner>
  );
}
