import { History } from 'lucide-react';
import { useText } from '../../i18n/index.ts';
import { Button } from '../../ui/index.ts';
import { messages } from './messages.ts';

interface NoSheetLeftProps {
  readonly hasOffice: boolean;
  readonly onRestore: () => void;
}

/** No sheet was made: what can still be tried, without false hope. */
export function NoSheetLeft({ hasOffice, onRestore }: NoSheetLeftProps) {
  const { t } = useText();
  return (
    <>
      <p>{t(messages.noSheetMade)}</p>
      <ul className="unlock__list">
        {hasOffice ? <li>{t(messages.askOffice)}</li> : null}
        <li>{t(messages.tryBackup)}</li>
      </ul>
      <div>
        <Button icon={History} onPress={onRestore}>
          {t(messages.restore)}
        </Button>
      </div>
    </>
  );
}
