import { FileText } from 'lucide-react';
import { useNavigate } from '../../app/index.ts';
import { useText } from '../../i18n/index.ts';
import { Button } from '../../ui/index.ts';
import { messages } from './messages.ts';
import { Told } from './Told.tsx';

/** Stays until there is a sheet: a lost passphrase is a lost kit. */
export function NoSheet() {
  const { t } = useText();
  const { go } = useNavigate();
  return (
    <Told
      tone="note"
      action={
        <Button icon={FileText} onPress={() => go({ screen: 'sheet' })}>
          {t(messages.makeSheet)}
        </Button>
      }
    >
      <p>{t(messages.noSheet)}</p>
    </Told>
  );
}
