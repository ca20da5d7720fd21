import { equalBytes, newRecoveryCode, recoveryWords } from '../../crypto/index.ts';
import type { AccessView } from '../../contract/index.ts';
import { ok, type Refusal, refuse, type Result } from '../../kernel/index.ts';
import type { VaultAccessError } from '../../vault/index.ts';
import type { OpenHandlers } from '../handlers.ts';
import { accessView, newLabel, rekey, slotOf, slotOfOffice, typed } from '../keys.ts';
import { type OfficeKey, parseOfficeKey, spokenFingerprint } from '../office-key.ts';
import { noteOf, nowInstant, type OpenKit } from '../open-kit.ts';
import { readSmallFile } from '../read-small-file.ts';
import { addNotice, dropSlotRecords, readSlotRecord } from '../slot-records.ts';
import { wiping } from '../wiping.ts';

/** The answer of an operation that changed the keys: who may open the kit now. */
const viewed = <E>(kit: OpenKit, done: Result<unknown, E>): Result<AccessView, E> =>
  done.ok ? ok(accessView(kit)) : done;

/** The refusals that are left when the proof was a passphrase. */
type PassphraseCode = Exclude<VaultAccessError['code'], 'wrongRecoveryCode' | 'wrongOfficeKey'>;

export const accessHandlers: OpenHandlers<'access'> = {
  'access.list': (_request, kit) => ok(accessView(kit)),

  'access.newCode': async ({ language }, kit) => {
    kit.drawnCode?.fill(0);
    kit.drawnCode = newRecoveryCode(kit.ports.random);
    return ok({ words: await recoveryWords(kit.drawnCode, language) });
  },

  'access.confirmCode': ({ code, passphrase }, kit) =>
    wiping([code, passphrase], async () => {
      const drawn = kit.drawnCode;
      if (drawn === null) return refuse('noCodeDrawn');
      const read = await kit.ports.readCode(code);
      if (!read.ok) return read;
      const isSame = equalBytes(read.value, drawn);
      read.value.fill(0);
      if (!isSame) return refuse('codeDiffers');
      const made = await putRecovery(kit, drawn, passphrase);
      if (!made.ok) return passphraseRefusal(made);
      drawn.fill(0);
      if (kit.drawnCode === drawn) kit.drawnCode = null;
      return ok(accessView(kit));
    }),

  'access.readOfficeKey': async (_request, kit, { grant }) => {
    // What was read before is not what the person is looking at now.
    kit.officeKey = null;
    const bytes = await readSmallFile(grant?.[0]);
    const key = bytes === undefined ? refuse('badOfficeKey') : parseOfficeKey(bytes);
    if (!key.ok) return refuse('badOfficeKey');
    kit.officeKey = key.value;
    const { name, publicKey } = key.value;
    return ok({ name, fingerprint: spokenFingerprint(publicKey) });
  },

  'access.addOffice': ({ passphrase }, kit) =>
    wiping([passphrase], async () => {
      const key = kit.officeKey;
      if (key === null) return refuse('badOfficeKey');
      const put = await putOffice(kit, key, passphrase);
      if (put.ok) kit.officeKey = null;
      return passphraseRefusal(viewed(kit, put));
    }),

  'access.changePassphrase': ({ passphrase, next, everywhere }, kit) =>
    wiping([passphrase, next], async () => {
      if (!(await kit.ports.judge(next)).ok) return refuse('weakPassphrase');
      const proof = typed(passphrase);
      const done = everywhere
        ? await rekey(kit, { proof, passphrase: next, act: 'renewed' })
        : await rewrap(kit, passphrase, next);
      return passphraseRefusal(viewed(kit, done));
    }),

  'access.rekey': ({ passphrase, drop }, kit) =>
    wiping([passphrase], async () => {
      const dropped = kit.vault.slots().find(({ number }) => number === drop);
      if (drop !== null && dropped?.kind !== 'office') return refuse('noSlot');
      const name = dropped && readSlotRecord(kit.vault, dropped.labelId)?.name;
      const act = dropped === undefined ? 'rekey' : 'removed';
      const asked = { proof: typed(passphrase), passphrase, drop, act } as const;
      const done = await rekey(kit, name === undefined ? asked : { ...asked, name });
      return passphraseRefusal(viewed(kit, done));
    }),
};

/** The proof was a passphrase, so the codes of the other kinds cannot be. */
function passphraseRefusal<T>(
  result: Result<T, VaultAccessError>,
): Result<T, Refusal<PassphraseCode>> {
  if (result.ok) return result;
  const { code } = result.error;
  if (code === 'wrongRecoveryCode' || code === 'wrongOfficeKey') return refuse('wrongPassphrase');
  return { ok: false, error: { ...result.error, code } };
}

/** In the place of the sheet before it, whose name goes too. */
function putRecovery(kit: OpenKit, code: Uint8Array, passphrase: Uint8Array) {
  const { vault } = kit;
  const { labelId, change } = newLabel(kit, { kind: 'recovery', name: '', publicKey: null });
  const slot = { kind: 'recovery', secret: code, cost: kit.ports.kdfCost, labelId } as const;
  const before = slotOf(vault, 'recovery');
  const changes = [
    ...dropSlotRecords(vault, before === undefined ? [] : [before]),
    change,
    addNotice(vault, nowInstant(kit), 'recovery'),
  ];
  const note = noteOf(kit, 'access.recovery');
  return vault.putSlot(typed(passphrase), before?.number ?? 'free', slot, changes, note);
}

/** A key that is there already is put again: two slots of one office would make it seem removed when one of them goes. */
function putOffice(kit: OpenKit, { name, publicKey }: OfficeKey, passphrase: Uint8Array) {
  const { vault } = kit;
  const record = {
    kind: 'office',
    name,
    publicKey: Buffer.from(publicKey).toString('base64'),
  } as const;
  const { labelId, change } = newLabel(kit, record);
  const before = slotOfOffice(vault, publicKey);
  const changes = [
    ...dropSlotRecords(vault, before === undefined ? [] : [before]),
    change,
    addNotice(vault, nowInstant(kit), 'office', name),
  ];
  const slot = { kind: 'office', publicKey, labelId } as const;
  const note = noteOf(kit, 'access.office');
  return vault.putSlot(typed(passphrase), before?.number ?? 'free', slot, changes, note);
}

/** The same key under another passphrase: copies made before still open with the old one. */
function rewrap(kit: OpenKit, passphrase: Uint8Array, next: Uint8Array) {
  const labelId = kit.ports.random.bytes(16);
  const slot = { kind: 'passphrase', secret: next, cost: kit.ports.kdfCost, labelId } as const;
  const at = slotOf(kit.vault, 'passphrase')?.number ?? 'free';
  const changes = [addNotice(kit.vault, nowInstant(kit), 'passphrase')];
  return kit.vault.putSlot(typed(passphrase), at, slot, changes, noteOf(kit, 'access.passphrase'));
}
