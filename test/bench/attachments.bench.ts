/**
 * A 500 MiB attachment into the vault: MB/s, the ratio to plain SQLite that stores the same 64 KiB pieces unsealed at the
 * same durability, and peak memory, which must not grow with the size. Each measurement is a process of its own; rounds
 * are interleaved. Prints one JSON object.
 */
import { spawnSync } from 'node:child_process';
import { randomFillSync } from 'node:crypto';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { secureRandom } from '../../src/crypto/index.ts';
import { utf8 } from '../../src/kernel/index.ts';
import { createVault } from '../../src/vault/index.ts';
import { configure } from '../../src/vault/container/database.ts';

const MIB = 1024 ** 2;
const LARGE = 500;
const SMALL = 20;
const ROUNDS = 3;
const PIECE = MIB;
const CHUNK = 65_536;
/** Chunks in one transaction, as the vault does it. */
const PART = 256;
/** MB/s: the bar. Memory may differ by this much between 20 and 500 MiB. */
const LIMITS = { inMBps: 100, peakGrowthMiB: 16 };

interface Measured {
  readonly mbps: number;
  readonly outMBps?: number;
  readonly checkMBps?: number;
  /** When the attachment is in, and after all of it was read again. */
  readonly peakMiB: number;
  readonly peakInAllMiB?: number;
}

const [kind, file, target] = process.argv.slice(2);
if (kind === 'plain' && file && target) print(await plain(file, target));
else if (kind === 'vault' && file && target) print(await sealed(file, target));
else measure();

function print(measured: Measured): void {
  process.stdout.write(`${JSON.stringify(measured)}\n`);
}

function peak(): number {
  return process.resourceUsage().maxRSS / 1024;
}

async function* pieces(path: string, size: number): AsyncGenerator<Uint8Array> {
  const handle = await open(path, 'r');
  try {
    const buffer = new Uint8Array(size);
    for (;;) {
      const { bytesRead } = await handle.read(buffer, 0, size);
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await handle.close();
  }
}

async function timed(bytes: number, action: () => unknown): Promise<number> {
  const start = performance.now();
  await action();
  return bytes / 1e6 / ((performance.now() - start) / 1000);
}

async function sizeOf(path: string): Promise<number> {
  const handle = await open(path, 'r');
  const { size } = await handle.stat();
  await handle.close();
  return size;
}

async function plain(from: string, to: string): Promise<Measured> {
  const db = new Database(to);
  db.pragma('page_size = 4096');
  configure(db);
  db.exec(
    'CREATE TABLE att(aid BLOB NOT NULL, n INTEGER NOT NULL, ct BLOB NOT NULL, PRIMARY KEY(aid,n)) STRICT',
  );
  const insert = db.prepare<[Uint8Array, number, Uint8Array]>('INSERT INTO att VALUES (?, ?, ?)');
  const aid = new Uint8Array(16);
  const mbps = await timed(await sizeOf(from), async () => {
    let n = 0;
    db.exec('BEGIN IMMEDIATE');
    for await (const piece of pieces(from, CHUNK)) {
      insert.run(aid, n, piece);
      n += 1;
      if (n % PART === 0) db.exec('COMMIT; BEGIN IMMEDIATE');
    }
    db.exec('COMMIT');
  });
  db.close();
  return { mbps, peakMiB: peak() };
}

async function sealed(from: string, to: string): Promise<Measured> {
  const created = await createVault({
    path: to,
    passphrase: utf8('bench passphrase, worth nothing'),
    cost: { memKib: 64 * 1024, ops: 3 },
    derive: noDerivation,
    random: secureRandom(),
    clock: { now: () => Date.now() },
  });
  if (!created.ok) throw new Error(created.error.code);
  const vault = created.value;
  const note = { actor: 'bench', verb: 'attachment.add' };
  const fresh = { name: 'clip.mov', media: 'video/quicktime', about: null };
  const size = await sizeOf(from);
  let id: Awaited<ReturnType<typeof vault.attach>> | undefined;
  const mbps = await timed(size, async () => {
    id = await vault.attach(pieces(from, PIECE), fresh, note);
  });
  if (!id?.ok) throw new Error('not attached');
  const attached = id.value.id;
  const peakMiB = peak();
  const outMBps = await timed(size, () => vault.exportAttachment(attached, `${to}.out`));
  const checkMBps = await timed(size, () => {
    if (!vault.check().ok) throw new Error('not whole');
  });
  vault.close();
  return { mbps, outMBps, checkMBps, peakMiB, peakInAllMiB: peak() };
}

/** Argon2id's memory must not be counted as the attachment's: 64 bytes are as good as any here. */
async function noDerivation(): Promise<Uint8Array> {
  return new Uint8Array(64).fill(7);
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((left, right) => left - right)[numbers.length >> 1] ?? Number.NaN;
}

function measure(): void {
  const folder = mkdtempSync(join(tmpdir(), 'valise-bench-'));
  try {
    const [large, small] = [random(folder, LARGE), random(folder, SMALL)];
    const once = (what: string, source: string): Measured => {
      const output = join(folder, 'target');
      const args = [process.argv[1] ?? '', what, source, output];
      const child = spawnSync(process.execPath, args, { encoding: 'utf8' });
      for (const name of ['', '.out', '.lock']) rmSync(`${output}${name}`, { force: true });
      if (child.status !== 0) throw new Error(child.stderr);
      return JSON.parse(child.stdout) as Measured;
    };
    const little = once('vault', small);
    const rounds = Array.from({ length: ROUNDS }, () => ({
      plain: once('plain', large),
      vault: once('vault', large),
    }));
    report(rounds, little.peakMiB);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function report(
  rounds: readonly { readonly plain: Measured; readonly vault: Measured }[],
  littlePeakMiB: number,
): void {
  const of = (value: (round: { plain: Measured; vault: Measured }) => number) =>
    median(rounds.map(value));
  const inMBps = of(({ vault }) => vault.mbps);
  const peakMiB = of(({ vault }) => vault.peakMiB);
  const result = {
    name: 'attachments',
    sizeMiB: LARGE,
    inMBps,
    plainMBps: of(({ plain: floor }) => floor.mbps),
    timesPlain: of(({ plain: floor, vault }) => floor.mbps / vault.mbps),
    outMBps: of(({ vault }) => vault.outMBps ?? 0),
    checkMBps: of(({ vault }) => vault.checkMBps ?? 0),
    peakMiB,
    peakMiBOf20: littlePeakMiB,
    peakInAllMiB: of(({ vault }) => vault.peakInAllMiB ?? 0),
    plainPeakMiB: of(({ plain: floor }) => floor.peakMiB),
    limits: LIMITS,
    ok: inMBps >= LIMITS.inMBps && peakMiB - littlePeakMiB <= LIMITS.peakGrowthMiB,
  };
  process.stdout.write(`${JSON.stringify(result)}\n`);
  process.exitCode = result.ok ? 0 : 1;
}

/** A file of noise: nothing on the way may be able to shorten it. */
function random(folder: string, mib: number): string {
  const path = join(folder, `noise-${mib}`);
  const handle = openSync(path, 'w');
  const block = new Uint8Array(MIB);
  for (let written = 0; written < mib; written += 1) writeSync(handle, randomFillSync(block));
  closeSync(handle);
  return path;
}
