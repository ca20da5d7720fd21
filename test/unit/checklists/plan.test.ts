import { describe, expect, it } from 'vitest';
import { leg, trip } from '../trips/support.ts';
import { answer, byRow, LIBRARY, plan, rowWith } from './support/fixture.ts';

const legs = [
  leg({
    place: 'DE',
    zone: 'Europe/Berlin',
    from: '2026-12-01',
    to: '2026-12-01',
    kind: 'transit',
  }),
  leg({ from: '2026-12-01', to: '2026-12-05' }),
  leg({ place: 'BE', zone: 'Europe/Brussels', from: '2026-12-05', to: '2026-12-07' }),
  leg({ from: '2026-12-07', to: '2026-12-09' }),
];

describe('planChecklist', () => {
  const rows = plan(trip({ legs }));
  const ids = rows.map((row) => row.id);

  it('gives one row an item, or one a leg, with a key of its own on a second visit', () => {
    expect(ids.filter((id) => id.startsWith('BOR-001'))).toEqual([
      'BOR-001@DE',
      'BOR-001@FR',
      'BOR-001@BE',
      'BOR-001@FR.2',
    ]);
    expect(ids.filter((id) => id.startsWith('TRP-001'))).toEqual([
      'TRP-001@FR',
      'TRP-001@BE',
      'TRP-001@FR.2',
    ]);
    expect(ids.filter((id) => id.startsWith('PRE-001'))).toEqual(['PRE-001']);
  });

  it('sorts by phase, then due time, then the order of the library', () => {
    expect(rows.filter((row) => row.phase === 'before').map((row) => row.id)).toEqual([
      'PRE-001',
      'PRE-009',
    ]);
    expect(ids.slice(2, 6)).toEqual(['BOR-001@DE', 'BOR-001@FR', 'BOR-002@DE', 'TRP-001@FR']);
    expect(ids.slice(-3)).toEqual(['POS-001', 'POS-003', 'POS-004']);
  });

  it('carries everything that a line shows', () => {
    expect(rowWith(rows, 'TRP-001@FR.2')).toEqual({
      id: 'TRP-001@FR.2',
      item: 'TRP-001',
      night: null,
      device: null,
      evidence: 0,
      toBeConfirmed: false,
      owner: 'security',
      phase: 'during',
      place: 'FR',
      title: { en: 'Title TRP-001', fr: 'Titre TRP-001' },
      why: { en: 'Why TRP-001', fr: 'Pourquoi TRP-001' },
      how: { en: ['One.', 'Two.'], fr: ['Un.', 'Deux.'] },
      due: {
        local: '2026-12-07T13:00',
        zone: 'Europe/Paris',
        utc: '2026-12-07T12:00:00Z',
        ottawa: '2026-12-07T07:00',
      },
      moment: 'arrival:FR.2',
      momentLabel: { en: 'Arrival: France (visit 2)', fr: 'Arrivée\u00A0: France (2e passage)' },
      state: 'to-do',
      applies: true,
      reason: {
        en: 'Because the trip includes a stay (France).',
        fr: 'Parce que le voyage comprend un séjour (France).',
      },
      minEvidence: 1,
      sources: [{ code: 'SRC', title: { en: 'A guide', fr: 'Un guide' }, confidence: 'r' }],
      checked: '2026-11-22',
      reviewBy: '2027-05-22',
      answer: null,
    });
  });

  it('shows an answer and its state at its row', () => {
    const given = answer('BOR-001@FR.2', { state: 'not-done' });
    const answered = plan(trip({ legs }), byRow(given));
    expect(rowWith(answered, 'BOR-001@FR.2').state).toBe('not-done');
    expect(rowWith(answered, 'BOR-001@FR.2').answer).toBe(given);
    expect(rowWith(answered, 'BOR-001@FR').state).toBe('to-do');
  });

  it('asks for more evidence at a higher tier, and never for less than the minimum', () => {
    const at = (score: 1 | 2 | 3 | 4) => {
      const tiered = plan(trip({ legs, event: { score, reason: 'A summit' } }));
      return ['POS-003', 'POS-004'].map((id) => rowWith(tiered, id).minEvidence);
    };
    expect([at(1), at(2), at(3), at(4)]).toEqual([
      [1, 3],
      [1, 3],
      [2, 4],
      [5, 4],
    ]);
  });

  it('shows the code of a source that the library does not explain', () => {
    const bare = plan(trip(), new Map(), { ...LIBRARY, sources: [] });
    expect(rowWith(bare, 'PRE-001').sources[0]?.title).toEqual({ en: 'SRC', fr: 'SRC' });
  });
});
