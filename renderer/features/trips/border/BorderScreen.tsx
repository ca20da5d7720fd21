import { Printer } from 'lucide-react';
import type { ChecklistRow } from '../../../../src/checklists/index.ts';
import { Loaded, Screen, useQuery } from '../../../app/index.ts';
import { useText } from '../../../i18n/index.ts';
import { Button, EmptyState, Section } from '../../../ui/index.ts';
import { useNow } from '../now.ts';
import { PaperFoot } from '../paper/PaperFoot.tsx';
import { BorderRows } from './BorderRows.tsx';
import { Carried } from './Carried.tsx';
import { messages } from './messages.ts';
import { nextBorder } from './next-border.ts';
import { Numbers } from './Numbers.tsx';
import './border.css';

/** What to have in hand before the next border of a trip: one page to be read standing, and one page of paper. */
export function BorderScreen({ trip }: { readonly trip: string }) {
  const { t } = useText();
  const checklist = useQuery('checklist.get', { trip });
  const now = useNow();
  return (
    <Screen
      title={t(messages.title)}
      actions={
        <span className="ui-no-print">
          <Button icon={Printer} onPress={() => window.print()}>
            {t(messages.print)}
          </Button>
        </span>
      }
    >
      <Loaded query={checklist}>
        {({ rows }) => <Page trip={trip} rows={nextBorder(rows, now)} now={now} />}
      </Loaded>
    </Screen>
  );
}

interface PageProps {
  readonly trip: string;
  readonly rows: readonly ChecklistRow[];
  readonly now: number;
}

function Page({ trip, rows, now }: PageProps) {
  const { t, format } = useText();
  const [first] = rows;
  if (first === undefined)
    return (
      <EmptyState title={t(messages.none)}>
        <p>{t(messages.noneWhy)}</p>
      </EmptyState>
    );
  const { due, momentLabel } = first;
  return (
    <div className="border-page">
      <Section
        title={t(momentLabel)}
        aside={<span>{format.relative(due.utc, due.zone, now)}</span>}
      >
        <BorderRows trip={trip} rows={rows} />
      </Section>
      <Section title={t(messages.devices)}>
        <Carried trip={trip} />
      </Section>
      <Section title={t(messages.call)}>
        <Numbers />
      </Section>
      <PaperFoot rows={rows} />
    </div>
  );
}
