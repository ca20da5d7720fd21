import type { DeviceSummary } from '../../../../src/contract/index.ts';
import type {
  Device,
  Leg,
  Purpose,
  Tier,
  Traveller,
  Trip,
  TripDraft,
} from '../../../../src/trips/index.ts';

/** A leg while it is filled in. `key` keeps its fields together when it is moved. */
export interface LegForm {
  readonly key: string;
  readonly place: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly zone: string | null;
  readonly kind: Leg['kind'];
}

export interface DeviceForm extends Device {
  readonly key: string;
}

export interface ScoreForm {
  readonly score: Tier;
  readonly reason: string;
}

/** The form as it is typed; kept as JSON text in a draft. */
export interface TripForm {
  readonly title: string;
  readonly legs: readonly LegForm[];
  readonly purpose: Purpose;
  readonly traveller: Traveller;
  /** One a line. */
  readonly companions: string;
  readonly devices: readonly DeviceForm[];
  /** Whether there are nationalities besides Canada's; not asked yet is not "none". */
  readonly dual: 'unasked' | 'none' | 'some';
  /** Place codes; what was chosen stays while another answer is tried. */
  readonly nationalities: readonly string[];
  readonly person: ScoreForm;
  readonly event: ScoreForm;
  /** null: as the advisories propose. */
  readonly place: ScoreForm | null;
  /** Number of the next key. */
  readonly next: number;
}

const emptyLeg = (key: string): LegForm => ({
  key,
  place: null,
  from: null,
  to: null,
  zone: null,
  kind: 'stay',
});

/** Not asked for: everybody in the list has this one. */
export const HOME = 'CA';
/** As many as a trip takes (src/trips/trip.ts). */
export const MOST_NATIONALITIES = 8;

const ROUTINE: ScoreForm = { score: 1, reason: '' };

export const emptyForm = (): TripForm => ({
  title: '',
  legs: [emptyLeg('k0')],
  purpose: 'official',
  traveller: 'member',
  companions: '',
  devices: [],
  dual: 'unasked',
  nationalities: [],
  person: ROUTINE,
  event: ROUTINE,
  place: null,
  next: 1,
});

export function formOf(trip: Trip): TripForm {
  const count = trip.legs.length;
  return {
    title: trip.title,
    legs: trip.legs.map((leg, index) => ({ key: `k${index}`, ...leg })),
    purpose: trip.purpose,
    traveller: trip.traveller,
    companions: trip.companions.join('\n'),
    devices: trip.devices.map((device, index) => ({ key: `k${count + index}`, ...device })),
    ...nationalitiesOf(trip.nationalities),
    person: trip.person,
    event: trip.event,
    place: trip.place,
    next: count + trip.devices.length,
  };
}

function nationalitiesOf(codes: Trip['nationalities']): Pick<TripForm, 'dual' | 'nationalities'> {
  if (codes === undefined) return { dual: 'unasked', nationalities: [] };
  return { dual: codes.length === 0 ? 'none' : 'some', nationalities: codes };
}

/** A draft as it was kept; null when it is not one of this form. */
export function readForm(text: string): TripForm | null {
  try {
    const value: unknown = JSON.parse(text);
    return isForm(value) ? value : null;
  } catch {
    return null;
  }
}

/** The kit sealed this text itself, so this only sets apart the form of another version. */
function isForm(value: unknown): value is TripForm {
  if (typeof value !== 'object' || value === null) return false;
  const known = Object.keys(value);
  return Object.keys(emptyForm()).every((name) => known.includes(name));
}

export const companionsOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** The legs that can be sent; null while one of them lacks something. */
export function legsOf(form: TripForm): Leg[] | null {
  const legs = form.legs.flatMap(completeLeg);
  return legs.length === form.legs.length ? legs : null;
}

/** A leg with everything that it needs, alone in a list; none otherwise. */
export function completeLeg({ place, from, to, zone, kind }: LegForm): readonly Leg[] {
  if (place === null || from === null || to === null || zone === null) return [];
  return [{ place, from, to, zone, kind }];
}

/**
 * What is sent.
 * @param proposed the score of the place that the advisories give; a raise that it has reached is none any more.
 */
export function draftOf(form: TripForm, legs: Leg[], proposed: Tier | null): TripDraft {
  const { place } = form;
  const isRaise = place !== null && (proposed === null || place.score > proposed);
  return {
    title: form.title.trim(),
    legs,
    purpose: form.purpose,
    traveller: form.traveller,
    companions: [...companionsOf(form.companions)],
    // A device keeps its id, by which its answers find it.
    devices: form.devices.map(({ key: _key, label, ...device }) => ({
      ...device,
      label: label.trim(),
    })),
    ...(form.dual === 'unasked'
      ? {}
      : { nationalities: form.dual === 'some' ? [...form.nationalities] : [] }),
    person: { score: form.person.score, reason: form.person.reason.trim() },
    event: { score: form.event.score, reason: form.event.reason.trim() },
    place: isRaise ? { score: place.score, reason: place.reason.trim() } : null,
  };
}

/** A new leg begins where the last one ends. */
export function withLeg(form: TripForm): TripForm {
  const last = form.legs.at(-1);
  const day = last?.to ?? null;
  const leg = { ...emptyLeg(`k${form.next}`), from: day, to: day };
  return { ...form, legs: [...form.legs, leg], next: form.next + 1 };
}

export function withDevice(form: TripForm): TripForm {
  const device: DeviceForm = {
    key: `k${form.next}`,
    kind: 'phone',
    platform: 'ios',
    ownership: 'house',
    label: '',
  };
  return { ...form, devices: [...form.devices, device], next: form.next + 1 };
}

/** A device of the register: what the checklist needs is copied, so that this trip stays as it was when the register changes. */
export function withRegistered(
  form: TripForm,
  {
    id,
    kind,
    platform,
    ownership,
    label,
  }: Pick<DeviceSummary, 'id' | 'kind' | 'platform' | 'ownership' | 'label'>,
): TripForm {
  const device: DeviceForm = {
    key: `k${form.next}`,
    register: id,
    kind,
    platform,
    ownership,
    label,
  };
  return { ...form, devices: [...form.devices, device], next: form.next + 1 };
}

/** The legs with one moved by one place; the same legs at an end. */
export function moved(legs: readonly LegForm[], index: number, step: -1 | 1): readonly LegForm[] {
  const leg = legs[index];
  const other = legs[index + step];
  if (leg === undefined || other === undefined) return legs;
  return legs.map((each, at) => (at === index ? other : at === index + step ? leg : each));
}
