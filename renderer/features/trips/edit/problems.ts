import type { Refusal, Localized } from '../../../../src/kernel/index.ts';
import type { Tier } from '../../../../src/trips/index.ts';
import { companionsOf, type LegForm, type TripForm } from './form.ts';
import { messages } from './messages.ts';

export type LegField = 'place' | 'from' | 'to' | 'zone';
export type Field =
  | 'title'
  | 'companions'
  | 'nationalities'
  | 'person'
  | 'event'
  | 'placeScore'
  | `${string}.${LegField}`;

/** What is wrong, by the field that it stands beside. */
export type Problems = Readonly<Partial<Record<Field, Localized>>>;

const NAME_MOST = 120;

/** What can be said before the kit is asked; the kit judges again. */
export function problemsOf(form: TripForm, proposed: Tier | null): Problems {
  const found: Partial<Record<Field, Localized>> = {};
  if (form.title.trim() === '') found.title = messages.needsTitle;
  if (companionsOf(form.companions).some((name) => name.length > NAME_MOST)) {
    found.companions = messages.nameTooLong;
  }
  if (form.dual === 'some' && form.nationalities.length === 0) {
    found.nationalities = messages.needsNationality;
  }
  for (const [index, leg] of form.legs.entries()) {
    Object.assign(found, legProblems(leg, form.legs[index - 1]));
  }
  for (const part of ['person', 'event'] as const) {
    if (form[part].score > 1 && form[part].reason.trim() === '') found[part] = messages.needsReason;
  }
  const { place } = form;
  const isRaise = place !== null && (proposed === null || place.score > proposed);
  if (isRaise && place.reason.trim() === '') found.placeScore = messages.needsRaiseReason;
  return found;
}

function legProblems(leg: LegForm, previous: LegForm | undefined): Problems {
  const { key, place, from, to } = leg;
  const before = previous?.from ?? null;
  const isBackwards = from !== null && to !== null && to < from;
  const isEarly = from !== null && before !== null && from < before;
  return {
    ...(place === null ? { [`${key}.place`]: messages.needsPlace } : {}),
    ...(from === null ? { [`${key}.from`]: messages.needsFrom } : {}),
    ...(isEarly ? { [`${key}.from`]: messages.outOfOrder } : {}),
    ...(to === null ? { [`${key}.to`]: messages.needsTo } : {}),
    ...(isBackwards ? { [`${key}.to`]: messages.endBeforeStart } : {}),
  };
}

const FIELD_OF: Readonly<Record<string, LegField>> = {
  endBeforeStart: 'to',
  legsOutOfOrder: 'from',
  unknownPlace: 'place',
  unknownZone: 'zone',
};

/** The field that a refusal of the kit is about; null when it is about none. */
export function fieldOf(refusal: Refusal<string>, legs: readonly LegForm[]): Field | null {
  if (refusal.code === 'placeBelowProposal') return 'placeScore';
  const field = FIELD_OF[refusal.code];
  const leg = legs[Number(refusal.facts?.['leg']) - 1];
  return field === undefined || leg === undefined ? null : `${leg.key}.${field}`;
}
