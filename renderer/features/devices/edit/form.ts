import type { DeviceDraft, RegisteredDevice, Seal } from '../../../../src/devices/index.ts';

/** A seal while it is filled in. `key` keeps its fields together when another one goes. */
export interface SealForm extends Omit<Seal, 'on'> {
  readonly key: string;
  readonly on: string | null;
}

/** The form as it is typed; kept as JSON text in a draft. */
export interface DeviceForm extends Omit<DeviceDraft, 'seals'> {
  readonly seals: readonly SealForm[];
  /** Number of the next key. */
  readonly next: number;
}

export const emptyForm = (): DeviceForm => ({
  kind: 'phone',
  platform: 'ios',
  ownership: 'loaner',
  label: '',
  make: '',
  model: '',
  serial: '',
  imei: '',
  assetTag: '',
  owner: '',
  seals: [],
  note: '',
  retired: null,
  next: 0,
});

export function formOf({ id: _id, loans: _loans, ...device }: RegisteredDevice): DeviceForm {
  const seals = device.seals.map((seal, index) => ({ ...seal, key: `s${index}` }));
  return { ...device, seals, next: seals.length };
}

/** A draft as it was kept; null when it is not one of this form. */
export function readForm(text: string): DeviceForm | null {
  try {
    const value: unknown = JSON.parse(text);
    return isForm(value) ? value : null;
  } catch {
    return null;
  }
}

/** The kit sealed this text itself, so this only sets apart the form of another version. */
function isForm(value: unknown): value is DeviceForm {
  if (typeof value !== 'object' || value === null) return false;
  const known = Object.keys(value);
  return Object.keys(emptyForm()).every((name) => known.includes(name));
}

/** What is sent; null while a seal has no day. */
export function draftOf({ next: _next, ...form }: DeviceForm): DeviceDraft | null {
  const seals = form.seals.flatMap(({ number, where, on }) =>
    on === null ? [] : [{ number: number.trim(), where: where.trim(), on }],
  );
  return seals.length === form.seals.length ? { ...form, seals } : null;
}

/** A new seal is put on today, most often. */
export const withSeal = (form: DeviceForm, today: string): DeviceForm => ({
  ...form,
  seals: [...form.seals, { key: `s${form.next}`, number: '', where: '', on: today }],
  next: form.next + 1,
});
