import { History } from 'lucide-react';
import type { ErrorCode } from '../../../src/contract/index.ts';
import type { Localized, Refusal } from '../../../src/kernel/index.ts';
import { Refused } from '../../app/index.ts';
import { useText } from '../../i18n/index.ts';
import { Banner, Button, Row, Section } from '../../ui/index.ts';
import { messages } from './messages.ts';

interface RestorePlaceProps {
  /** What is still missing above. */
  readonly problem: Localized | null;
  readonly error: Refusal<ErrorCode> | null;
  readonly isBusy: boolean;
}

/** The last of the three: main asks for a place, and the kit is there. */
export function RestorePlace({ problem, error, isBusy }: RestorePlaceProps) {
  const { t } = useText();
  return (
    <Section title={t(messages.restorePlace)}>
      <p>{t(messages.restorePlaceLead)}</p>
      {problem === null ? null : (
        <Banner tone="attention" isAnnounced>
          {t(problem)}
        </Banner>
      )}
      <Refused error={error} />
      <Row>
        <Button variant="primary" type="submit" icon={History} isPending={isBusy}>
          {t(messages.restoreNow)}
        </Button>
        <span role="status" className="ui-muted">
          {isBusy ? t(messages.restoring) : null}
        </span>
      </Row>
    </Section>
  );
}
