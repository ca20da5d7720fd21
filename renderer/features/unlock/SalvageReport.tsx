import { ArrowRight } from 'lucide-react';
import type { SalvageView } from '../../../src/contract/index.ts';
import { CardScreen } from '../../app/index.ts';
import { useText } from '../../i18n/index.ts';
import { Button, Facts } from '../../ui/index.ts';
import { messages } from './messages.ts';

interface SalvageReportProps {
  readonly report: SalvageView;
  readonly onDone: () => void;
}

/** What came out of a damaged file, in numbers, before the new kit is used. */
export function SalvageReport({ report, onDone }: SalvageReportProps) {
  const { t, format } = useText();
  const { records, unproven, lost, history } = report;
  return (
    <CardScreen title={t(messages.salvagedTitle)}>
      <p>{t(messages.salvagedLead)}</p>
      <Facts
        items={[
          { term: t(messages.recordsOut), detail: format.number(records) },
          { term: t(messages.recordsUnproven), detail: format.number(unproven) },
          { term: t(messages.recordsLost), detail: format.number(lost) },
          { term: t(messages.historyKept), detail: format.number(history) },
        ]}
      />
      {unproven === 0 ? null : <p>{t(messages.unprovenMeans)}</p>}
      <div>
        <Button variant="primary" icon={ArrowRight} onPress={onDone}>
          {t(messages.goToKit)}
        </Button>
      </div>
    </CardScreen>
  );
}
