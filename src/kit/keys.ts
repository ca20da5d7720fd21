import type { AccessView, SlotEntry } from '../contract/index.ts';
import { equalBytes } from '../crypto/index.ts';
import { type Result, toHex } from '../kernel/index.ts';
import type {
  Change,
  Credential,
  NewSlot,
  RecordId,
  SlotView,
  Vault,
  VaultAccessError,
} from '../vault/index.ts';
import { backupQuietly } from './backups.ts';
import { nowInstant, noteOf, type OpenKit } from './open-kit.ts';
import { spokenFingerprint } from './office-key.ts';
import {
  type AccessAct,
  addNotice,
  dropSlotRecords,
  putSlotRecord,
  readSlotRecord,
  type SlotRecord,
} from './slot-records.ts';

/** A passphrase as a credential. */
export const typed = (secret: Uint8Array): Credential => ({ kind: 'passphrase', secret });

const publicKeyOf = (record: SlotRecord | undefined): Uint8Array | undefined =>
  record?.publicKey ? Uint8Array.from(Buffer.from(record.publicKey, 'base64')) : undefined;

function slotEntry(vault: Vault, slot: SlotView): SlotEntry {
  const record = readSlotRecord(vault, slot.labelId);
  const publicKey = publicKeyOf(record);
  return {
    number: slot.number,
    kind: slot.kind,
    name: record?.name ?? '',
    created: new Date(slot.created).toISOString(),
    fingerprint: publicKey === undefined ? '' : spokenFingerprint(publicKey),
  };
}

const SLOTS = 8;

/** Who may open the kit, as a screen shows it. */
export function accessView({ vault }: OpenKit): AccessView {
  const slots = vault.slots();
  return { slots: slots.map((slot) => slotEntry(vault, slot)), free: SLOTS - slots.length };
}

/** A new label and the record that names it. */
export function newLabel(kit: OpenKit, record: SlotRecord) {
  const labelId = kit.ports.random.bytes(16);
  return { labelId, change: putSlotRecord(toHex(labelId) as RecordId, record) };
}

/** The first slot of a kind; undefined when there is none. */
export const slotOf = (vault: Vault, kind: SlotView['kind']): SlotView | undefined =>
  vault.slots().find((slot) => slot.kind === kind);

/** The slot of an office's key; undefined when the kit was never made for it. */
export const slotOfOffice = (vault: Vault, publicKey: Uint8Array): SlotView | undefined =>
  vault.slots().find(({ labelId }) => {
    const known = publicKeyOf(readSlotRecord(vault, labelId));
    return known !== undefined && equalBytes(known, publicKey);
  });

/** The offices' slots as a re-key makes them again, but for the one that is dropped. */
function officeSlots(vault: Vault, dropped: number | null): readonly NewSlot[] {
  return vault.slots().flatMap(({ kind, number, labelId }): readonly NewSlot[] => {
    const publicKey = publicKeyOf(readSlotRecord(vault, labelId));
    if (kind !== 'office' || number === dropped || publicKey === undefined) return [];
    return [{ kind, publicKey, labelId: Uint8Array.from(Buffer.from(labelId, 'hex')) }];
  });
}

export interface RekeyRequest {
  readonly proof: Credential;
  readonly passphrase: Uint8Array;
  /** The printed code to keep, when the person has just typed it. */
  readonly code?: Uint8Array;
  /** An office's slot that goes. */
  readonly drop?: number | null;
  readonly act: AccessAct;
  readonly name?: string;
}

/** A new key for everything: the passphrase, the code if it is known, and every office but the dropped one. */
export async function rekey(
  kit: OpenKit,
  { proof, passphrase, code, drop = null, act, name }: RekeyRequest,
): Promise<Result<void, VaultAccessError>> {
  const { vault, ports } = kit;
  const cost = ports.kdfCost;
  const offices = officeSlots(vault, drop);
  const sheet = slotOf(vault, 'recovery');
  const slots: NewSlot[] = [
    { kind: 'passphrase', secret: passphrase, cost, labelId: ports.random.bytes(16) },
    ...offices,
  ];
  if (code !== undefined) {
    const labelId = sheet ? Uint8Array.from(Buffer.from(sheet.labelId, 'hex')) : undefined;
    slots.push({
      kind: 'recovery',
      secret: code,
      cost,
      labelId: labelId ?? ports.random.bytes(16),
    });
  }
  const kept = new Set(slots.map(({ labelId }) => toHex(labelId)));
  const left = vault.slots().filter(({ labelId }) => !kept.has(labelId));
  const changes: Change[] = [
    ...dropSlotRecords(vault, left),
    addNotice(vault, nowInstant(kit), act, name),
  ];
  const note = noteOf(kit, `access.${act}`, act === 'opened' ? 'office' : 'owner');
  const done = await vault.rekey(proof, slots, changes, note);
  // The copies made before open with the old secrets only.
  if (done.ok) {
    kit.copies.clear();
    backupQuietly(kit);
  }
  return done;
}
