import { ok, type Refusal, type Result, refuse } from '../kernel/index.ts';
import type { DeviceDraft } from './device.ts';

export type DeviceRefusal = Refusal<'imeiLength' | 'imeiMistyped'>;

const IMEI_DIGITS = 15;

/** What people write between the groups of an IMEI. */
const SEPARATORS = /[\s./-]/g;

/**
 * What the schema of a draft cannot see: an IMEI has 15 digits, the last of them proving the others. The answer holds
 * it as bare digits; empty stays empty.
 */
export function validateDevice(draft: DeviceDraft): Result<DeviceDraft, DeviceRefusal> {
  const imei = draft.imei.replace(SEPARATORS, '');
  if (imei === '') return ok({ ...draft, imei });
  if (!/^\d+$/.test(imei) || imei.length !== IMEI_DIGITS) {
    return refuse('imeiLength', { digits: imei.replace(/\D/g, '').length });
  }
  return luhn(imei) % 10 === 0 ? ok({ ...draft, imei }) : refuse('imeiMistyped');
}

/** The sum of Luhn's formula, check digit included: from the right, every second digit counts double, its digits added. */
const luhn = (digits: string): number =>
  [...digits]
    .reverse()
    .map(Number)
    .reduce((sum, digit, index) => {
      const counted = index % 2 === 1 ? digit * 2 : digit;
      return sum + (counted > 9 ? counted - 9 : counted);
    }, 0);
