import { describe, expect, it } from 'vitest';
import { attachedLevel } from '../../../src/checklists/index.ts';
import { evidenceOf, minEvidence } from '../../../src/checklists/evidence.ts';
import { trip } from '../trips/support.ts';
import { answer, byRow, item, plan, rowWith } from './support/fixture.ts';

const least = (evidence: { min: number; t3?: number; t4?: number }) =>
  ([1, 2, 3, 4] as const).map((tier) => minEvidence({ evidence }, tier));

describe('minEvidence', () => {
  it.each([
    [{ min: 1 }, [1, 1, 1, 1]],
    [{ min: 1, t3: 2 }, [1, 1, 2, 2]],
    [{ min: 1, t4: 5 }, [1, 1, 1, 5]],
    [{ min: 0, t3: 4, t4: 5 }, [0, 0, 4, 5]],
    // Even where an item was written so that it would fall.
    [{ min: 2, t3: 1, t4: 0 }, [2, 2, 2, 2]],
    [{ min: 0, t3: 3, t4: 2 }, [0, 0, 3, 3]],
  ])('of %j is %j for the tiers', (evidence, expected) => {
    expect(least(evidence)).toEqual(expected);
  });
});

describe('evidenceOf', () => {
  it('is the word of the traveller, a text, a photo or a receipt: the best that there is', () => {
    const noted = answer('PRE-001', { note: 'Ticket 4711' });
    expect(evidenceOf(null, 0)).toBe(0);
    expect(evidenceOf(answer('PRE-001'), 0)).toBe(0);
    expect(evidenceOf(answer('PRE-001', { note: ' \n' }), 0)).toBe(0);
    expect(evidenceOf(noted, 0)).toBe(1);
    expect(evidenceOf(noted, attachedLevel('own'))).toBe(2);
    expect(evidenceOf(null, attachedLevel('receipt'))).toBe(4);
  });

  it('is told by a row from its note and its attachments, answered or not', () => {
    const answers = byRow(answer('PRE-001', { note: 'Ticket 4711' }));
    const attached = new Map([['POS-001', 2]]);
    const rows = plan(trip(), answers, undefined, { attached });
    expect(rowWith(rows, 'PRE-001').evidence).toBe(1);
    expect(rowWith(rows, 'POS-001').evidence).toBe(2);
    expect(rowWith(rows, 'POS-003').evidence).toBe(0);
  });

  it('is told by an answered row of its own attachments, and by a kept one', () => {
    const answers = byRow(answer('PRE-001'), answer('PRE-002'));
    const attached = new Map([
      ['PRE-001', 4],
      ['PRE-002', 2],
    ]);
    const rows = plan(trip(), answers, undefined, { attached });
    expect(rowWith(rows, 'PRE-001').evidence).toBe(4);
    expect(rowWith(rows, 'PRE-002')).toMatchObject({ applies: false, evidence: 2 });
  });
});

describe('a row to be confirmed', () => {
  const confirmed = { by: 'A. Officer', on: '2026-11-24' };
  const known = [
    { source: 'SRC', confidence: 'r' },
    { source: 'SRC', confidence: 'k' },
  ] as const;
  const rowOf = (over: Parameters<typeof item>[1]) =>
    rowWith(plan(trip(), new Map(), { items: [item('PRE-001', over)], sources: [] }), 'PRE-001');

  it('cites something that is only known, until an officer confirms it', () => {
    expect(rowOf({ sources: [...known] }).toBeConfirmed).toBe(true);
    expect(rowOf({ sources: [...known], confirmed }).toBeConfirmed).toBe(false);
    expect(rowOf({}).toBeConfirmed).toBe(false);
    expect(rowOf({ owner: 'it' }).owner).toBe('it');
  });
});
