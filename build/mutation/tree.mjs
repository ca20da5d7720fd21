/** Copies of the tree in which sources are changed, so that nobody else sees it. */
import { spawn } from 'node:child_process';
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { node24, root } from '../runtime.mjs';

/** What the greediest of these tests needs, and as much again. */
const HEAP_MIB = 2048;
const RUNNER = fileURLToPath(new URL('./run-tests.mjs', import.meta.url));
const COPIED = ['src', 'test', 'build', 'docs', 'electron', 'renderer', 'package.json'];
/** @typedef {{ folder: string, remove: () => void }} Tree */

/** @returns {Tree} */
export function copyTree() {
  const folder = mkdtempSync(join(tmpdir(), 'valise-mutation-'));
  const settings = readdirSync(root).filter((name) => /^tsconfig.*\.json$/.test(name));
  for (const name of [...COPIED, ...settings])
    cpSync(join(root, name), join(folder, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/**
 * @typedef {{ ok: boolean, timedOut: boolean, seconds: number, by: string, durations: Record<string, number> }} Outcome
 * What these test files say of the tree as it is, in this order; the first failure ends it.
 * @param {Tree} tree @param {readonly string[]} order @param {number} limit seconds @returns {Promise<Outcome>}
 */
export async function runTests({ folder }, order, limit) {
  const report = join(folder, 'report.json');
  writeFileSync(join(folder, 'order.json'), JSON.stringify(order));
  rmSync(report, { force: true });
  const started = Date.now();
  const child = spawn(node24(), [RUNNER], {
    cwd: folder,
    stdio: 'ignore',
    detached: true,
    // A mutant that collects for ever ends by this, before it takes the machine's memory.
    env: { ...process.env, NODE_OPTIONS: `--max-old-space-size=${HEAP_MIB}` },
  });
  let timedOut = false;
  const timer = setTimeout(() => {
    timedOut = true;
    // A mutant that never ends: with it go the workers it started.
    process.kill(-Number(child.pid), 'SIGKILL');
  }, limit * 1000);
  const code = await new Promise((resolve) => child.on('close', resolve));
  clearTimeout(timer);
  return {
    ok: code === 0,
    timedOut,
    seconds: (Date.now() - started) / 1000,
    ...read(folder, report),
  };
}

/** @param {string} folder @param {string} report */
function read(folder, report) {
  /** @type {Record<string, number>} */
  const durations = {};
  let by = '';
  try {
    for (const file of JSON.parse(readFileSync(report, 'utf8')).testResults) {
      const name = file.name.slice(folder.length + 1);
      durations[name] = (file.endTime - file.startTime) / 1000;
      const failed = file.assertionResults.find(
        (/** @type {any} */ one) => one.status === 'failed',
      );
      // Files that were not begun after the first failure count as failed too, and have nothing to say.
      if (failed !== undefined) by = `${name}: ${failed.fullName}`;
      else if (by === '' && file.status === 'failed' && file.message !== '')
        by = `${name}: ${file.message.split('\n')[0]}`;
    }
  } catch {
    // Killed, or not even started: then there is no report.
  }
  return { by, durations };
}
