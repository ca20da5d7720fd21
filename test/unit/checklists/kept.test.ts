import { describe, expect, it } from 'vitest';
import { leg, trip } from '../trips/support.ts';
import { answer, byRow, LIBRARY, plan, rowWith } from './support/fixture.ts';

const KEPT = {
  en: 'No longer selected by the trip: kept because you answered it.',
  fr: 'Le voyage ne le demande plus\u00A0: conservé parce que vous y avez répondu.',
};

describe('an answer whose row is no longer selected', () => {
  it('stays at its moment, marked, when the item no longer applies', () => {
    const row = rowWith(
      plan(trip(), byRow(answer('PRE-002', { note: 'Loaner booked' }))),
      'PRE-002',
    );
    expect(row).toMatchObject({ applies: false, reason: KEPT, state: 'done', moment: 'T-14' });
    expect(row.answer?.current.note).toBe('Loaner booked');
    expect(row.due.local).toBe('2026-11-17T18:00');
    const ofItem = {
      title: { en: 'Title PRE-002' },
      phase: 'before',
      minEvidence: 1,
      device: null,
    };
    expect(row).toMatchObject(ofItem);
  });

  it('stands in the order of the ids among those that were answered together', () => {
    const given = byRow(answer('OLD-003'), answer('OLD-001'), answer('OLD-002'));
    const kept = plan(trip(), given).filter(({ applies }) => !applies);
    expect(kept.map(({ id }) => id)).toEqual(['OLD-001', 'OLD-002', 'OLD-003']);
  });

  it('stays at the stop when the stay has become a transit', () => {
    const rows = plan(trip({ legs: [leg({ kind: 'transit' })] }), byRow(answer('TRP-001@FR')));
    expect(rowWith(rows, 'TRP-001@FR')).toMatchObject({ applies: false, moment: 'arrival:FR' });
  });

  it('moves to the kept answers, at the time of the answer, when its stop is gone', () => {
    const row = rowWith(plan(trip(), byRow(answer('BOR-001@FR.2'))), 'BOR-001@FR.2');
    expect(row).toMatchObject({
      applies: false,
      place: 'FR',
      moment: 'kept',
      momentLabel: { en: 'Kept answers', fr: 'Réponses conservées' },
      due: { local: '2026-11-25T10:00', zone: 'America/Toronto', utc: '2026-11-25T15:00:00Z' },
    });
  });

  it('is shown by its number when the library has dropped the item', () => {
    const given = answer('OLD-001', { at: '2026-12-03T10:00:00Z' });
    const row = rowWith(plan(trip(), byRow(given)), 'OLD-001');
    expect(row).toMatchObject({
      applies: false,
      phase: 'during',
      title: { en: 'Item OLD-001', fr: 'Point OLD-001' },
      checked: null,
      reviewBy: null,
      sources: [],
    });
    expect(row.answer).toBe(given);
  });

  it('is shown in UTC when this machine does not know the zone that it was given in', () => {
    const row = rowWith(plan(trip(), byRow(answer('OLD-001', { zone: 'Mars/Base' }))), 'OLD-001');
    expect(row.due).toMatchObject({ local: '2026-11-25T15:00', zone: 'UTC' });
  });

  it('is kept also when it was set back to "to do": its note and history are not lost', () => {
    const row = rowWith(plan(trip(), byRow(answer('PRE-002', { state: null }))), 'PRE-002');
    expect(row).toMatchObject({ applies: false, state: 'to-do' });
  });

  it('counts again, as it was, when the trip selects it again', () => {
    const given = byRow(answer('PRE-002'));
    const raised = plan(trip({ event: { score: 3, reason: 'A summit' } }), given);
    expect(rowWith(raised, 'PRE-002')).toMatchObject({ applies: true, state: 'done' });
  });

  it('does not change the rows of a trip without answers', () => {
    expect(plan(trip()).every((row) => row.applies)).toBe(true);
    expect(LIBRARY.items.length).toBeGreaterThan(plan(trip()).length);
  });
});
