import { mainZone } from '../../places/index.ts';
import {
  type Device,
  deviceSchema,
  type Leg,
  legSchema,
  type Score,
  scoreSchema,
} from '../../trips/index.ts';
import { usage } from '../exit.ts';

/** `CODE:FROM:TO[:stay|transit][:ZONE]`; without a zone the main zone of the place. */
export function parseLeg(text: string): Leg {
  const [place = '', from, to, ...rest] = text.split(':');
  const kind = rest.find((part) => part === 'stay' || part === 'transit') ?? 'stay';
  const zone = rest.find((part) => part !== 'stay' && part !== 'transit');
  const leg = legSchema.safeParse({
    place: place.toUpperCase(),
    from,
    to,
    kind,
    zone: zone ?? mainZone(place.toUpperCase()) ?? 'UTC',
  });
  if (leg.success && rest.length <= 2) return leg.data;
  throw usage(
    `The leg “${text}” is not CODE:FROM:TO[:stay|transit][:ZONE], such as FR:2026-12-01:2026-12-05.`,
    `L’étape « ${text} » n’a pas la forme CODE:DU:AU[:stay|transit][:FUSEAU], par exemple FR:2026-12-01:2026-12-05.`,
  );
}

/** `KIND:PLATFORM:OWNERSHIP[:LABEL]`, such as `laptop:windows:loaner:House 114`. */
export function parseDevice(text: string): Device {
  const [kind, platform, ownership, ...label] = text.split(':');
  const device = deviceSchema.safeParse({ kind, platform, ownership, label: label.join(':') });
  if (device.success) return device.data;
  throw usage(
    `The device “${text}” is not KIND:PLATFORM:OWNERSHIP[:LABEL], such as laptop:windows:loaner.`,
    `L’appareil « ${text} » n’a pas la forme GENRE:PLATEFORME:PROPRIÉTÉ[:NOM], par exemple laptop:windows:loaner.`,
  );
}

/** `SCORE:REASON`; a score above 1 needs its reason. */
export function parseScore(text: string): Score {
  const [score, ...reason] = text.split(':');
  const parsed = scoreSchema.safeParse({ score: Number(score), reason: reason.join(':').trim() });
  if (parsed.success && (parsed.data.score === 1 || parsed.data.reason !== '')) return parsed.data;
  throw usage(
    `The score “${text}” is not 1 to 4 and a reason, such as 3:summit under protest.`,
    `La cote « ${text} » n’est pas un nombre de 1 à 4 suivi d’un motif, par exemple 3:sommet contesté.`,
  );
}
