/** `npm test`: check, unit tests, a little fuzzing, build, then the real window; one plain closing line whatever happens. */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { e2e } from './e2e.mjs';
import { onNode24, run } from './run.mjs';
import { node24, root } from './runtime.mjs';
import { compile } from './setup/compile.mjs';
import { SetupError, say } from './setup/say.mjs';
import { add, closingLine, NONE, ofPlaywright, ofVitest } from './tally.mjs';

const results = join(root, 'test-results');
/** `test.mjs unit words…`: one stage, and words for its runner. */
const [only, ...words] = process.argv.slice(2);

const FUZZ_SECONDS = 60;
/** More than there are cores: the seconds count for each target, and the wait should stay short. */
const FUZZ_WORKERS = 5;

/** @typedef {{ ok: boolean, tally?: import('./tally.mjs').Tally }} Stage */

/** @type {Record<string, () => Promise<Stage>>} */
const STAGES = {
  check: async () => plain([node24(), 'build/check.mjs']),
  async unit() {
    const report = join(results, 'unit.json');
    const reporters = [
      '--no-color',
      '--reporter=dot',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ];
    const { code } = await run(onNode24('vitest', 'run', ...reporters, ...words), { show: true });
    return { ok: code === 0, tally: ofVitest(read(report)) };
  },
  /** The part of the proof that has no test runner: each parser fuzzed for a minute, five at a time. */
  async proof() {
    const { ok } = await plain([
      ...[node24(), 'build/fuzz.mjs', '--seconds', `${FUZZ_SECONDS}`],
      ...['--workers', `${FUZZ_WORKERS}`],
    ]);
    return { ok, tally: { ...NONE, passed: ok ? 1 : 0 } };
  },
  async build() {
    compile();
    return { ok: true };
  },
  async e2e() {
    const folder = join(results, 'e2e');
    const code = await e2e(words, folder);
    return { ok: code === 0, tally: ofPlaywright(read(join(folder, 'e2e.json'))) };
  },
};

/** @param {string[]} command @returns {Promise<Stage>} */
const plain = async (command) => ({ ok: (await run(command, { show: true })).code === 0 });

/** A tool that fell over leaves no report; that is no test. @param {string} file @returns {any} */
function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** What a person can mend is said in one sentence; anything else is a bug. @param {unknown} error @returns {Stage} */
function explained(error) {
  if (!(error instanceof SetupError)) throw error;
  say(error.message);
  return { ok: false };
}

async function main() {
  rmSync(results, { recursive: true, force: true });
  mkdirSync(results, { recursive: true });
  let sum = NONE;
  for (const [name, stage] of Object.entries(STAGES)) {
    if (only !== undefined && name !== only) continue;
    console.log(`\n── ${name}`);
    const { ok, tally } = await stage().catch(explained);
    sum = add(sum, tally ?? NONE);
    if (ok) continue;
    console.log(`\nstopped at ${name}`);
    return { ...sum, failed: Math.max(sum.failed, 1) };
  }
  return sum;
}

const sum = await main();
process.exitCode = sum.failed === 0 && sum.passed > 0 ? 0 : 1;
console.log(`\n${closingLine(sum)}`);
