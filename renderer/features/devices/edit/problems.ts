import type { Localized, Refusal } from '../../../../src/kernel/index.ts';
import { form as messages } from '../messages.ts';
import type { DeviceForm } from './form.ts';

export type Field = 'label' | 'imei' | `${string}.number` | `${string}.on`;

/** What is wrong, by the field that it stands beside. */
export type Problems = Readonly<Partial<Record<Field, Localized>>>;

/** What can be said before the kit is asked; the kit judges again, and alone judges an IMEI. */
export function problemsOf({ label, seals }: DeviceForm): Problems {
  const found: Partial<Record<Field, Localized>> = {};
  if (label.trim() === '') found.label = messages.needsLabel;
  for (const { key, number, on } of seals) {
    if (number.trim() === '') found[`${key}.number`] = messages.needsNumber;
    if (on === null) found[`${key}.on`] = messages.needsDay;
  }
  return found;
}

/** The field that a refusal of the kit is about; null when it is about none. */
export const fieldOf = ({ code }: Refusal<string>): Field | null =>
  code === 'imeiLength' || code === 'imeiMistyped' ? 'imei' : null;
