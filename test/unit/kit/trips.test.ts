import { describe, expect, it } from 'vitest';
import type { RequestOf } from '../../../src/contract/index.ts';
import { DRAFT, openTestKit, reopened, type TestKit } from './support.ts';

const save = (test: TestKit, draft = DRAFT, trip: string | null = null) =>
  test.run('trip.save', { trip, draft });

const tick = (
  test: TestKit,
  trip: string,
  row: string,
  more: Partial<RequestOf<'answer.set'>> = {},
) => test.run('answer.set', { trip, row, state: 'done', note: '', reason: '', ...more });

async function firstRow(test: TestKit, trip: string): Promise<string> {
  const { rows } = await test.run('checklist.get', { trip });
  const [first] = rows;
  if (first === undefined) throw new Error('empty checklist');
  return first.id;
}

describe('a trip', () => {
  it('is listed with its phase, its tier and its progress', async () => {
    const test = await openTestKit();
    const { id } = await save(test);
    const [trip] = await test.run('trip.list', {});
    expect(trip).toMatchObject({ id, phase: 'before', tier: 2, daysToGo: 30 });
    expect(trip?.progress.before.total).toBeGreaterThan(20);
    expect(trip?.legs.map((leg) => leg.names.fr)).toEqual(['Islande', 'France']);
  });

  it('keeps its answers when it changes, also those that no longer apply', async () => {
    const test = await openTestKit();
    const { id } = await save(test);
    const { rows } = await test.run('checklist.get', { trip: id });
    const windows = rows.find((row) => row.item.startsWith('WIN-'));
    if (windows === undefined) throw new Error('no row for the Windows laptop');
    await tick(test, id, windows.id, { note: 'done by IT' });
    await save(test, { ...DRAFT, devices: [] }, id);
    const after = await test.run('checklist.get', { trip: id });
    expect(after.rows.find((row) => row.id === windows.id)).toMatchObject({
      applies: false,
      state: 'done',
    });
  });

  it('comes back whole after it was removed, until the lock', async () => {
    const test = await openTestKit();
    const { id } = await save(test);
    const row = await firstRow(test, id);
    await tick(test, id, row);
    await test.run('trip.remove', { trip: id });
    expect(await test.run('trip.list', {})).toEqual([]);
    await test.run('trip.restore', { trip: id });
    const { rows } = await test.run('checklist.get', { trip: id });
    expect(rows.find((each) => each.id === row)?.state).toBe('done');

    await test.run('trip.remove', { trip: id });
    const again = await reopened(test);
    expect(await again.ask('trip.restore', { trip: id })).toMatchObject({ ok: false });
    expect(await again.run('trip.list', {})).toEqual([]);
  });

  it('is refused with what is wrong, and nothing is saved', async () => {
    const test = await openTestKit();
    const [transit, stay] = DRAFT.legs;
    if (transit === undefined || stay === undefined) throw new Error('two legs');
    const swapped = { ...DRAFT, legs: [stay, transit] };
    const answer = await test.ask('trip.save', { trip: null, draft: swapped });
    expect(answer).toMatchObject({ ok: false, error: { code: 'legsOutOfOrder' } });
    const unknown = await test.ask('trip.save', { trip: '0'.repeat(32), draft: DRAFT });
    expect(unknown).toMatchObject({ ok: false, error: { code: 'notFound' } });
    expect(await test.run('trip.list', {})).toEqual([]);
  });
});

describe('an answer', () => {
  it('has a time, a zone and a history, and survives a lock', async () => {
    const test = await openTestKit();
    const { id } = await save(test);
    const row = await firstRow(test, id);
    await tick(test, id, row, { state: 'unknown' });
    test.clock.at += 60_000;
    await tick(test, id, row, { note: 'ticket 4711' });
    const again = await reopened(test);
    const { rows } = await again.run('checklist.get', { trip: id });
    const answer = rows.find((each) => each.id === row)?.answer;
    expect(answer?.current).toEqual({
      state: 'done',
      note: 'ticket 4711',
      reason: '',
      at: '2026-11-01T17:01:00.000Z',
      zone: 'Europe/Paris',
    });
    expect(answer?.history.map((entry) => entry.state)).toEqual(['unknown']);
  });

  it('needs a reason when it does not apply, and a row that exists', async () => {
    const test = await openTestKit();
    const { id } = await save(test);
    const row = await firstRow(test, id);
    const request = { trip: id, row, state: 'does-not-apply', note: '', reason: ' ' };
    expect(await test.ask('answer.set', request)).toMatchObject({
      error: { code: 'reasonRequired' },
    });
    expect(await test.ask('answer.set', { ...request, row: 'ZZZ-999' })).toMatchObject({
      error: { code: 'notFound' },
    });
  });

  it('that says the same again saves nothing', async () => {
    const test = await openTestKit();
    const { id } = await save(test);
    const row = await firstRow(test, id);
    await tick(test, id, row);
    const { change } = await test.run('kit.state', {});
    await tick(test, id, row);
    expect((await test.run('kit.state', {})).change).toBe(change);
  });
});

describe('today', () => {
  it('is empty before the first trip', async () => {
    const test = await openTestKit();
    expect(await test.run('home.get', {})).toEqual({
      next: null,
      nextRows: [],
      overdueRows: [],
      stale: [],
      missing: [],
      counts: { trips: 0, advisories: 0 },
    });
  });

  it('shows the next trip, three things to do, what is late and what is missing', async () => {
    const test = await openTestKit();
    const { id } = await save(test);
    const home = await test.run('home.get', {});
    expect(home.next?.id).toBe(id);
    expect(home.nextRows).toHaveLength(3);
    expect(home.overdueRows.every((row) => Date.parse(row.due.utc) < test.clock.at)).toBe(true);
    expect(home.missing.map(({ code }) => code)).toEqual(['IS', 'FR']);
  });

  it('stays with a trip that is over while its return list is open', async () => {
    const test = await openTestKit();
    const { id } = await save(test);
    test.clock.at = Date.UTC(2026, 11, 20);
    expect((await test.run('home.get', {})).next).toMatchObject({ id, phase: 'after' });
  });
});

describe('contacts', () => {
  it('takes what the office fills in, and lets go of it again', async () => {
    const test = await openTestKit();
    const fill = (value: string) =>
      test.run('contacts.fill', {
        id: 'house-security',
        kind: 'phone',
        value,
        checked: '2026-11-01',
      });
    const rung = (ladder: Awaited<ReturnType<typeof fill>>) =>
      ladder.find(({ id }) => id === 'house-security')?.ways.map((way) => way.value);
    expect(rung(await fill('+1 613 555 0100'))).toEqual(['+1 613 555 0100']);
    const again = await reopened(test);
    expect(rung(await again.run('contacts.get', {}))).toEqual(['+1 613 555 0100']);
    expect(
      await again.ask('contacts.fill', {
        id: 'csis',
        kind: 'phone',
        value: '1',
        checked: '2026-11-01',
      }),
    ).toMatchObject({ error: { code: 'notFound' } });
  });
});
