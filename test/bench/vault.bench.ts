/**
 * The vault's speed, as ratios to plain SQLite with the same settings in the same run, so that the number means the
 * same on every machine. Prints one JSON object. Interleaved, medians of 5 rounds.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { deriveWithArgon2id, secureRandom } from '../../src/crypto/index.ts';
import { utf8 } from '../../src/kernel/index.ts';
import { type Change, createVault, newRecordId, openVault } from '../../src/vault/index.ts';
import { configure } from '../../src/vault/database.ts';

const RECORDS = 10_000;
const ROUNDS = 5;
const TICKS = 60;
const LIMITS = { tickToPlain: 2.0, openAndVerifyMs: 500 };

const folder = mkdtempSync(join(tmpdir(), 'valise-bench-'));
const random = secureRandom();
let derivedAt = 0;
const options = {
  path: join(folder, 'bench.valise'),
  passphrase: utf8('bench passphrase, worth nothing'),
  credential: { kind: 'passphrase', secret: utf8('bench passphrase, worth nothing') } as const,
  random,
  clock: { now: () => Date.now() },
  derive: async (request: Parameters<typeof deriveWithArgon2id>[0]) => {
    const derived = await deriveWithArgon2id(request);
    derivedAt = performance.now();
    return derived;
  },
};
const note = { actor: 'bench', verb: 'answer.set' };
const valueOf = (tick: number) => ({ state: 'done', note: `tick ${tick} ${'x'.repeat(200)}` });

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((left, right) => left - right)[Math.floor(numbers.length / 2)] ?? Number.NaN;

function timed(action: () => void): number {
  const start = performance.now();
  action();
  return performance.now() - start;
}

const ids = Array.from({ length: RECORDS }, () => newRecordId(random));
const idAt = (tick: number) => ids[(tick * 37) % RECORDS] ?? newRecordId(random);
const put = (tick: number): Change => ({
  kind: 'put',
  collection: 'answer',
  id: idAt(tick),
  schema: 1,
  value: valueOf(tick),
});

function openPlain() {
  const db = new Database(join(folder, 'plain.sqlite'));
  configure(db);
  db.exec(
    'CREATE TABLE rec(id INTEGER PRIMARY KEY, name TEXT UNIQUE NOT NULL, json TEXT NOT NULL)',
  );
  const insert = db.prepare<[string, string]>('INSERT INTO rec(name, json) VALUES (?, ?)');
  db.transaction(() => {
    ids.forEach((id, tick) => insert.run(id, JSON.stringify(valueOf(tick))));
  })();
  const update = db.prepare<[string, string]>('UPDATE rec SET json = ? WHERE name = ?');
  const tick = (number: number) => update.run(JSON.stringify(valueOf(number)), idAt(number));
  return { tick, close: () => db.close() };
}

const created = await createVault({ ...options, cost: { memKib: 64 * 1024, ops: 3 } });
if (!created.ok) throw new Error(created.error.code);
const vault = created.value;
vault.commit(
  ids.map((id, tick) => ({
    kind: 'put',
    collection: 'answer',
    id,
    schema: 1,
    value: valueOf(tick),
  })),
  note,
);
const plain = openPlain();
const rounds = Array.from({ length: ROUNDS }, (_, round) => {
  const plainTimes: number[] = [];
  const vaultTimes: number[] = [];
  for (let index = 0; index < TICKS; index += 1) {
    const tick = round * TICKS + index;
    plainTimes.push(timed(() => plain.tick(tick)));
    vaultTimes.push(timed(() => vault.commit([put(tick)], note)));
  }
  return { plain: median(plainTimes), vault: median(vaultTimes) };
});
plain.close();
vault.close();

const opens: number[] = [];
for (let round = 0; round < ROUNDS; round += 1) {
  const opened = await openVault(options);
  opens.push(performance.now() - derivedAt);
  if (!opened.ok) throw new Error(opened.error.code);
  opened.value.close();
}
rmSync(folder, { recursive: true });

const tickToPlain = median(rounds.map((round) => round.vault / round.plain));
const openAndVerifyMs = median(opens);
const result = {
  name: 'vault',
  records: RECORDS,
  tickMs: median(rounds.map((round) => round.vault)),
  plainTickMs: median(rounds.map((round) => round.plain)),
  tickToPlain,
  openAndVerifyMs,
  limits: LIMITS,
  ok: tickToPlain <= LIMITS.tickToPlain && openAndVerifyMs <= LIMITS.openAndVerifyMs,
};
process.stdout.write(`${JSON.stringify(result)}\n`);
process.exitCode = result.ok ? 0 : 1;
