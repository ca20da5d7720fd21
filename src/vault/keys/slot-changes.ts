/** Adding and replacing a key slot of an open vault (vault-and-packs B4): the credential is asked for again. */
import { isCostAllowed, isPassphrase, wipe } from '../../crypto/index.ts';
import { ok, refuse, type Result, toHex } from '../../kernel/index.ts';
import type { Credential, NewSlot, SlotKindName } from './credentials.ts';
import { SLOT_COUNT } from '../container/format.ts';
import type { Header } from './header.ts';
import { current, type Live, save, writeRefusal } from '../live.ts';
import { prepareSlots, withSlot } from './new-header.ts';
import { SLOT_TYPE } from './slots.ts';
import type { Change, JournalNote, SlotView, VaultAccessError, VaultOpenError } from '../types.ts';
import { vaultKeyOf } from './unlock.ts';

const KIND_OF = new Map<number, SlotKindName>([
  [SLOT_TYPE.passphrase, 'passphrase'],
  [SLOT_TYPE.recovery, 'recovery'],
  [SLOT_TYPE.office, 'office'],
]);

/** The slots in use that this version knows. */
export const slotViews = ({ slots }: Header): readonly SlotView[] =>
  slots.flatMap(({ type, labelId, created, cost }, number) => {
    const kind = KIND_OF.get(type);
    return kind === undefined ? [] : [{ number, kind, labelId: toHex(labelId), created, cost }];
  });

/** Why a new slot cannot be made as asked; undefined when it can. */
function slotFault(slot: NewSlot): 'kdfOutOfBounds' | 'notText' | undefined {
  if (slot.kind === 'office') return undefined;
  if (!isCostAllowed(slot.cost)) return 'kdfOutOfBounds';
  return slot.kind === 'passphrase' && !isPassphrase(slot.secret) ? 'notText' : undefined;
}

/** Why a vault cannot have exactly these slots; undefined when it can. Nobody could open one without any. */
export function slotsFault(
  slots: readonly NewSlot[],
): 'noFreeSlot' | 'kdfOutOfBounds' | 'notText' | undefined {
  if (slots.length === 0 || slots.length > SLOT_COUNT) return 'noFreeSlot';
  return slots.map(slotFault).find((fault) => fault !== undefined);
}

export interface SlotChange {
  readonly proof: Credential;
  readonly at: number | 'free';
  readonly slot: NewSlot;
  readonly changes: readonly Change[];
  readonly note: JournalNote;
}

/** Writes both copies of the header, the root that names them and the journal entry in one transaction. */
export async function putSlot(
  live: Live,
  { proof, at, slot, changes, note }: SlotChange,
): Promise<Result<{ readonly number: number }, VaultAccessError>> {
  const fault = writeRefusal(live) ?? slotFault(slot);
  if (fault !== undefined) return refuse(fault);
  const { header } = current(live);
  const free = header.slots.findIndex(({ type }) => type === SLOT_TYPE.empty);
  const number = at === 'free' ? free : at;
  if (header.slots[number] === undefined) return refuse('noFreeSlot');
  const bytes = await slotAround(live, { header, number, proof, slot });
  if (!bytes.ok) return bytes;
  // A save meanwhile does no harm; another slot or other keys do: this header would undo them.
  if (current(live).header !== header) return refuse('conflict');
  const next = withSlot(header, number, bytes.value, live.binding.keys.header);
  const saved = save(live, changes, note, { header: next });
  return saved.ok ? ok({ number }) : saved;
}

/** The new slot's bytes around the vault key, which the proof must yield first. */
async function slotAround(
  { derive, random, clock }: Live,
  wanted: Pick<SlotChange, 'proof' | 'slot'> & { readonly header: Header; readonly number: number },
): Promise<Result<Uint8Array, VaultAccessError>> {
  const { header, number, proof, slot } = wanted;
  const parts = { derive, random, created: clock.now() };
  const prepared = await prepareSlots(header, [slot], parts, number);
  if (!prepared.ok) return prepared;
  const vaultKey = await vaultKeyOf(header, proof, derive);
  try {
    if (!vaultKey.ok) return accessRefusal(vaultKey.error);
    const [bytes] = prepared.value.map((each) => each.encode(vaultKey.value));
    if (bytes === undefined) throw new Error('no slot was prepared');
    return ok(bytes);
  } finally {
    if (vaultKey.ok) wipe(vaultKey.value);
    for (const each of prepared.value) each.wipe();
  }
}

/** A refusal of opening as one of changing: what an open vault cannot answer is a fault of the disk. */
export function accessRefusal({ code, facts }: VaultOpenError): {
  readonly ok: false;
  readonly error: VaultAccessError;
} {
  switch (code) {
    case 'wrongPassphrase':
    case 'wrongRecoveryCode':
    case 'wrongOfficeKey':
    case 'noSlot':
    case 'damaged':
      return refuse(code, facts);
    default:
      return refuse('io', facts);
  }
}
