import { ArrowLeft, History } from 'lucide-react';
import { CardScreen } from '../../app/index.ts';
import { useText } from '../../i18n/index.ts';
import { Button, Row } from '../../ui/index.ts';
import { messages } from './messages.ts';

interface NoSheetLeftProps {
  readonly hasOffice: boolean;
  readonly onLeave: () => void;
  readonly onRestore: () => void;
}

/** No sheet was made: what can still be tried, without false hope. */
export function NoSheetLeft({ hasOffice, onLeave, onRestore }: NoSheetLeftProps) {
  const { t } = useText();
  return (
    <CardScreen title={t(messages.lost)}>
      <p>{t(messages.noSheetMade)}</p>
      <ul className="unlock__list">
        {hasOffice ? <li>{t(messages.askOffice)}</li> : null}
        <li>{t(messages.tryBackup)}</li>
      </ul>
      <Row>
        <Button icon={History} onPress={onRestore}>
          {t(messages.restore)}
        </Button>
        <Button variant="quiet" icon={ArrowLeft} onPress={onLeave}>
          {t(messages.back)}
        </Button>
      </Row>
    </CardScreen>
  );
}
