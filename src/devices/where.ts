import type { Localized } from '../kernel/index.ts';
import type { RegisteredDevice } from './device.ts';
import { dayIn } from '../places/index.ts';
import { type Moment, openLoan } from './loans.ts';

/** Who has a device now. */
export type Holder =
  | { readonly who: 'you' }
  | {
      readonly who: 'borrower';
      readonly name: string;
      /** Day on which it is expected back; null: not agreed. */
      readonly due: string | null;
      /** That day is over. */
      readonly isLate: boolean;
    }
  | { readonly who: 'nobody'; readonly retired: string };

/** A loan goes before the rest: a device that was retired while it is out is still out. */
export function holderOf(device: RegisteredDevice, now: Moment): Holder {
  const loan = openLoan(device);
  if (loan !== undefined) {
    const isLate = loan.due !== null && loan.due < dayIn(now.at, now.zone);
    return { who: 'borrower', name: loan.to, due: loan.due, isLate };
  }
  return device.retired === null ? { who: 'you' } : { who: 'nobody', retired: device.retired };
}

/** Where a device is, in a sentence. */
export function whereIs(holder: Holder): Localized {
  switch (holder.who) {
    case 'you':
      return { en: 'With you.', fr: 'Avec vous.' };
    case 'nobody':
      return {
        en: `Retired since ${holder.retired}.`,
        fr: `Hors service depuis le ${holder.retired}.`,
      };
    case 'borrower':
      return lent(holder.name, holder.due, holder.isLate);
  }
}

function lent(name: string, due: string | null, isLate: boolean): Localized {
  if (due === null) {
    return {
      en: `Lent to ${name}, with no day agreed for its return.`,
      fr: `En prêt (${name}), sans date de retour convenue.`,
    };
  }
  return isLate
    ? {
        en: `Lent to ${name}, expected back on ${due} and not returned.`,
        fr: `En prêt (${name})\u00A0; retour prévu le ${due}, pas encore rendu.`,
      }
    : { en: `Lent to ${name} until ${due}.`, fr: `En prêt (${name}) jusqu’au ${due}.` };
}
