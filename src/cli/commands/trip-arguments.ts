import { mainZone } from '../../places/index.ts';
import { daySchema } from '../../shapes/index.ts';
import {
  type Device,
  deviceSchema,
  type Leg,
  legSchema,
  type Score,
  scoreSchema,
  type TripDraft,
  tripDraftSchema,
} from '../../trips/index.ts';
import { type CommandEnd, refused, usage } from '../exit.ts';
import { quoted } from '../output.ts';

/** The words of `trip add` that options of several words may have swallowed. */
export interface TripWords {
  readonly file: string;
  readonly legs: readonly string[];
  readonly devices: readonly string[];
}

/** No leg and no device is without a colon; the colon of a Windows drive has a slash behind it. */
const looksLikeFile = (word: string): boolean =>
  !word.includes(':') || /^[A-Za-z]:[\\/]/.test(word);

/** `--leg` and `--device` take every word up to the next option, so a FILE that stands behind them lands in their list. */
export function findFile(
  file: string | undefined,
  legs: readonly string[],
  devices: readonly string[],
): TripWords {
  if (file !== undefined) return { file, legs, devices };
  const [found, ...more] = [...legs, ...devices].filter(looksLikeFile);
  const rest = legs.filter((word) => !looksLikeFile(word));
  if (found === undefined || more.length > 0 || rest.length === 0) {
    throw usage(
      'The kit and at least one leg are needed: trip add FILE --title T --leg CODE:FROM:TO.',
      'Il faut la valise et au moins une étape\u00a0: trip add FICHIER --title T --leg CODE:DU:AU.',
    );
  }
  return { file: found, legs: rest, devices: devices.filter((word) => !looksLikeFile(word)) };
}

/** `YYYY-MM-DD`, whether or not the calendar has that day. */
const DAY_FORM = /^\d{4}-\d{2}-\d{2}$/;

const noSuchDay = (day: string): CommandEnd =>
  refused(
    `The calendar has no day ${day}; correct the dates of the leg.`,
    `Le ${day} n’est pas un jour du calendrier\u00a0; corrigez les dates de l’étape.`,
  );

/** `CODE:FROM:TO[:stay|transit][:ZONE]`; without a zone the main zone of the place. */
export function parseLeg(text: string): Leg {
  const [place = '', from, to, ...rest] = text.split(':');
  const missing = [from, to].find(
    (day) => day && DAY_FORM.test(day) && !daySchema.safeParse(day).success,
  );
  if (missing !== undefined) throw noSuchDay(missing);
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
    `The leg “${quoted(text)}” is not CODE:FROM:TO[:stay|transit][:ZONE], such as FR:2026-12-01:2026-12-05.`,
    `L’étape «\u00a0${quoted(text)}\u00a0» n’a pas la forme CODE:DU:AU[:stay|transit][:FUSEAU], par exemple FR:2026-12-01:2026-12-05.`,
  );
}

/** `KIND:PLATFORM:OWNERSHIP[:LABEL]`, such as `laptop:windows:loaner:House 114`. */
export function parseDevice(text: string): Device {
  const [kind, platform, ownership, ...label] = text.split(':');
  const device = deviceSchema.safeParse({ kind, platform, ownership, label: label.join(':') });
  if (device.success) return device.data;
  throw usage(
    `The device “${quoted(text)}” is not KIND:PLATFORM:OWNERSHIP[:LABEL], such as laptop:windows:loaner.`,
    `L’appareil «\u00a0${quoted(text)}\u00a0» n’a pas la forme TYPE:SYSTÈME:PROPRIÉTÉ[:ÉTIQUETTE], par exemple laptop:windows:loaner.`,
  );
}

/** `SCORE:REASON`; a score above 1 needs its reason. */
export function parseScore(text: string): Score {
  const [score, ...reason] = text.split(':');
  const parsed = scoreSchema.safeParse({ score: Number(score), reason: reason.join(':').trim() });
  if (
    /^[1-4]$/.test(score ?? '') &&
    parsed.success &&
    (parsed.data.score === 1 || parsed.data.reason !== '')
  )
    return parsed.data;
  throw usage(
    `The score “${quoted(text)}” is not 1 to 4 and a reason, such as 3:summit under protest.`,
    `La cote «\u00a0${quoted(text)}\u00a0» n’est pas un nombre de 1 à 4 suivi d’un motif, par exemple 3:sommet contesté.`,
  );
}

/** What is wrong with a draft whose arguments could all be read, by the first field that is wrong. */
const DRAFT_FAULTS: Readonly<Record<string, CommandEnd>> = {
  title: refused(
    'The title must have 1 to 120 characters; nothing was saved.',
    'Le titre doit compter de 1 à 120 caractères\u00a0; rien n’a été enregistré.',
  ),
  legs: refused(
    'A trip has at most 40 legs; nothing was saved.',
    'Un voyage compte au plus 40 étapes\u00a0; rien n’a été enregistré.',
  ),
  companions: refused(
    'A trip has at most 40 companions, with names of 1 to 120 characters; nothing was saved.',
    'Au plus 40 personnes peuvent accompagner le voyage, et chaque nom compte de 1 à 120 caractères\u00a0; rien n’a été enregistré.',
  ),
  devices: refused(
    'A trip has at most 40 devices; nothing was saved.',
    'Un voyage compte au plus 40 appareils\u00a0; rien n’a été enregistré.',
  ),
};

/** Ends the command in words for what the contract would only call a bad request. */
export function checkDraft(draft: TripDraft): TripDraft {
  const parsed = tripDraftSchema.safeParse(draft);
  const fault = DRAFT_FAULTS[String(parsed.error?.issues[0]?.path[0])];
  if (fault !== undefined) throw fault;
  return draft;
}
