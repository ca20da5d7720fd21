import { rmSync } from 'node:fs';
import type { AnswerOf, KitState } from '../../contract/index.ts';
import { generatePassphrase } from '../../crypto/index.ts';
import { ok, refuse, type Result, utf8 } from '../../kernel/index.ts';
import {
  createVault,
  type Credential,
  glanceVault,
  needsDecision,
  openVault,
  restoreVault,
  salvageVault,
  type Vault,
} from '../../vault/index.ts';
import type { ClosedHandlers, ClosedKit } from '../handlers.ts';
import { judgementOf } from '../judgement.ts';
import { rekey, typed } from '../keys.ts';
import { kitState } from '../kit-state.ts';
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

  'kit.judgePassphrase': async ({ passphrase }, { ports }) =>
    ok(judgementOf(await ports.judge(passphrase))),

  'kit.readCode': async ({ code }, { ports }) => {
    const read = await ports.readCode(code);
    if (!read.ok) return read;
    read.value.fill(0);
    return ok(null);
  },

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
      made.value.close();
      return saved.error.code === 'diskFull' ? refuse('diskFull') : refuse('io');
    }),

  'kit.unlock': ({ passphrase }, closed, { kitPath }) =>
    wiping([passphrase], async () => {
      if (kitPath === null) return refuse('notFound');
      const opening = { ...vaultPorts(closed.ports, kitPath), credential: typed(passphrase) };
      const writing = await openVault(opening);
      // On a write-protected stick a kit can still be read (vault-anchors §2: unlocking must work read-only).
      const isProtected = !writing.ok && writing.error.code === 'readOnly';
      const vault = isProtected ? await openVault({ ...opening, readOnly: true }) : writing;
      return vault.ok ? hand(vault.value, kitPath, closed) : vault;
    }),

  'kit.unlockWithCode': ({ code, passphrase }, closed, { kitPath }) =>
    wiping([code, passphrase], async () => {
      const { ports } = closed;
      if (kitPath === null) return refuse('notFound');
      const credential = await newAccess(ports, code, passphrase);
      if (!credential.ok) return credential;
      const opening = { ...vaultPorts(ports, kitPath), credential: credential.value };
      const vault = await openVault(opening);
      if (!vault.ok) return vault;
      return giveNewKey(openKit(vault.value, ports, kitPath), credential.value, passphrase, closed);
    }),

  'kit.restore': ({ passphrase, code }, closed, { sourcePath, grant }) =>
    wiping([passphrase, ...(code === null ? [] : [code])], async () => {
      const { ports } = closed;
      const [path] = grant ?? [];
      if (!sourcePath) return refuse('noBackupChosen');
      if (path === undefined) return refuse('io');
      const credential =
        code === null ? ok(typed(passphrase)) : await newAccess(ports, code, passphrase);
      if (!credential.ok) return credential;
      const note = { actor: 'owner', verb: 'vault.restore', zone: ports.zone() };
      const options = { ...vaultPorts(ports, path), credential: credential.value };
      const vault = await restoreVault({ ...options, from: sourcePath, note });
      if (!vault.ok) return vault;
      const kit = openKit(vault.value, ports, path);
      if (code === null) return handKit(kit, closed);
      const answer = await giveNewKey(kit, credential.value, passphrase, closed);
      // What the re-key kept is the copy made a moment ago. Without a re-key nobody could open the kit: the backup is there,
      // and the next try starts afresh.
      rmSync(answer.ok ? `${path}.bak1` : path, { force: true });
      return answer;
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

/** The typed words as a credential, once the new passphrase is strong enough. */
async function newAccess(ports: KitPorts, code: Uint8Array, passphrase: Uint8Array) {
  if (!(await ports.judge(passphrase)).ok) return refuse('weakPassphrase');
  const read = await ports.readCode(code);
  if (!read.ok) return read;
  return ok({ kind: 'recovery', secret: read.value } satisfies Credential);
}

/**
 * A new key with the new passphrase; the sheet stays good. Where the person must say first what the file is, the new key
 * waits for that: nobody is kept out.
 */
async function giveNewKey(
  kit: OpenKit,
  credential: Credential,
  passphrase: Uint8Array,
  closed: ClosedKit,
): Promise<AnswerOf<'kit.unlockWithCode'>> {
  const secrets = [Uint8Array.from(credential.secret), Uint8Array.from(passphrase)] as const;
  const [code, next] = secrets;
  const proof: Credential = { kind: 'recovery', secret: code };
  const act = () =>
    wiping(secrets, () => rekey(kit, { proof, passphrase: next, code, act: 'code' }));
  if (needsDecision(kit.vault.standing())) {
    kit.pendingRekey = act;
    return handKit(kit, closed);
  }
  const done = await act();
  if (done.ok) return handKit(kit, closed);
  kit.drafts.stop();
  kit.vault.close();
  return done;
}

const hand = (vault: Vault, path: string, closed: ClosedKit): Promise<Result<KitState, never>> =>
  handKit(openKit(vault, closed.ports, path), closed);

async function handKit(kit: OpenKit, { opened }: ClosedKit): Promise<Result<KitState, never>> {
  opened(kit);
  return ok(await kitState(kit));
}
