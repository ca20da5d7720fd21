import type { AnswerOf, KitState } from '../../contract/index.ts';
import { generatePassphrase } from '../../crypto/index.ts';
import { ok, refuse, type Result, utf8 } from '../../kernel/index.ts';
import {
  createVault,
  type Credential,
  glanceVault,
  openVault,
  restoreVault,
  salvageVault,
  type Vault,
} from '../../vault/index.ts';
import { removeQuietly } from '../disk.ts';
import type { ClosedHandlers, ClosedKit } from '../handlers.ts';
import { judgementOf } from '../judgement.ts';
import { typed } from '../keys.ts';
import { kitState } from '../kit-state.ts';
import { codeFor, giveNewKey, isFreeForRekey, orClose, renewRestored } from '../new-key.ts';
import { type OpenKit, openKit } from '../open-kit.ts';
import type { KitPorts } from '../ports.ts';
import { DEFAULT_LOCK, putSettings } from '../records.ts';
import { stateNote } from '../standing.ts';
import { wiping } from '../wiping.ts';

/** Before the unlock: nothing here can read a record. `opened` hands the unlocked kit to its keeper. */
export const closedHandlers: ClosedHandlers = {
  'kit.suggestPassphrase': async ({ language }, { ports }) => {
    const words = await generatePassphrase(ports.random, language);
    return ok({ passphrase: utf8(words.join(' ')) });
  },

  'kit.judgePassphrase': ({ passphrase }, { ports }) =>
    wiping([passphrase], async () => ok(judgementOf(await ports.judge(passphrase)))),

  'kit.readCode': ({ code }, { ports }) =>
    wiping([code], async () => {
      const read = await ports.readCode(code);
      if (!read.ok) return read;
      read.value.fill(0);
      return ok(null);
    }),

  'kit.glance': async (_request, { ports }, { kitPath }) => {
    if (kitPath === null) return refuse('notFound');
    const glance = await glanceVault(kitPath, ports.witness ?? undefined);
    if (!glance.ok) return glance;
    const { kinds, seen } = glance.value;
    return ok({
      hasRecovery: kinds.includes('recovery'),
      hasOffice: kinds.includes('office'),
      seen: seen === undefined ? null : await stateNote(seen),
    });
  },

  'kit.create': ({ passphrase, role, language }, closed, { kitPath }) =>
    wiping([passphrase], async () => {
      const { ports } = closed;
      if (kitPath === null) return refuse('io');
      const judged = await ports.judge(passphrase);
      if (!judged.ok) return refuse('weakPassphrase');
      const made = await createVault({
        ...vaultPorts(ports, kitPath),
        passphrase,
        cost: ports.kdfCost,
        zone: ports.zone(),
      });
      if (!made.ok) return made;
      const settings = putSettings({ role, language, ...DEFAULT_LOCK });
      const note = { actor: 'owner', verb: 'kit.create', zone: ports.zone() };
      const saved = made.value.commit([settings], note);
      if (saved.ok) return hand(made.value, kitPath, closed);
      // Nobody was told of the file: the next try would find its name taken.
      made.value.close();
      removeQuietly(kitPath);
      return saved.error.code === 'diskFull' ? refuse('diskFull') : refuse('io');
    }),

  'kit.unlock': ({ passphrase }, closed, { kitPath }) =>
    wiping([passphrase], async () => {
      if (kitPath === null) return refuse('notFound');
      const vault = await openForUse(closed.ports, kitPath, typed(passphrase));
      return vault.ok ? hand(vault.value, kitPath, closed) : vault;
    }),

  'kit.unlockWithCode': ({ code, passphrase }, closed, { kitPath }) =>
    wiping([code, passphrase], async () => {
      const { ports } = closed;
      if (kitPath === null) return refuse('notFound');
      const read = await codeFor(ports, code, passphrase);
      if (!read.ok) return read;
      return wiping([read.value], async () => {
        const credential = { kind: 'recovery', secret: read.value } as const;
        const vault = await openForUse(ports, kitPath, credential);
        if (!vault.ok) return vault;
        const kit = openKit(vault.value, ports, kitPath);
        const renewed = await orClose(kit, () => giveNewKey(kit, read.value, passphrase));
        return renewed.ok ? handKit(kit, closed) : renewed;
      });
    }),

  'kit.restore': ({ passphrase, code }, closed, { sourcePath, grant }) =>
    wiping([passphrase, ...(code === null ? [] : [code])], async () => {
      const [path] = grant ?? [];
      if (!sourcePath) return refuse('noBackupChosen');
      if (path === undefined) return refuse('io');
      const places = { from: sourcePath, path };
      if (code === null) return restore(closed, places, typed(passphrase));
      const read = await codeFor(closed.ports, code, passphrase);
      if (!read.ok) return read;
      return wiping([read.value], () => {
        const credential = { kind: 'recovery', secret: read.value } as const;
        return restore(closed, places, credential, passphrase);
      });
    }),

  'kit.salvage': ({ passphrase }, closed, { kitPath, grant }) =>
    wiping([passphrase], async () => {
      const { ports } = closed;
      const [path] = grant ?? [];
      if (kitPath === null || path === undefined) return refuse('notFound');
      const labelId = ports.random.bytes(16);
      const slot = {
        kind: 'passphrase',
        secret: passphrase,
        cost: ports.kdfCost,
        labelId,
      } as const;
      const salvaged = await salvageVault({
        ...vaultPorts(ports, path),
        credential: typed(passphrase),
        from: kitPath,
        slots: [slot],
        note: { actor: 'owner', verb: 'vault.salvage', zone: ports.zone() },
      });
      if (!salvaged.ok) return salvaged;
      const { vault, report } = salvaged.value;
      closed.opened(openKit(vault, ports, path));
      return ok(report);
    }),
};

const vaultPorts = (ports: KitPorts, path: string) => ({
  path,
  derive: ports.derive,
  random: ports.random,
  clock: ports.clock,
  ...(ports.witness !== null && { witness: ports.witness }),
});

/** On a write-protected stick a kit can still be read: unlocking must work there (vault-anchors §2). */
async function openForUse(ports: KitPorts, path: string, credential: Credential) {
  const opening = { ...vaultPorts(ports, path), credential };
  const writing = await openVault(opening);
  const isProtected = !writing.ok && writing.error.code === 'readOnly';
  return isProtected ? openVault({ ...opening, readOnly: true }) : writing;
}

/** With `next` the copy was opened with its sheet and gets a new key under that passphrase. */
async function restore(
  closed: ClosedKit,
  { from, path }: { readonly from: string; readonly path: string },
  credential: Credential,
  next?: Uint8Array,
): Promise<AnswerOf<'kit.restore'>> {
  const { ports } = closed;
  if (next !== undefined && !isFreeForRekey(path)) return refuse('exists');
  const note = { actor: 'owner', verb: 'vault.restore', zone: ports.zone() };
  const vault = await restoreVault({ ...vaultPorts(ports, path), credential, from, note });
  if (!vault.ok) return vault;
  const kit = openKit(vault.value, ports, path);
  if (next === undefined) return handKit(kit, closed);
  const done = await renewRestored(kit, () => giveNewKey(kit, credential.secret, next));
  return done.ok ? handKit(kit, closed) : done;
}

const hand = (vault: Vault, path: string, closed: ClosedKit): Promise<Result<KitState, never>> =>
  handKit(openKit(vault, closed.ports, path), closed);

async function handKit(kit: OpenKit, { opened }: ClosedKit): Promise<Result<KitState, never>> {
  opened(kit);
  return ok(await kitState(kit));
}
