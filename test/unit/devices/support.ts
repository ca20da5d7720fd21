import type { DeviceDraft, Moment, RegisteredDevice } from '../../../src/devices/index.ts';

export const PHONE: DeviceDraft = {
  kind: 'phone',
  platform: 'ios',
  ownership: 'loaner',
  label: 'House 114',
  make: 'Apple',
  model: 'iPhone 17',
  serial: 'F2L',
  imei: '490154203237518',
  assetTag: 'HOC-114',
  owner: 'House of Commons',
  seals: [{ number: '00417', where: 'SIM tray', on: '2026-11-22' }],
  note: '',
  retired: null,
};

export const registered = (part: Partial<RegisteredDevice> = {}): RegisteredDevice => ({
  ...PHONE,
  id: 'd'.repeat(32),
  loans: [],
  ...part,
});

/** Evening in Ottawa, already the next day in UTC. */
export const EVENING: Moment = { at: '2026-12-02T02:00:00.000Z', zone: 'America/Toronto' };
