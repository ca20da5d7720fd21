import { describe, expect, it } from 'vitest';
import type { Due } from '../../../src/checklists/index.ts';
import { legGroup, tripGroup } from '../../../src/checklists/moment.ts';
import { visitsOf } from '../../../src/checklists/visit.ts';
import { leg } from '../trips/support.ts';

const [first, second] = visitsOf([leg(), leg()]);
if (first === undefined || second === undefined) throw new Error('two visits');

describe('the group of a row', () => {
  it.each<[Due, string, string, string]>([
    [{ anchor: 'departure', days: -42 }, 'T-42', '42 days before', '42 jours avant'],
    [{ anchor: 'departure', days: -1 }, 'T-1', 'The day before', 'La veille du départ'],
    [{ anchor: 'departure', days: 0 }, 'T0', 'On the day of departure', 'Le jour du départ'],
    [{ anchor: 'border' }, 'border:FR', 'Border: France', 'Frontière\u00A0: France'],
    [{ anchor: 'exit' }, 'exit:FR', 'On the way out: France', 'À la sortie\u00A0: France'],
    [{ anchor: 'arrival', hours: 1 }, 'arrival:FR', 'Arrival: France', 'Arrivée\u00A0: France'],
    [{ anchor: 'stay' }, 'stay:FR', 'Each day: France', 'Chaque jour\u00A0: France'],
    [
      { anchor: 'leaving' },
      'leaving:FR',
      'Before leaving: France',
      'Avant de repartir\u00A0: France',
    ],
    [
      { anchor: 'return', days: 0 },
      'R0',
      'Home, before reconnecting',
      'Au retour, avant toute reconnexion',
    ],
    [{ anchor: 'night' }, 'night:FR#2', 'Night 2: France', 'Nuit 2\u00A0: France'],
    [{ anchor: 'return', days: 1 }, 'R+1', '1 day after the return', '1 jour après le retour'],
    [{ anchor: 'return', days: 7 }, 'R+7', '7 days after the return', '7 jours après le retour'],
  ])('names %o', (due, key, en, fr) => {
    const isOfTrip = due.anchor === 'departure' || due.anchor === 'return';
    const night = due.anchor === 'night' ? 2 : null;
    const moment = isOfTrip ? tripGroup(due) : legGroup(due, first, night);
    expect(moment).toEqual({ key, label: { en, fr } });
  });

  it('tells a second visit from the first', () => {
    expect(legGroup({ anchor: 'border' }, second, null)).toEqual({
      key: 'border:FR.2',
      label: { en: 'Border: France (visit 2)', fr: 'Frontière\u00A0: France (2e passage)' },
    });
  });
});
