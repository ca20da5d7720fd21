/**
 * The complete 2014 index of Canada, from the file on the disk to sealed and searchable. The peer parses the same file and writes
 * the same places to plain SQLite with the same settings. Prints one JSON object; medians of 5 rounds.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { machinePorts } from '../../src/cli/ports.ts';
import { utf8 } from '../../src/kernel/index.ts';
import { createKit } from '../../src/kit/index.ts';
import { configure } from '../../src/vault/container/database.ts';

const ROUNDS = 5;
const LIMIT_MS = 1000;
const INDEX = fileURLToPath(
  new URL(
    '../../../shared/samples/advisories/canada/index-alpha-eng.2014-03-02.json',
    import.meta.url,
  ),
);
const folder = mkdtempSync(join(tmpdir(), 'valise-bench-'));

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((left, right) => left - right)[Math.floor(numbers.length / 2)] ?? Number.NaN;

async function sealed(round: number): Promise<number> {
  const kit = createKit({ ...machinePorts(), kdfCost: { memKib: 64 * 1024, ops: 3 } });
  const context = { kitPath: join(folder, `${round}.valise`), grant: [INDEX] };
  const run = async (operation: string, request: object) => {
    const answer = await kit.dispatch({ operation, request, context });
    if (!answer.ok) throw new Error(answer.error.code);
  };
  const passphrase = utf8('lantern orchard quiet bridge marble willow');
  await run('kit.create', { passphrase, role: 'staff', language: 'en' });
  const start = performance.now();
  await run('advisory.importFiles', {});
  await run('advisory.list', { query: 'france', level: null, language: 'fr' });
  const took = performance.now() - start;
  kit.close();
  return took;
}

function plain(round: number): number {
  const db = new Database(join(folder, `${round}.sqlite`));
  configure(db);
  db.exec('CREATE TABLE place(code TEXT PRIMARY KEY, json TEXT NOT NULL)');
  const insert = db.prepare<[string, string]>('INSERT INTO place VALUES (?, ?)');
  const start = performance.now();
  const file = JSON.parse(readFileSync(INDEX, 'utf8')) as { data: Record<string, object> };
  const places = Object.entries(file.data);
  db.transaction(() => {
    for (const [code, place] of places) insert.run(code, JSON.stringify(place));
  })();
  const took = performance.now() - start;
  db.close();
  return took;
}

if (existsSync(INDEX)) {
  const rounds = Array.from({ length: ROUNDS }, (_, round) => round);
  const floor = rounds.map(plain);
  const ours: number[] = [];
  for (const round of rounds) ours.push(await sealed(round));
  const importMs = median(ours);
  const result = {
    name: 'import-2014-index',
    importMs,
    ratioToPlain: importMs / median(floor),
    limitMs: LIMIT_MS,
    ok: importMs <= LIMIT_MS,
  };
  process.stdout.write(`${JSON.stringify(result)}\n`);
  if (!result.ok) process.exitCode = 1;
} else {
  process.stdout.write(
    '{"name":"import-2014-index","skipped":"the published files are not here"}\n',
  );
}
rmSync(folder, { recursive: true });
