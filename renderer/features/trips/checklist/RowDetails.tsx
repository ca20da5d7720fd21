import type { ChecklistRow } from '../../../../src/checklists/index.ts';
import { Loaded, useQuery } from '../../../app/index.ts';
import { useText } from '../../../i18n/index.ts';
import { Muted, Section, Stack } from '../../../ui/index.ts';
import { Evidence } from '../evidence/Evidence.tsx';
import { useNow } from '../now.ts';
import { type Answers, givenOf } from './answers.ts';
import { details } from './messages.ts';
import { ProofLadder } from './ProofLadder.tsx';
import { RowAnswer } from './RowAnswer.tsx';
import { RowHistory } from './RowHistory.tsx';
import { RowNote } from './RowNote.tsx';
import { RowSources } from './RowSources.tsx';
import './checklist.css';

/** A part of the details that a key leads to. */
export type Place = 'note' | 'evidence';

interface RowDetailsProps {
  readonly trip: string;
  readonly row: string;
  readonly give: Answers['give'];
  /** The field that a key asked for. */
  readonly at: Place | null;
}

/** The context panel of one row. It reads the checklist itself, so that it follows every change. */
export function RowDetails({ trip, row: id, give, at }: RowDetailsProps) {
  const { t } = useText();
  const checklist = useQuery('checklist.get', { trip });
  return (
    <Loaded query={checklist}>
      {({ rows }) => {
        const row = rows.find((each) => each.id === id);
        if (row === undefined) return <Muted>{t(details.gone)}</Muted>;
        return <Known trip={trip} row={row} give={give} at={at} />;
      }}
    </Loaded>
  );
}

interface KnownProps extends Omit<RowDetailsProps, 'row'> {
  readonly row: ChecklistRow;
}

function Known({ trip, row, give, at }: KnownProps) {
  const { t, format } = useText();
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
      <RowNote
        draftKey={`note:${trip}:${row.id}`}
        kept={givenOf(row).note}
        onSave={(note) => give(row, { ...givenOf(row), note })}
        takesFocus={at === 'note'}
      />
      <WhyAndHow row={row} />
      <Section level={3} title={t(details.proof)}>
        <ProofLadder row={row} />
        <Evidence trip={trip} row={row.id} takesFocus={at === 'evidence'} />
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

function WhyAndHow({ row }: { readonly row: ChecklistRow }) {
  const { t, language } = useText();
  return (
    <>
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
    </>
  );
}
