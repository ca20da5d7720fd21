import { describe, expect, it } from 'vitest';
import type { Condition } from '../../../src/checklists/index.ts';
import type { Device, Trip } from '../../../src/trips/index.ts';
import { leg, trip } from '../trips/support.ts';
import { item, plan, rowWith } from './support/fixture.ts';

const laptop: Device = { kind: 'laptop', platform: 'windows', ownership: 'loaner', label: 'MP 7' };
const phone: Device = { kind: 'phone', platform: 'ios', ownership: 'house', label: '' };
const high = { person: { score: 3, reason: 'Named in a sanction list' } } as const;
const viaBerlin = [
  leg({ place: 'DE', zone: 'Europe/Berlin', to: '2026-12-01', kind: 'transit' }),
  leg(),
];

/** The reason that a condition gives for a trip; null when it does not select the item. */
function reasonFor(when: Condition, over: Partial<Trip>) {
  const library = { items: [item('PRE-001', { when })], sources: [] };
  const rows = plan(trip(over), new Map(), library);
  return rows.length === 0 ? null : rowWith(rows, 'PRE-001').reason;
}

interface Case {
  readonly when: Condition;
  readonly selects: Partial<Trip>;
  readonly not: Partial<Trip>;
  readonly en: string;
  readonly fr: string;
}

const CASES: Readonly<Record<string, Case>> = {
  tier: {
    when: { tier: 2 },
    selects: high,
    not: {},
    en: 'Because the trip’s tier is T3, high (asked from T2 up).',
    fr: 'Parce que le palier du voyage est T3, élevé (demandé dès T2).',
  },
  purpose: {
    when: { purpose: ['sponsored', 'party'] },
    selects: { purpose: 'sponsored' },
    not: { purpose: 'official' },
    en: 'Because the trip is sponsored.',
    fr: 'Parce que le déplacement est parrainé.',
  },
  traveller: {
    when: { traveller: ['minister'] },
    selects: { traveller: 'minister' },
    not: { traveller: 'staff' },
    en: 'Because the traveller is a minister.',
    fr: 'Parce que la personne qui voyage est ministre.',
  },
  transit: {
    when: { transit: true },
    selects: { legs: viaBerlin },
    not: {},
    en: 'Because the trip includes a transit (Germany).',
    fr: 'Parce que le voyage comprend un transit (Allemagne).',
  },
  overnight: {
    when: { overnight: true },
    selects: { legs: [leg({ to: '2026-12-02' })] },
    not: { legs: [leg({ to: '2026-12-01' }), leg({ place: 'DE', kind: 'transit' })] },
    en: 'Because the night is spent there (France).',
    fr: 'Parce que la nuit s’y passe (France).',
  },
  companions: {
    when: { companions: true },
    selects: { companions: ['A colleague'] },
    not: {},
    en: 'Because someone travels with you.',
    fr: 'Parce que quelqu’un voyage avec vous.',
  },
  device: {
    when: { device: { platform: ['windows'], kind: ['laptop', 'tablet'] } },
    selects: { devices: [phone, laptop] },
    not: { devices: [phone, { ...laptop, platform: 'macos' }, { ...laptop, kind: 'phone' }] },
    en: 'Because you take a laptop (Windows, loaner, “MP 7”).',
    fr: 'Parce que vous emportez un ordinateur portable (Windows, appareil de prêt, «\u00A0MP 7\u00A0»).',
  },
  all: {
    when: { all: [{ tier: 2 }, { device: { kind: ['phone'] } }] },
    selects: { ...high, devices: [phone] },
    not: { ...high, devices: [laptop] },
    en: 'Because the trip’s tier is T3, high (asked from T2 up) and you take a phone (iOS, House device).',
    fr: 'Parce que le palier du voyage est T3, élevé (demandé dès T2) et que vous emportez un téléphone (iOS, appareil de la Chambre).',
  },
  any: {
    when: { any: [{ companions: true }, { purpose: ['party'] }] },
    selects: { purpose: 'party' },
    not: {},
    en: 'Because the trip is for a political party.',
    fr: 'Parce que le voyage est fait pour un parti politique.',
  },
};

describe.each(Object.entries(CASES))(
  'the condition "%s"',
  (_kind, { when, selects, not, en, fr }) => {
    it('selects a trip that has the fact, and names the fact', () => {
      expect(reasonFor(when, selects)).toEqual({ en, fr });
    });

    it('does not select a trip that lacks it', () => {
      expect(reasonFor(when, not)).toBeNull();
    });
  },
);

describe('the condition "always"', () => {
  it('selects every trip, and says so', () => {
    expect(reasonFor('always', {})?.en).toBe('Because it applies to every trip.');
    expect(reasonFor('always', {})?.fr).toBe('Parce que cela vaut pour tous les voyages.');
  });
});

describe('several facts', () => {
  it('are each named once, with « que » before each in French', () => {
    const when: Condition = {
      all: [
        'always',
        { tier: 3 },
        { companions: true },
        { any: [{ companions: true }, { tier: 4 }] },
        { purpose: ['official'] },
      ],
    };
    const reason = reasonFor(when, { ...high, companions: ['A colleague'] });
    expect(reason?.en).toBe(
      'Because the trip’s tier is T3, high (asked from T3 up), someone travels with you and the trip is official.',
    );
    expect(reason?.fr).toBe(
      'Parce que le palier du voyage est T3, élevé (demandé dès T3), que quelqu’un voyage avec vous et que le voyage est officiel.',
    );
  });

  it('name three devices and count the rest', () => {
    const reason = reasonFor({ device: {} }, { devices: [phone, phone, laptop, laptop, phone] });
    expect(reason?.en).toMatch(/loaner, “MP 7”\) and 2 more\.$/);
    expect(reason?.fr).toMatch(/et 2 autres\.$/);
    const four = reasonFor({ device: {} }, { devices: [phone, phone, laptop, laptop] });
    expect(four?.en).toMatch(/ and 1 more\.$/);
    expect(four?.fr).toMatch(/ et 1 autre\.$/);
  });
});

describe('transit at a border', () => {
  it('asks about the leg of the row, not about the trip', () => {
    const library = {
      items: [item('BOR-001', { when: { transit: true }, due: { anchor: 'border' } })],
      sources: [],
    };
    const rows = plan(trip({ legs: viaBerlin }), new Map(), library);
    expect(rows.map((row) => row.id)).toEqual(['BOR-001@DE']);
    expect(rows[0]?.reason.en).toBe('Because the trip includes a transit (Germany).');
  });

  it('asks about the trip in a row of a stay, which has no transit of its own', () => {
    const library = {
      items: [item('TRP-001', { when: { transit: true }, due: { anchor: 'stay' } })],
      sources: [],
    };
    const rows = plan(trip({ legs: viaBerlin }), new Map(), library);
    expect(rows.map((row) => row.id)).toEqual(['TRP-001@FR']);
    expect(plan(trip(), new Map(), library)).toEqual([]);
  });
});
