import { ok, refuse, type Result } from '../kernel/index.ts';
import { needsDecision, type VaultAccessError } from '../vault/index.ts';
import { isThere, removeQuietly } from './disk.ts';
import { rekey } from './keys.ts';
import { closeKit, type OpenKit, type PendingRekey } from './open-kit.ts';
import type { KitPorts } from './ports.ts';

/** The 16 bytes behind the typed words, once the new passphrase is strong enough. The caller wipes them. */
export async function codeFor(ports: KitPorts, typedCode: Uint8Array, passphrase: Uint8Array) {
  return (await ports.judge(passphrase)).ok ? ports.readCode(typedCode) : refuse('weakPassphrase');
}

/** Keeps copies of both secrets until `forget`: the caller's own are overwritten when its operation ends. */
function rekeyByCode(kit: OpenKit, code: Uint8Array, passphrase: Uint8Array): PendingRekey {
  const kept = Uint8Array.from(code);
  const next = Uint8Array.from(passphrase);
  const proof = { kind: 'recovery', secret: kept } as const;
  return {
    run: () => rekey(kit, { proof, passphrase: next, code: kept, act: 'code' }),
    forget() {
      kept.fill(0);
      next.fill(0);
    },
  };
}

/**
 * After an opening with the sheet: a new key under the new passphrase; the sheet stays good. Where the person must say first
 * what the file is, the new key waits for that; where nothing can be written there is none. Nobody is kept out for either.
 */
export async function giveNewKey(
  kit: OpenKit,
  code: Uint8Array,
  passphrase: Uint8Array,
): Promise<Result<void, VaultAccessError>> {
  if (kit.vault.isReadOnly()) return ok(undefined);
  const pending = rekeyByCode(kit, code, passphrase);
  if (needsDecision(kit.vault.standing())) {
    kit.pendingRekey = pending;
    return ok(undefined);
  }
  try {
    return await pending.run();
  } finally {
    pending.forget();
  }
}

/** Runs with a kit that nobody has yet, and closes it again when that does not succeed. */
export async function orClose<E>(
  kit: OpenKit,
  use: () => Promise<Result<void, E>>,
): Promise<Result<void, E>> {
  let done: Result<void, E> | undefined;
  try {
    done = await use();
    return done;
  } finally {
    if (done?.ok !== true) closeKit(kit);
  }
}

const keptBeside = (path: string): readonly string[] => [`${path}.bak1`, `${path}.bak2`];

/** Whether a restored kit can be re-keyed under this name: files that an earlier kit left beside it would be overwritten. */
export const isFreeForRekey = (path: string): boolean => !keptBeside(path).some(isThere);

/**
 * A copy that was just restored gets a new key. What the re-key kept is that copy, and goes. Without a new key nobody here
 * could open the kit: then all of it goes, the backup is there, and the next try starts afresh.
 */
export async function renewRestored<E>(
  kit: OpenKit,
  renew: () => Promise<Result<void, E>>,
): Promise<Result<void, E>> {
  let isRenewed = false;
  try {
    const done = await orClose(kit, renew);
    isRenewed = done.ok;
    return done;
  } finally {
    for (const name of keptBeside(kit.path)) removeQuietly(name);
    if (!isRenewed) removeQuietly(kit.path);
  }
}
