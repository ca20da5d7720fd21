import type { Page } from '@playwright/test';
import type { OperationName, RequestOf, ResponseOf } from '../../../src/contract/index.ts';

/** A day `YYYY-MM-DD`, so many days from today. */
export const dayIn = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

type Draft = RequestOf<'trip.save'>['draft'];

const who: Omit<Draft, 'title' | 'legs'> = {
  purpose: 'official',
  traveller: 'member',
  companions: ['A. Tremblay', 'B. Singh'],
  devices: [
    { kind: 'laptop', platform: 'windows', ownership: 'loaner', label: 'House 114' },
    { kind: 'phone', platform: 'ios', ownership: 'own', label: '' },
  ],
  person: { score: 2, reason: 'Sits on the committee on foreign affairs.' },
  event: { score: 1, reason: '' },
  place: null,
};

/** Weeks away, with a title that does not fit on a line. */
export const AHEAD: Draft = {
  ...who,
  title:
    'Interparliamentary delegation on democratic resilience and electoral integrity, Reykjavík and Paris',
  legs: [
    { place: 'IS', from: dayIn(33), to: dayIn(34), zone: 'Atlantic/Reykjavik', kind: 'transit' },
    { place: 'FR', from: dayIn(34), to: dayIn(39), zone: 'Europe/Paris', kind: 'stay' },
  ],
};

/** Under way. */
export const NOW: Draft = {
  ...who,
  title: 'Mexico City visit',
  legs: [{ place: 'MX', from: dayIn(-2), to: dayIn(4), zone: 'America/Mexico_City', kind: 'stay' }],
};

/** Asks the kit through the page's own bridge; a refusal fails the test. */
export async function ask<N extends OperationName>(
  page: Page,
  operation: N,
  request: RequestOf<N>,
): Promise<ResponseOf<N>> {
  const answer = await page.evaluate(
    async ([name, asked]) => {
      const [group = '', verb = ''] = name.split('.');
      const bridge = (window as unknown as { valise: unknown }).valise as Record<
        string,
        Record<string, (request: unknown) => Promise<unknown>>
      >;
      return bridge[group]?.[verb]?.(asked);
    },
    [operation, request] as const,
  );
  const { ok, value, error } = answer as { ok: boolean; value: ResponseOf<N>; error?: object };
  if (!ok) throw new Error(`${operation}: ${JSON.stringify(error)}`);
  return value;
}

const DONE = { state: 'done', note: '', reason: '' } as const;

const ANSWERS: readonly Omit<RequestOf<'answer.set'>, 'trip' | 'row'>[] = [
  DONE,
  { ...DONE, note: 'Approved by the Whip on Monday.' },
  { ...DONE, state: 'not-done' },
  { ...DONE, state: 'does-not-apply', reason: 'No vaccine is asked for there.' },
  { ...DONE, state: 'unknown' },
];
const STAYS_LATE = 4;

/** Answers of every kind in each phase; of what was due before today, a few rows are left overdue. */
function answersFor({ rows }: ResponseOf<'checklist.get'>) {
  const phases = ['before', 'during', 'after'].map((name) =>
    rows.filter((row) => row.phase === name),
  );
  const various = phases.flatMap((phase) =>
    ANSWERS.flatMap((answer, index) => {
      const row = phase[index + 1];
      return row === undefined ? [] : [{ ...answer, row: row.id }];
    }),
  );
  const late = rows
    .filter(
      ({ id, due }) => Date.parse(due.utc) < Date.now() && various.every(({ row }) => row !== id),
    )
    .slice(0, -STAYS_LATE);
  return [...various, ...late.map(({ id }) => ({ ...DONE, row: id }))];
}

/** Two trips with answers, a contact, and the advisories that the next dialog gives. */
export async function furnish(page: Page): Promise<void> {
  await ask(page, 'advisory.importFiles', {});
  for (const draft of [AHEAD, NOW]) {
    const { trip } = await ask(page, 'trip.save', { trip: null, draft });
    const checklist = await ask(page, 'checklist.get', { trip: trip.id });
    for (const answer of answersFor(checklist))
      await ask(page, 'answer.set', { trip: trip.id, ...answer });
  }
  const [rung] = (await ask(page, 'contacts.get', {})).filter((each) => each.toFill);
  if (rung === undefined) throw new Error('the ladder has no rung to fill');
  await ask(page, 'contacts.fill', {
    id: rung.id,
    kind: 'phone',
    value: '+1 613 555-0114',
    checked: dayIn(-3),
  });
}
