/** Opens what a power cut or a kill left, as a person would at the next start, and says what became of it. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { openVault, type Vault } from '../../../src/vault/index.ts';
import type { Image } from './disk.ts';
import { commit, lastCommit, options } from './work.ts';

export const VAULT = 'a.valise';

/**
 * `whole`: opened, verified, holds every commit up to `last` and took another. `absent`: no vault has the name.
 * Anything else is a failure and says which.
 */
export interface Verdict {
  readonly class: 'whole' | 'absent' | 'torn' | 'notFine' | 'noNextSave' | 'closed';
  readonly last: number;
  readonly why?: string;
}

/** Judges the vault at `path` and leaves it as a person would: with one more save in it. */
export async function judge(path: string): Promise<Verdict> {
  const opened = await openVault(options(path));
  if (!opened.ok) {
    const { code } = opened.error;
    return { class: code === 'notFound' ? 'absent' : 'closed', last: -1, why: code };
  }
  try {
    return judgeOpen(opened.value);
  } finally {
    opened.value.close();
  }
}

function judgeOpen(vault: Vault): Verdict {
  const last = lastCommit(vault, 'save');
  if (last === 'torn') return { class: 'torn', last: -1 };
  const report = vault.check();
  if (report.class !== 'fine') return { class: 'notFine', last, why: report.class };
  const next = commit(vault, 'save', last + 1);
  if (next !== 'ok' || lastCommit(vault, 'save') !== last + 1)
    return { class: 'noNextSave', last, why: next };
  return { class: 'whole', last };
}

/** Lays the image out in a folder of its own. */
export function layOut(folder: string, image: Image): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  for (const [name, bytes] of image) writeFileSync(join(folder, name), bytes);
}

/** Lays the image out in a folder of its own, judges it, and clears it away. */
export async function judgeImage(folder: string, image: Image, wal: boolean): Promise<Verdict> {
  layOut(folder, image);
  const path = join(folder, VAULT);
  if (wal && image.has(VAULT)) leaveWal(path);
  return judge(path);
}

/** SQLite recovers a file in WAL mode, which Valise itself never opens, and turns it into one that it does. */
function leaveWal(path: string): void {
  try {
    const db = new Database(path);
    db.pragma('journal_mode = DELETE');
    db.close();
  } catch {
    // Then Valise does not open it either, and says why.
  }
}

/** The files of a folder as they are. */
export const imageOf = (folder: string): Image =>
  new Map(
    readdirSync(folder).map((name) => [name, Uint8Array.from(readFileSync(join(folder, name)))]),
  );
