import { lstat, open, readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import {
  type AdvisoryRefusal,
  listEntry,
  MAX_FILE_BYTES,
  mergeAdvisory,
  type ParsedFile,
  parsedFileSchema,
  refusalSentence,
} from '../advisories/index.ts';
import type { FileReport, ImportReport } from '../contract/index.ts';
import { ok, type Refusal, refuse, type Result } from '../kernel/index.ts';
import { proposePlace, raiseProposal } from '../trips/index.ts';
import type { VaultWriteError } from '../vault/index.ts';
import { commit, nowInstant, type OpenKit } from './open-kit.ts';
import type { KitContext } from './ports.ts';
import { putAdvisory, putTrip, readAdvisory, readTrips } from './records.ts';

/** A folder is looked through two levels deep, for at most this many files. */
const MAX_FILES = 2000;
const MAX_DEPTH = 2;

type ImportRefusal = Refusal<'nothingToImport' | 'importRunning'> | VaultWriteError;

/**
 * Imports the files and folders of the grant, one after another, one transaction a file. A file that is refused
 * changes nothing; a full disk stops the import and keeps what was saved before.
 */
export async function importFiles(
  kit: OpenKit,
  context: KitContext,
): Promise<Result<ImportReport, ImportRefusal>> {
  if (kit.importing !== null) return refuse('importRunning');
  const run = { cancelled: false };
  kit.importing = run;
  try {
    const paths = await findFiles(context.grant ?? []);
    if (paths.length === 0) return refuse('nothingToImport');
    const files: FileReport[] = [];
    for (const [index, path] of paths.entries()) {
      if (run.cancelled) break;
      const name = basename(path);
      kit.ports.emit('import.progress', { done: index, total: paths.length, name });
      const report = await importFile(kit, path, context.allowPartial ?? false);
      if (!report.ok) return report;
      files.push({ ...report.value, name: context.nameOf?.(path) ?? name });
    }
    const raised = raiseTripProposals(kit);
    if (!raised.ok) return raised;
    return ok({ files, cancelled: run.cancelled });
  } finally {
    kit.importing = null;
  }
}

async function findFiles(granted: readonly string[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const path of granted) await collect(path, 0, true, found);
  return found;
}

async function collect(
  path: string,
  depth: number,
  chosen: boolean,
  found: string[],
): Promise<void> {
  if (found.length >= MAX_FILES) return;
  const kind = await stat(path).catch(() => null);
  if (kind?.isDirectory()) {
    // A link inside a folder may lead back to it, and its files would be read twice.
    const linked = !chosen && (await lstat(path)).isSymbolicLink();
    const names = linked || depth > MAX_DEPTH ? [] : await namesIn(path);
    if (names === null) found.push(path);
    for (const name of names ?? []) await collect(join(path, name), depth + 1, false, found);
  } else if (chosen || (kind?.isFile() && /\.json$/i.test(path))) {
    found.push(path);
  }
}

/** What a folder holds, in order, without hidden files; null when it cannot be read, which its report then says. */
async function namesIn(folder: string): Promise<readonly string[] | null> {
  const names = await readdir(folder).catch(() => null);
  return names && names.filter((name) => !name.startsWith('.')).sort();
}

/** At most one byte more than the limit is read, so that a huge file costs nothing; a device or a pipe not at all. */
async function readBounded(path: string): Promise<Result<Uint8Array, AdvisoryRefusal>> {
  try {
    if (!(await stat(path)).isFile()) return refuse('unreadable');
    const handle = await open(path, 'r');
    try {
      const { size } = await handle.stat();
      const bytes = new Uint8Array(Math.min(size, MAX_FILE_BYTES + 1));
      const { bytesRead } = await handle.read(bytes, 0, bytes.length, 0);
      return ok(bytes.subarray(0, bytesRead));
    } finally {
      await handle.close();
    }
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return refuse(missing ? 'missing' : 'unreadable');
  }
}

async function importFile(
  kit: OpenKit,
  path: string,
  allowPartial: boolean,
): Promise<Result<FileReport, VaultWriteError>> {
  const name = basename(path);
  const bytes = await readBounded(path);
  if (!bytes.ok) return ok(refusedFile(name, bytes.error));
  const file = { name, bytes: bytes.value };
  const parsed = await kit.ports.parseFile({ ...file, loaded: nowInstant(kit), allowPartial });
  if (!parsed.ok) return ok(refusedFile(name, parsed.error));
  // The process that read somebody else's file may have been taken over by it: its answer is input too.
  const checked = parsedFileSchema.safeParse(parsed.value);
  return checked.success ? storeFile(kit, name, checked.data) : ok(refusedFile(name, UNREADABLE));
}

function storeFile(
  kit: OpenKit,
  name: string,
  parsed: ParsedFile,
): Result<FileReport, VaultWriteError> {
  const merged = parsed.advisories.map((incoming) =>
    mergeAdvisory(readAdvisory(kit.vault, incoming), incoming),
  );
  const changed = merged.filter((each) => each.changed).map((each) => each.advisory);
  if (changed.length > 0) {
    const saved = commit(kit, 'advisory.import', changed.map(putAdvisory));
    if (!saved.ok) return saved;
    for (const advisory of changed) kit.entries.set(advisory.code, listEntry(advisory));
  }
  return ok({
    name,
    source: parsed.source,
    result: changed.length > 0 ? 'imported' : merged.length > 0 ? 'unchanged' : 'refused',
    imported: changed.length,
    unchanged: merged.length - changed.length,
    refused: parsed.refused,
  });
}

const UNREADABLE: AdvisoryRefusal = { code: 'unreadable' };

const refusedFile = (name: string, refusal: AdvisoryRefusal): FileReport => ({
  name,
  source: null,
  result: 'refused',
  imported: 0,
  unchanged: 0,
  refused: [{ what: name, why: refusalSentence(refusal) }],
});

/** A worse advisory raises the trips that touch the place at once; a better one never lowers them by itself. */
function raiseTripProposals(kit: OpenKit): Result<unknown, VaultWriteError> {
  const raised = readTrips(kit.vault).flatMap((trip) => {
    const fresh = proposePlace(trip.legs, (code) => kit.entries.get(code));
    const { proposal } = raiseProposal(trip.proposal, fresh);
    return proposal.score > trip.proposal.score ? [putTrip({ ...trip, proposal })] : [];
  });
  return raised.length === 0 ? ok(null) : commit(kit, 'trip.raise', raised);
}
