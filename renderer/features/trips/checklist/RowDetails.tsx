import type { ChecklistRow } from '../../../../src/checklists/index.ts';
import { Loaded, useQuery } from '../../../app/index.ts';
import { useText } from '../../../i18n/index.ts';
import { Muted, Section, Stack } from '../../../ui/index.ts';
import { Evidence } from '../evidence/Evidence.tsx';
import { useNow } from '../now.ts';
import type { Answers } from './answers.ts';
import { details, proofOf } from './messages.ts';
import { RowAnswer } from './RowAnswer.tsx';
import { RowHistory } from './RowHistory.tsx';
import { RowNote } from './RowNote.tsx';
import { RowSources } from './RowSources.tsx';
import './checklist.css';

interface RowDetailsProps {
  readonly trip: string;
  readonly row: string;
  readonly give: Answers['give'];
  readonly atNote: boolean;
}

/** The context panel of one row. It reads the checklist itself, so that it follows every change. */
export function RowDetails({ trip, row: id, give, atNote }: RowDetailsProps) {
  const { t } = useText();
  const checklist = useQuery('checklist.get', { trip });
  return (
    <Loaded query={checklist}>
      {({ rows }) => {
        const row = rows.find((each) => each.id === id);
        if (row === undefined) return <Muted>{t(details.gone)}</Muted>;
        return <Known trip={trip} row={row} give={give} atNote={atNote} />;
      }}
    </Loaded>
  );
}

interface KnownProps extends Omit<RowDetailsProps, 'row'> {
  readonly row: ChecklistRow;
}

function Known({ trip, row, give, atNote }: KnownProps) {
  const { t, format, language } = useText();
  const now = useNow();
  return (
    <Stack gap="group">
      <div>
        <p>{t(row.reason)}</p>
        {row.applies ? (
          <Muted size="small">
            {t(details.due, { when: format.relative(row.due.utc, row.due.zone, now) })}
          </Muted>
        ) : null}
      </div>
      <RowAnswer row={row} onGive={(given) => give(row, given)} />
      <RowNote trip={trip} row={row} onGive={(given) => give(row, given)} takesFocus={atNote} />
      <Section level={3} title={t(details.why)}>
        <p>{t(row.why)}</p>
      </Section>
      <Section level={3} title={t(details.how)}>
        <ol className="trips-steps">
          {row.how[language].map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </Section>
      <Section level={3} title={t(details.proof)}>
        <p className="trips-sentence">{t(proofOf(row.minEvidence))}</p>
        <Evidence trip={trip} row={row.id} />
      </Section>
      <Section level={3} title={t(details.sources)}>
        <RowSources row={row} now={now} />
      </Section>
      <Section level={3} title={t(details.history)}>
        <RowHistory answer={row.answer} />
      </Section>
    </Stack>
  );
}
