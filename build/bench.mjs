/** `npm run bench`: each test/bench/*.bench.ts prints one JSON value; this prints them together as one object. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './run.mjs';
import { node24, root } from './runtime.mjs';
import { asUser } from './unprivileged.mjs';
import { withWindow } from './window.mjs';

const ENDING = '.bench.ts';
/** A bench that starts real windows. */
const WINDOW = '.window.bench.ts';
const folder = join(root, 'test', 'bench');
const benches = existsSync(folder)
  ? readdirSync(folder).filter((name) => name.endsWith(ENDING))
  : [];
/** @type {Record<string, unknown>} */
const results = {};

/** @param {string} name */
const inWindow = (name) =>
  withWindow(({ folder: project, node, env }) =>
    run([node, join(project, 'test', 'bench', name)], { ...asUser(), cwd: project, env }),
  );

/** One after the other: they measure the same two cores. */
for (const name of benches.sort()) {
  const { code, output } = name.endsWith(WINDOW)
    ? await inWindow(name)
    : await run([node24(), join(folder, name)]);
  const value = output.trim().split('\n').at(-1) ?? '';
  if (value.startsWith('{')) results[name.replace(ENDING, '')] = JSON.parse(value);
  if (code === 0) continue;
  process.stderr.write(`${name} failed\n${value.startsWith('{') ? '' : output}`);
  process.exitCode = 1;
}
process.stdout.write(`${JSON.stringify(results, null, 2)}\n`);
