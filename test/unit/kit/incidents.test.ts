import { readFileSync, writeFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import type { RequestOf } from '../../../src/contract/index.ts';
import {
  codeOf,
  DRAFT,
  freshProfile,
  NOW,
  openTestKit,
  reopened,
  type TestKit,
  unlocked,
} from './support.ts';

const start = (test: TestKit, playbook = 'border') => test.run('incident.start', { playbook });
const change = async (test: TestKit) => (await test.run('kit.state', {})).change;
const step = (test: TestKit, incident: string, over: Partial<RequestOf<'incident.step'>> = {}) =>
  test.run('incident.step', {
    incident,
    step: 'INC-101',
    state: 'done',
    note: '',
    reason: '',
    ...over,
  });

describe('an incident', () => {
  it('is begun now, on the trip that is under way, with its whole playbook', async () => {
    const test = await openTestKit();
    await test.run('trip.save', { trip: null, draft: DRAFT });
    expect((await start(test)).trip).toBeNull();
    test.clock.at = Date.UTC(2026, 11, 3);
    const begun = await start(test);
    expect(begun).toMatchObject({
      trip: { title: 'Paris' },
      playbook: { id: 'border', choice: { en: 'They took my phone' } },
      event: '2026-12-03T00:00:00.000Z',
      zone: 'Europe/Paris',
      done: 0,
      closedAt: null,
    });
    expect(begun.steps.map(({ id }) => id).slice(0, 2)).toEqual(['INC-101', 'INC-102']);
    expect(begun.total).toBe(begun.steps.length);
    expect(await test.run('incident.get', { incident: begun.id })).toEqual(begun);
  });

  it('keeps answers, steps, whom was told and the note over a lock', async () => {
    const test = await openTestKit();
    const { id } = await start(test);
    await test.run('incident.answer', { incident: id, question: 'back', answer: 'yes' });
    await step(test, id, { note: 'badge 4711' });
    test.clock.at += 60_000;
    await step(test, id, { step: 'INC-103' });
    await test.run('incident.told', {
      incident: id,
      who: { contact: 'house-security' },
      told: true,
    });
    await test.run('incident.told', { incident: id, who: { name: ' Mme Roy ' }, told: true });
    await test.run('incident.note', { incident: id, text: 'two officers, no names' });

    const again = await reopened(test);
    const found = await again.run('incident.get', { incident: id });
    expect(found).toMatchObject({ done: 2, note: { current: { text: 'two officers, no names' } } });
    expect(found.questions.map(({ id: name, answer }) => [name, answer])).toEqual([
      ['off', null],
      ['opened', null],
      ['back', 'yes'],
    ]);
    expect(found.steps.find((each) => each.id === 'INC-101')?.answer?.current).toMatchObject({
      state: 'done',
      note: 'badge 4711',
      at: '2026-11-01T17:00:00.000Z',
    });
    expect(found.told.map(({ who, current }) => [who, current.at])).toEqual([
      [{ contact: 'house-security' }, '2026-11-01T17:01:00.000Z'],
      [{ name: 'Mme Roy' }, '2026-11-01T17:01:00.000Z'],
    ]);

    // Their answer took the step away; it was ticked, so it stays.
    const kept = await again.run('incident.answer', {
      incident: id,
      question: 'back',
      answer: 'no',
    });
    expect(kept.steps.at(-1)).toMatchObject({ id: 'INC-103', applies: false, state: 'done' });
    expect(kept.done).toBe(1);
  });

  it('takes the time of the event from a clock there, and none that is still to come', async () => {
    const test = await openTestKit();
    const { id } = await start(test);
    const happened = { incident: id, day: '2026-11-01', certainty: 'exact' } as const;
    const corrected = await test.run('incident.happened', { ...happened, time: '16:30' });
    expect(corrected.event).toBe('2026-11-01T15:30:00.000Z');
    expect(corrected.steps[0]?.due).toBe('2026-11-01T15:30:00.000Z');
    expect(corrected.happened.history.map(({ certainty }) => certainty)).toEqual(['about']);
    const ahead = await test.ask('incident.happened', { ...happened, time: '18:01' });
    expect(codeOf(ahead)).toBe('timeAhead');
    expect(codeOf(await test.ask('incident.happened', { ...happened, time: '24:00' }))).toBe(
      'badRequest',
    );
  });

  it('is listed with the running ones first, each with how far it is', async () => {
    const test = await openTestKit();
    const first = await start(test);
    test.clock.at = NOW + 3_600_000;
    const second = await start(test, 'papers');
    await step(test, first.id);
    const listed = async () =>
      (await test.run('incident.list', {})).incidents.map(({ id, done }) => [id, done]);
    expect(await listed()).toEqual([
      [second.id, 0],
      [first.id, 1],
    ]);
    const closed = await test.run('incident.close', { incident: second.id, closed: true });
    expect(closed.closedAt).toBe('2026-11-01T18:00:00.000Z');
    expect(await listed()).toEqual([
      [first.id, 1],
      [second.id, 0],
    ]);
    await test.run('incident.close', { incident: second.id, closed: false });
    expect((await listed())[0]?.[0]).toBe(second.id);
    expect((await test.run('incident.list', {})).choices).toHaveLength(9);
  });

  it('comes back whole after it was removed, until the lock', async () => {
    const test = await openTestKit();
    const { id } = await start(test);
    await step(test, id);
    await test.run('incident.remove', { incident: id });
    expect((await test.run('incident.list', {})).incidents).toEqual([]);
    expect(await test.run('incident.restore', { incident: id })).toMatchObject({ id, done: 1 });
    await test.run('incident.remove', { incident: id });
    const again = await reopened(test);
    expect(codeOf(await again.ask('incident.restore', { incident: id }))).toBe('notFound');
  });

  it('that is told the same again saves nothing', async () => {
    const test = await openTestKit();
    const { id } = await start(test);
    await step(test, id);
    const before = await change(test);
    await step(test, id);
    await test.run('incident.close', { incident: id, closed: false });
    await test.run('incident.note', { incident: id, text: '' });
    expect(await change(test)).toBe(before);
  });

  it('is refused where there is none, and where a step needs a reason', async () => {
    const test = await openTestKit();
    const { id } = await start(test);
    const none = '0'.repeat(32);
    const codes = await Promise.all(
      (
        [
          ['incident.start', { playbook: 'nothing' }],
          ['incident.get', { incident: none }],
          ['incident.note', { incident: none, text: '' }],
          ['incident.remove', { incident: none }],
          ['incident.answer', { incident: id, question: 'gone', answer: 'yes' }],
          ['incident.told', { incident: id, who: { contact: 'nobody' }, told: true }],
        ] as const
      ).map(async ([name, request]) => codeOf(await test.ask(name, request))),
    );
    expect(codes).toEqual(Array(6).fill('notFound'));
    const why = { incident: id, step: 'INC-101', state: 'does-not-apply', note: '', reason: '' };
    expect(codeOf(await test.ask('incident.step', why))).toBe('reasonRequired');
  });

  it('is in the history of the kit and of its trip, under the name of what happened', async () => {
    const test = await openTestKit();
    const { id: trip } = await test.run('trip.save', { trip: null, draft: DRAFT });
    const before = await start(test, 'papers');
    test.clock.at = Date.UTC(2026, 11, 3);
    await step(test, (await start(test)).id);
    const { lines } = await test.run('history.get', { trip, before: null });
    expect(lines.map(({ what, items }) => [what.en, items[0]?.en])).toEqual([
      ['A step of an incident was answered.', 'They took my phone'],
      ['An incident was begun.', 'They took my phone'],
      ['The trip was saved.', undefined],
    ]);
    await test.run('incident.remove', { incident: before.id });
    const all = await test.run('history.get', { trip: null, before: null });
    expect(all.lines[0]?.what.fr).toBe('Un incident a été supprimé.');
  });

  it('is shown with what is left when a newer version of the kit made it', async () => {
    const test = await openTestKit();
    const { id } = await start(test);
    await step(test, id);
    const older = await reopened(test, { playbooks: [] });
    const found = await older.run('incident.get', { incident: id });
    expect(found.choice).toEqual({ en: 'Incident (border)', fr: 'Incident\u00a0: border' });
    expect(found.steps.map((each) => [each.id, each.state])).toEqual([['INC-101', 'done']]);
    expect((await step(older, id, { note: 'later' })).steps[0]?.answer?.history).toHaveLength(1);
  });
});

describe('an incident that cannot be saved', () => {
  /** The file that this computer knew was replaced by an older one, and the person chose to look only. */
  async function readOnlyKit() {
    const profile = freshProfile();
    const test = await openTestKit(profile);
    const older = readFileSync(test.path);
    await start(test);
    test.kit.close();
    writeFileSync(test.path, older);
    const again = await unlocked(test.path, profile);
    await again.run('kit.settle', { choice: 'readOnly' });
    return again;
  }

  it('shows its steps and keeps what is answered until the lock, and says that nothing is saved', async () => {
    const test = await readOnlyKit();
    const begun = await start(test);
    expect(begun).toMatchObject({ unsaved: 'readOnly', done: 0 });
    expect(begun.steps.length).toBeGreaterThan(3);
    expect(await step(test, begun.id)).toMatchObject({ unsaved: 'readOnly', done: 1 });
    expect(await test.run('incident.get', { incident: begun.id })).toMatchObject({ done: 1 });
    const { incidents } = await test.run('incident.list', {});
    expect(incidents.map(({ id, done }) => ({ id, done }))).toEqual([{ id: begun.id, done: 1 }]);
    await test.run('incident.remove', { incident: begun.id });
    expect(codeOf(await test.ask('incident.get', { incident: begun.id }))).toBe('notFound');
  });

  it('is saved whole with the next change that can be', async () => {
    const test = await openTestKit();
    const begun = await start(test);
    expect(begun.unsaved).toBeNull();
    // Somebody else writes to the file, as a program that makes copies may.
    const other = new Database(test.path);
    other.exec('BEGIN IMMEDIATE');
    const late = await step(test, begun.id);
    other.exec('ROLLBACK');
    other.close();
    expect(late.unsaved).not.toBeNull();
    expect(late.done).toBe(1);
    expect(await step(test, begun.id)).toMatchObject({ unsaved: null, done: 1 });
    const again = await reopened(test);
    expect(await again.run('incident.get', { incident: begun.id })).toMatchObject({ done: 1 });
  });
});
