import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import type { BackupEntry, BackupsView } from '../contract/index.ts';
import { ok, type Refusal, refuse, type Result } from '../kernel/index.ts';
import { needsDecision, type VaultBackupError } from '../vault/index.ts';
import type { OpenKit } from './open-kit.ts';

/** Copies kept in the profile (vault-and-packs B7): daily, five, each opened and verified when it is made. */
const KEPT = 5;
const DAY_MS = 24 * 60 * 60 * 1000;
/** `2026-11-01 change 1284.valise`; anything else in the folder is somebody's own. */
const NAME = /^\d{4}-\d{2}-\d{2} change (\d{1,15})\.valise$/;

export const nameOfCopy = (kit: OpenKit): string => {
  const day = new Date(kit.ports.clock.now()).toISOString().slice(0, 10);
  return `${day} change ${kit.vault.state().generation}.valise`;
};

/** The kit's own folder; null where the machine gives none. */
function folderOf({ ports, vault }: OpenKit): string | null {
  return ports.backupFolder === null ? null : join(ports.backupFolder, vault.id);
}

interface Copy {
  readonly path: string;
  readonly name: string;
  readonly at: number;
  readonly change: number;
  readonly bytes: number;
}

/** The copies, newest first. A folder that cannot be read holds none. */
function copiesOf(kit: OpenKit): readonly Copy[] {
  const folder = folderOf(kit);
  if (folder === null) return [];
  return namesIn(folder)
    .flatMap((name): readonly Copy[] => {
      const change = Number(NAME.exec(name)?.[1] ?? Number.NaN);
      const path = join(folder, name);
      const stat = statSync(path, { throwIfNoEntry: false });
      if (Number.isNaN(change) || stat === undefined) return [];
      return [{ path, name, at: stat.mtimeMs, change, bytes: stat.size }];
    })
    .sort((left, right) => right.at - left.at || right.change - left.change);
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** The copies as a screen shows them. One that was made by this program was verified then; `state` says what a check found since. */
export function backupsView(kit: OpenKit): BackupsView {
  const copies = copiesOf(kit);
  const entries = copies.map(({ path, name, at, change, bytes }): BackupEntry => {
    const state =
      kit.copies.get(name) ?? (kit.vault.hasOlderKeys(path) ? 'olderKeys' : 'unchecked');
    return {
      name,
      at: new Date(at).toISOString(),
      change,
      bytes,
      state: state === 'gone' ? 'damaged' : state,
    };
  });
  const last = entries.find(({ state }) => state === 'verified' || state === 'unchecked') ?? null;
  const { generation } = kit.vault.state();
  return {
    copies: entries,
    last: last && { at: last.at, change: last.change },
    behind: last === null ? generation : Math.max(0, generation - last.change),
    older: olderFiles(kit).length,
  };
}

/** Makes a copy now. The same state is not copied twice on one day. */
export function backupNow(
  kit: OpenKit,
): Result<BackupsView, VaultBackupError | Refusal<'noBackupFolder'>> {
  const folder = folderOf(kit);
  if (folder === null) return refuse('noBackupFolder');
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch {
    return refuse('readOnly');
  }
  const name = nameOfCopy(kit);
  const made = kit.vault.backup(join(folder, name));
  if (!made.ok && made.error.code !== 'exists') return made;
  kit.copies.set(name, made.ok ? 'verified' : kit.vault.inspectCopy(join(folder, name)).state);
  prune(kit);
  return ok(backupsView(kit));
}

/** After a verified unlock, at most daily. Nobody asked for it, so a failure is only seen in the copy's age. */
export function backupIfDue(kit: OpenKit): boolean {
  if (folderOf(kit) === null || needsDecision(kit.vault.standing())) return false;
  const [newest] = copiesOf(kit);
  const { generation } = kit.vault.state();
  const fresh = newest !== undefined && kit.ports.clock.now() - newest.at < DAY_MS;
  if (fresh || newest?.change === generation) return false;
  return backupNow(kit).ok;
}

/** Keeps the five newest. A copy that does not verify never pushes out one that did. */
function prune(kit: OpenKit): void {
  const good = copiesOf(kit).filter(({ name }) => kit.copies.get(name) !== 'damaged');
  for (const { path, name } of good.slice(KEPT)) {
    rmSync(path, { force: true });
    kit.copies.delete(name);
  }
}

/** Opens and verifies every copy with the keys in use. */
export function checkBackups(kit: OpenKit): BackupsView {
  for (const { name, path } of copiesOf(kit))
    kit.copies.set(name, kit.vault.inspectCopy(path).state);
  return backupsView(kit);
}

/** Files that an old passphrase may still open: what a re-key left beside the kit, and copies of older keys. */
function olderFiles(kit: OpenKit): readonly string[] {
  const beside = ['.bak1', '.bak2'].map((ending) => kit.path + ending);
  const there = beside.filter((path) => statSync(path, { throwIfNoEntry: false }) !== undefined);
  const copies = copiesOf(kit).filter(({ path }) => kit.vault.hasOlderKeys(path));
  return [...there, ...copies.map(({ path }) => path)];
}

export function dropOlder(kit: OpenKit): Result<BackupsView, Refusal<'io'>> {
  checkBackups(kit);
  try {
    for (const path of olderFiles(kit)) rmSync(path, { force: true });
    return ok(backupsView(kit));
  } catch {
    return refuse('io');
  }
}

/** The kit's name without folder and ending. */
export const stemOf = ({ path }: OpenKit): string => basename(path, extname(path));
