import { describe, expect, it } from 'vitest';
import {
  type Condition,
  conditionInWords,
  type Due,
  dueInWords,
} from '../../../src/checklists/index.ts';

describe('conditionInWords', () => {
  it.each<[Condition, string, string]>([
    ['always', 'every trip', 'tous les voyages'],
    [{ tier: 3 }, 'the tier is T3 or higher', 'le palier est T3 ou plus'],
    [
      { purpose: ['sponsored', 'personal'] },
      'the trip is sponsored or the trip is personal',
      'le déplacement est parrainé ou le voyage est personnel',
    ],
    [
      { traveller: ['minister'] },
      'the traveller is a minister',
      'la personne qui voyage est ministre',
    ],
    [{ transit: true }, 'the trip includes a transit', 'le voyage comprend un transit'],
    [{ overnight: true }, 'the stay has a night', 'le séjour comprend une nuit'],
    [{ companions: true }, 'someone travels with you', 'quelqu’un voyage avec vous'],
    [
      { place: ['vpn-law', 'unrest'] },
      'the law restricts VPNs there or unrest is likely there (or nobody has looked it up)',
      'la loi y restreint les RPV ou des troubles y sont probables (ou personne ne l’a vérifié)',
    ],
    [
      { dual: true },
      'the traveller also has the nationality of a place on the way (or nobody has looked it up)',
      'la personne qui voyage a aussi la nationalité d’un lieu du parcours (ou personne ne l’a vérifié)',
    ],
    [{ device: {} }, 'any device', 'tout appareil'],
    [
      { device: { kind: ['phone', 'tablet'], platform: ['ios'], ownership: ['loaner'] } },
      'device: a phone or a tablet, iOS, loaner',
      'appareil\u00A0: un téléphone ou une tablette, iOS, appareil de prêt',
    ],
    [
      { all: [{ tier: 2 }, { any: [{ companions: true }, { transit: true }] }, 'always'] },
      'the tier is T2 or higher and (someone travels with you or the trip includes a transit) and every trip',
      'le palier est T2 ou plus et (quelqu’un voyage avec vous ou le voyage comprend un transit) et tous les voyages',
    ],
    [
      { any: [{ all: [{ tier: 2 }, { companions: true }] }, { tier: 4 }] },
      '(the tier is T2 or higher and someone travels with you) or the tier is T4 or higher',
      '(le palier est T2 ou plus et quelqu’un voyage avec vous) ou le palier est T4 ou plus',
    ],
  ])('tells %j', (when, en, fr) => {
    expect(conditionInWords(when)).toEqual({ en, fr });
  });
});

describe('dueInWords', () => {
  it.each<[Due, string, string]>([
    [{ anchor: 'departure', days: -14 }, '14 days before', '14 jours avant'],
    [
      { anchor: 'return', days: 0 },
      'Home, before reconnecting',
      'Au retour, avant toute reconnexion',
    ],
    [{ anchor: 'border' }, 'Border', 'Frontière'],
    [{ anchor: 'exit' }, 'On the way out', 'À la sortie'],
    [{ anchor: 'arrival', hours: 1 }, 'Arrival + 1 h', 'Arrivée + 1\u00A0h'],
    [{ anchor: 'night' }, 'Night', 'Nuit'],
  ])('tells %j', (due, en, fr) => {
    expect(dueInWords(due)).toEqual({ en, fr });
  });
});
