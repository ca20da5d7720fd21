import type { Localized } from '../kernel/index.ts';
import type { Contact, Way } from './contact.ts';

/** What an office typed for one of its own rungs. */
export interface FilledWay {
  /** As it will be shown, up to 120 characters. */
  readonly value: string;
  /** The day on which the office last checked it, or null. */
  readonly checked: string | null;
  readonly label?: Localized | null;
  /** Left out: `email` when the value has an @, otherwise `phone`. */
  readonly kind?: Way['kind'];
}

/** The source code that every way typed by an office carries; it stands in no list of publications. */
const OFFICE_SOURCE = 'OFFICE';

/**
 * The ladder with the ways that the office filled in, by contact id.
 *
 * Only a rung marked `toFill` takes them: a published number cannot be replaced by a typed one. The rung keeps
 * its mark, so that the office can correct what it wrote; it is still to be filled while `ways` is empty.
 */
export function withFilled(
  contacts: readonly Contact[],
  filled: Readonly<Record<string, readonly FilledWay[]>>,
): readonly Contact[] {
  return contacts.map((contact) => {
    // Own keys only: an id such as `constructor` must not find what every object inherits.
    const added = Object.hasOwn(filled, contact.id) ? filled[contact.id] : undefined;
    return contact.toFill && added !== undefined
      ? { ...contact, ways: [...contact.ways, ...added.map(toWay)] }
      : contact;
  });
}

function toWay({ value, checked, label, kind }: FilledWay): Way {
  return {
    kind: kind ?? (value.includes('@') ? 'email' : 'phone'),
    value,
    label: label ?? null,
    checked,
    confidence: checked === null ? 'k' : 'r',
    source: OFFICE_SOURCE,
  };
}
