/** Opens and inspects a vault whose file somebody or something changed, and says what became of it. */
import { setImmediate } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import Database from 'better-sqlite3';
import { toHex } from '../../../src/kernel/index.ts';
import type { Binding } from '../../../src/vault/sealed/binding.ts';
import { inspectVault, openVault } from '../../../src/vault/index.ts';
import { readSalvage } from '../../../src/vault/salvage/read.ts';
import { readHeaders, type Unlocked, unlockHeaders } from '../../../src/vault/keys/unlock.ts';
import { contentOf, draftsOf } from './content.ts';
import { CREDENTIALS, DRAFT_KEYS, type Filled, must } from './filled.ts';
import { derive, options } from './work.ts';

/**
 * `same`: opens, nothing found, everything as it was. `warned`: opens with a warning, and all that the root speaks for is as
 * it was. `refused`: does not open, or the check says damaged or tampered. `HARMFUL`: opens as if nothing were the matter and
 * says something else.
 */
export type Fate = 'same' | 'warned' | 'refused' | 'HARMFUL';

export interface Outcome {
  readonly fate: Fate;
  /** What was answered: a code of a refusal, or the first finding. */
  readonly code: string;
}

/** Looks at the changed file as a person would, through the doors. Whatever throws here is a bug. */
export async function judgeChanged(path: string, filled: Filled): Promise<Outcome> {
  // What SQLite's handles hold is given back between tasks, and a loop of awaited promises is one task.
  await setImmediate();
  const inspected = await inspectVault(options(path));
  if (!inspected.ok) return { fate: 'refused', code: inspected.error.code };
  const { ok, class: found, findings } = inspected.value;
  const code = findings[0]?.code ?? 'fine';
  if (found !== 'fine') return { fate: 'refused', code };
  const opened = await openVault(options(path));
  if (!opened.ok) return { fate: 'refused', code: opened.error.code };
  const vault = opened.value;
  const same = isDeepStrictEqual(contentOf(vault), filled.content);
  const sameDrafts = isDeepStrictEqual(draftsOf(vault, DRAFT_KEYS), filled.drafts);
  vault.close();
  if (!same || (ok && !sameDrafts)) return { fate: 'HARMFUL', code };
  return { fate: ok ? 'same' : 'warned', code };
}

/** Header and keys of a vault that is whole. */
export async function unlockedOf(path: string): Promise<Unlocked> {
  const db = new Database(path, { readonly: true });
  const copies = readHeaders(db);
  db.close();
  return must(await unlockHeaders(copies, CREDENTIALS.passphrase, derive));
}

/** Name → content of every record that a salvage takes out of the file; fewer, but never others, in a damaged one. */
export function readableRecords(
  db: Database.Database,
  binding: Binding,
): ReadonlyMap<string, string> {
  const { records } = readSalvage(db, binding);
  return new Map(
    records.map(({ plain: { collection, id, body } }) => [`${collection}:${id}`, toHex(body)]),
  );
}
