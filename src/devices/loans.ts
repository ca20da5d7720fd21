import { ok, type Refusal, type Result, refuse } from '../kernel/index.ts';
import { dayIn } from '../places/index.ts';
import type { Loan, LoanDraft, RegisteredDevice } from './device.ts';

export type LendRefusal = Refusal<
  'lentAlready' | 'deviceRetired' | 'dueBeforeOut' | 'tooManyLoans'
>;

/** An instant in UTC, and the zone in which somebody reads it. */
export interface Moment {
  readonly at: string;
  readonly zone: string;
}

/** More are no register any more; a device that was lent so often is retired. */
const MOST_LOANS = 400;

/** The loan that is not over; undefined: the device is here. */
export const openLoan = ({ loans }: Pick<RegisteredDevice, 'loans'>): Loan | undefined =>
  loans.find(({ back }) => back === null);

/** Hands a device out. It is with one person at a time, and a retired one stays. */
export function lend(
  device: RegisteredDevice,
  draft: LoanDraft,
  now: Moment,
): Result<RegisteredDevice, LendRefusal> {
  const out = openLoan(device);
  if (out !== undefined) return refuse('lentAlready', { to: out.to });
  if (device.retired !== null) return refuse('deviceRetired');
  if (device.loans.length >= MOST_LOANS) return refuse('tooManyLoans', { most: MOST_LOANS });
  if (draft.due !== null && draft.due < dayIn(now.at, now.zone)) return refuse('dueBeforeOut');
  const loan: Loan = { ...draft, out: now.at, zone: now.zone, back: null, condition: '' };
  return ok({ ...device, loans: [...device.loans, loan] });
}

/** Takes a device back; refused when nobody has it. A clock that was set back gives no loan that ends before it began. */
export function giveBack(
  device: RegisteredDevice,
  condition: string,
  now: Moment,
): Result<RegisteredDevice, Refusal<'notLent'>> {
  const open = openLoan(device);
  if (open === undefined) return refuse('notLent');
  const back = now.at < open.out ? open.out : now.at;
  const loans = device.loans.map((loan) => (loan === open ? { ...loan, back, condition } : loan));
  return ok({ ...device, loans });
}
