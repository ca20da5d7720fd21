/** `npm run bench`: each test/bench/*.bench.ts prints one JSON value; this prints them together as one object. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { node24, root } from './runtime.mjs';

const folder = join(root, 'test', 'bench');
const benches = existsSync(folder)
  ? readdirSync(folder).filter((name) => name.endsWith('.bench.ts'))
  : [];
/** @type {Record<string, unknown>} */
const results = {};

/** One after the other: they measure the same two cores. */
for (const name of benches.sort()) {
  const { status, stdout } = spawnSync(node24(), [join(folder, name)], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (stdout.trim() !== '') results[name.replace('.bench.ts', '')] = JSON.parse(stdout);
  if (status === 0) continue;
  process.stderr.write(`${name} failed\n`);
  process.exitCode = 1;
}
process.stdout.write(`${JSON.stringify(results, null, 2)}\n`);
