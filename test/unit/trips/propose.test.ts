import { describe, expect, it } from 'vitest';
import { type PlaceLevel, proposePlace, raiseProposal } from '../../../src/trips/index.ts';
import { leg, proposal } from './support.ts';

const NAMES = { en: 'Mexico', fr: 'Mexique' };
const level = (over: Partial<PlaceLevel>): PlaceLevel => ({
  overall: 1,
  regionalMax: null,
  regionalFlag: false,
  published: '2026-09-26T14:00:00Z',
  names: NAMES,
  ...over,
});
const mexico = leg({ place: 'MX', zone: 'America/Mexico_City' });
const propose = (over: Partial<PlaceLevel>) => proposePlace([mexico], () => level(over));

describe('proposePlace', () => {
  it('takes a level as a tier, and says from when the advisory is', () => {
    for (const overall of [1, 2, 3, 4] as const) expect(propose({ overall }).score).toBe(overall);
    expect(propose({ overall: 3 })).toEqual({
      code: 'MX',
      score: 3,
      reason: {
        en: 'Mexico is level 3 in the loaded advisory of 2026-09-26.',
        fr: 'Mexique\u00A0: niveau 3 selon l’avertissement chargé du 2026-09-26.',
      },
    });
  });

  it('tells the day of publication as Ottawa counts it', () => {
    expect(propose({ published: '2026-09-26T02:00:00Z' }).reason.en).toContain('2026-09-25');
  });

  it('says when an advisory has no date', () => {
    const { reason } = propose({ published: null });
    expect(reason.en).toContain('which has no date');
    expect(reason.fr).toContain('n’est pas daté');
  });

  it('treats an absent advisory as elevated, and says so', () => {
    const { score, reason } = proposePlace([mexico], () => undefined);
    expect(score).toBe(2);
    expect(reason.en).toBe('No advisory is loaded for Mexico: unknown, so treated as elevated.');
    expect(reason.fr).toContain('aucun avertissement n’est chargé');
  });

  it('treats an advisory without a level as elevated, and says so', () => {
    const { score, reason } = propose({ overall: null });
    expect(score).toBe(2);
    expect(reason.en).toContain('gives no level: unknown');
    expect(reason.fr).toContain('ne donne aucun niveau');
  });

  it('takes the highest of all legs, transits included, and the first of equals', () => {
    const legs = [
      leg(),
      leg({ place: 'MX', kind: 'transit' }),
      leg({ place: 'DE', zone: 'Europe/Berlin' }),
    ];
    const levels = new Map([
      ['FR', level({ overall: 1 })],
      ['MX', level({ overall: 3 })],
      ['DE', level({ overall: 3 })],
    ]);
    expect(proposePlace(legs, (code) => levels.get(code)).code).toBe('MX');
    expect(proposePlace(legs, (code) => levels.get(code)).score).toBe(3);
  });

  it('names places without an advisory also when another place decides', () => {
    const legs = [mexico, leg(), leg({ place: 'DE' })];
    const { reason, score } = proposePlace(legs, (code) =>
      code === 'MX' ? level({ overall: 3 }) : undefined,
    );
    expect(score).toBe(3);
    expect(reason.en).toContain('No advisory is loaded for France and Germany.');
    expect(reason.fr).toContain(
      'Aucun avertissement n’est chargé pour\u00A0: France et Allemagne.',
    );
  });
});

describe('regional levels', () => {
  it('name a higher region without changing the overall level', () => {
    const { score, reason } = propose({ overall: 2, regionalMax: 4, regionalFlag: true });
    expect(score).toBe(2);
    expect(reason.en).toContain('Parts of Mexico are level 4.');
    expect(reason.fr).toContain('Des régions sont au niveau 4 (Mexique).');
  });

  it('make the trip elevated from level 3 on, and not below', () => {
    expect(propose({ overall: 1, regionalMax: 2, regionalFlag: true }).score).toBe(1);
    expect(propose({ overall: 1, regionalMax: 3, regionalFlag: true }).score).toBe(2);
  });

  it('count as elevated when the file says that there are some and not which', () => {
    const { score, reason } = propose({ overall: 1, regionalFlag: true });
    expect(score).toBe(2);
    expect(reason.en).toContain('does not give');
  });

  it('are not named when no region is above the whole', () => {
    expect(propose({ overall: 3, regionalMax: 3, regionalFlag: true }).reason.en).not.toContain(
      'Parts',
    );
    expect(propose({ overall: 1 }).reason.en).not.toContain('Parts');
  });
});

describe('raiseProposal', () => {
  const high = proposal({ score: 3, code: 'MX' });
  const low = proposal({ score: 2, code: 'MX' });

  it('takes a higher one, and one as high with its fresher reason', () => {
    expect(raiseProposal(low, high)).toEqual({ proposal: high, lower: null });
    const fresher = { ...high, reason: { en: 'New words.', fr: 'Nouveau texte.' } };
    expect(raiseProposal(high, fresher).proposal).toBe(fresher);
  });

  it('keeps the earlier one when the new one is lower, and reports the new one', () => {
    expect(raiseProposal(high, low)).toEqual({ proposal: high, lower: low });
  });

  it('takes the first one', () => {
    expect(raiseProposal(undefined, low)).toEqual({ proposal: low, lower: null });
  });
});
