import type { AnswerOf, DeviceSummary, DeviceView } from '../../contract/index.ts';
import {
  giveBack,
  holderOf,
  lend,
  type RegisteredDevice,
  validateDevice,
  whereIs,
} from '../../devices/index.ts';
import { ok, refuse, toHex } from '../../kernel/index.ts';
import { markAttachments } from '../attachments.ts';
import type { OpenHandlers } from '../handlers.ts';
import { commit, type OpenKit, stampOf } from '../open-kit.ts';
import { dropDevice, putDevice, readDevice, readDevices } from '../records.ts';
import { tripsWhere } from '../trip-views.ts';

function standing(kit: OpenKit, device: RegisteredDevice) {
  const holder = holderOf(device, stampOf(kit));
  return {
    where: whereIs(holder),
    isLent: holder.who === 'borrower',
    isLate: holder.who === 'borrower' && holder.isLate,
    isRetired: device.retired !== null,
  };
}

function summary(kit: OpenKit, device: RegisteredDevice): DeviceSummary {
  const { id, kind, platform, ownership, label, owner } = device;
  return { id, kind, platform, ownership, label, owner, ...standing(kit, device) };
}

function view(kit: OpenKit, device: RegisteredDevice): DeviceView {
  const trips = tripsWhere(kit, (trip) =>
    trip.devices.some(({ register }) => register === device.id),
  );
  return { device, trips, ...standing(kit, device) };
}

/** Retired ones last; else by label, with numbers as numbers. */
const inOrder = (a: DeviceSummary, b: DeviceSummary): number =>
  Number(a.isRetired) - Number(b.isRetired) ||
  a.label.localeCompare(b.label, 'en-CA', { numeric: true }) ||
  a.id.localeCompare(b.id);

function store(kit: OpenKit, verb: string, device: RegisteredDevice) {
  const saved = commit(kit, verb, [putDevice(device)]);
  return saved.ok ? ok(view(kit, device)) : saved;
}

function removeDevice(kit: OpenKit, id: string): AnswerOf<'device.remove'> {
  const device = readDevice(kit.vault, id);
  if (device === undefined) return refuse('notFound');
  // Photos stay until the lock, so that this can be undone: only their records say that they are gone.
  const marked = markAttachments(kit.vault, { device: id }, true);
  const saved = commit(kit, 'device.remove', [dropDevice(id), ...marked]);
  if (!saved.ok) return saved;
  kit.removedDevices.set(id, device);
  return ok(null);
}

function restoreDevice(kit: OpenKit, id: string): AnswerOf<'device.restore'> {
  const device = kit.removedDevices.get(id);
  if (device === undefined) return refuse('notFound');
  const unmarked = markAttachments(kit.vault, { device: id }, false);
  const saved = commit(kit, 'device.restore', [putDevice(device), ...unmarked]);
  if (!saved.ok) return saved;
  kit.removedDevices.delete(id);
  return ok(view(kit, device));
}

export const deviceHandlers: OpenHandlers<'device'> = {
  'device.list': (_request, kit) =>
    ok(
      readDevices(kit.vault)
        .map((device) => summary(kit, device))
        .sort(inOrder),
    ),

  'device.get': ({ device }, kit) => {
    const found = readDevice(kit.vault, device);
    return found === undefined ? refuse('notFound') : ok(view(kit, found));
  },

  'device.save': ({ device, draft }, kit) => {
    const previous = device === null ? undefined : readDevice(kit.vault, device);
    if (device !== null && previous === undefined) return refuse('notFound');
    const valid = validateDevice(draft);
    if (!valid.ok) return valid;
    const id = device ?? toHex(kit.ports.random.bytes(16));
    return store(kit, 'device.save', { ...valid.value, id, loans: previous?.loans ?? [] });
  },

  'device.remove': ({ device }, kit) => removeDevice(kit, device),
  'device.restore': ({ device }, kit) => restoreDevice(kit, device),

  'device.lend': ({ device, loan }, kit) => {
    const found = readDevice(kit.vault, device);
    if (found === undefined) return refuse('notFound');
    const lent = lend(found, loan, stampOf(kit));
    return lent.ok ? store(kit, 'device.lend', lent.value) : lent;
  },

  'device.return': ({ device, condition }, kit) => {
    const found = readDevice(kit.vault, device);
    if (found === undefined) return refuse('notFound');
    const given = giveBack(found, condition, stampOf(kit));
    return given.ok ? store(kit, 'device.return', given.value) : given;
  },
};
