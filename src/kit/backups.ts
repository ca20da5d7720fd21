import { mkdirSync, readdirSync, realpathSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { BackupEntry, BackupsView } from '../contract/index.ts';
import { fail, ok, type Refusal, refuse, type Result } from '../kernel/index.ts';
import { type CopyView, needsDecision, type VaultBackupError } from '../vault/index.ts';
import { diskRefusal, removeQuietly } from './disk.ts';
import type { OpenKit } from './open-kit.ts';

/** Copies kept in the profile (vault-and-packs B7): daily, five, each opened and verified when it is made. */
const KEPT = 5;
const DAY_MS = 24 * 60 * 60 * 1000;
/** `2026-11-01 change 1284.valise`, with `b`, `c` … where that name holds something else; any other file is somebody's own. */
const NAME = /^\d{4}-\d{2}-\d{2} change (\d{1,15})[b-z]?\.valise$/;
/** What a copy is called while it is made. */
const UNFINISHED = /^\d{4}-\d{2}-\d{2} change .{1,20}\.valise\.new-[0-9a-f]{8}(-journal)?$/;
const MARKS = ['', ...'bcdefghijklmnopqrstuvwxyz'];

const stemOfCopy = (kit: OpenKit): string => {
  const day = new Date(kit.ports.clock.now()).toISOString().slice(0, 10);
  return `${day} change ${kit.vault.state().generation}`;
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
      const change = NAME.exec(name)?.[1];
      const path = join(folder, name);
      const stat = change === undefined ? undefined : fileAt(path);
      if (change === undefined || stat === undefined) return [];
      return [{ path, name, at: stat.mtimeMs, change: Number(change), bytes: stat.size }];
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

function fileAt(path: string) {
  try {
    const stat = statSync(path);
    return stat.isFile() ? stat : undefined;
  } catch {
    return undefined;
  }
}

/** The copies as a screen shows them. One that was made by this program was verified then; `state` says what a check found since. */
export function backupsView(kit: OpenKit): BackupsView {
  const copies = copiesOf(kit);
  const entries = copies.map((copy): BackupEntry => {
    const { name, at, change, bytes } = copy;
    return { name, at: new Date(at).toISOString(), change, bytes, state: stateOf(kit, copy) };
  });
  const last = entries.find(({ state }) => state === 'verified' || state === 'unchecked') ?? null;
  const { generation } = kit.vault.state();
  const older = entries.filter(({ state }) => state === 'olderKeys');
  return {
    copies: entries,
    last: last && { at: last.at, change: last.change },
    behind: last === null ? generation : Math.max(0, generation - last.change),
    older: older.length + olderBeside(kit).length,
  };
}

function stateOf(kit: OpenKit, { name, path }: Copy): BackupEntry['state'] {
  const known = kit.copies.get(name);
  if (known !== undefined) return known === 'gone' ? 'damaged' : known;
  return kit.vault.hasOlderKeys(path) ? 'olderKeys' : 'unchecked';
}

function inspect(kit: OpenKit, { name, path }: Pick<Copy, 'name' | 'path'>): CopyView {
  const found = kit.vault.inspectCopy(path);
  kit.copies.set(name, found.state);
  return found;
}

/** Makes a copy now. The same state is not copied twice on one day. */
export function backupNow(
  kit: OpenKit,
): Result<BackupsView, VaultBackupError | Refusal<'noBackupFolder'>> {
  const folder = folderOf(kit);
  if (folder === null) return refuse('noBackupFolder');
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    return fail(diskRefusal(error));
  }
  dropUnfinished(folder);
  const made = copyInto(kit, folder);
  if (!made.ok) return made;
  prune(kit);
  return ok(backupsView(kit));
}

/** A program that died while copying left a file that never had its name. The kit is ours, so nobody else makes one. */
function dropUnfinished(folder: string): void {
  for (const name of namesIn(folder)) if (UNFINISHED.test(name)) removeQuietly(join(folder, name));
}

/** Under the first name that is free. One that holds this very state needs no second copy; one that holds anything else is left. */
function copyInto(kit: OpenKit, folder: string): Result<unknown, VaultBackupError> {
  const stem = stemOfCopy(kit);
  const { generation, savedAt } = kit.vault.state();
  for (const mark of MARKS) {
    const name = `${stem}${mark}.valise`;
    const path = join(folder, name);
    const made = kit.vault.backup(path);
    if (made.ok) kit.copies.set(name, 'verified');
    if (made.ok || made.error.code !== 'exists') return made;
    const found = inspect(kit, { name, path });
    const isSame = found.state === 'verified' && found.savedAt === savedAt;
    if (isSame && found.generation === generation) return ok(null);
  }
  return refuse('exists');
}

/** After a verified unlock, at most daily. Nobody asked for it, so a failure is only seen in the copy's age. */
export function backupIfDue(kit: OpenKit): boolean {
  if (folderOf(kit) === null || needsDecision(kit.vault.standing())) return false;
  const usable = copiesOf(kit).filter((copy) => {
    const state = stateOf(kit, copy);
    return state === 'verified' || state === 'unchecked';
  });
  const now = kit.ports.clock.now();
  // A date in the future says that a clock was wrong, not that the copy is fresh.
  const isFresh = usable.some(({ at }) => at <= now && now - at < DAY_MS);
  if (isFresh || usable[0]?.change === kit.vault.state().generation) return false;
  return backupQuietly(kit);
}

/** A copy that nobody waits for: whatever becomes of it, what was done before it is done. */
export function backupQuietly(kit: OpenKit): boolean {
  try {
    return backupNow(kit).ok;
  } catch {
    return false;
  }
}

/**
 * Keeps the five newest that verify, and those of older keys as long as they are among the five. A copy that does not verify
 * pushes out nothing, and while the file itself is in doubt nothing is pushed out at all.
 */
function prune(kit: OpenKit): void {
  if (needsDecision(kit.vault.standing())) return;
  const copies = copiesOf(kit);
  if (copies.length <= KEPT) return;
  const good = copies.filter((copy) => {
    const state = kit.copies.get(copy.name) ?? inspect(kit, copy).state;
    return state === 'verified' || state === 'olderKeys';
  });
  for (const { path, name } of good.slice(KEPT)) {
    removeQuietly(path);
    kit.copies.delete(name);
  }
}

/** Opens and verifies every copy with the keys in use. */
export function checkBackups(kit: OpenKit): BackupsView {
  for (const copy of copiesOf(kit)) inspect(kit, copy);
  return backupsView(kit);
}

/** What a re-key left beside the kit. A file of the same name that is not this kit is somebody's own. */
function olderBeside(kit: OpenKit): readonly string[] {
  const path = realPath(kit.path);
  return ['.bak1', '.bak2']
    .map((ending) => path + ending)
    .filter((beside) => kit.vault.hasOlderKeys(beside));
}

/** The files beside a kit lie where the file is, links followed. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

/** Removes the files that an old passphrase may still open. */
export function dropOlder(kit: OpenKit): Result<BackupsView, Refusal<'io'>> {
  const copies = copiesOf(kit).filter(({ path }) => kit.vault.hasOlderKeys(path));
  try {
    for (const path of [...olderBeside(kit), ...copies.map((copy) => copy.path)]) rmSync(path);
  } catch {
    return refuse('io');
  }
  for (const { name } of copies) kit.copies.delete(name);
  return ok(backupsView(kit));
}
