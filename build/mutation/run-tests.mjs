/** Runs the test files that order.json names, in that order, in the folder where it is started, until one fails; see tree.mjs. */
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BaseSequencer, startVitest } from 'vitest/node';

const root = process.cwd();
const NOTES = fileURLToPath(new URL('./note-past.mjs', import.meta.url));
/** @type {string[]} */
const order = JSON.parse(readFileSync(join(root, 'order.json'), 'utf8'));

/** @param {import('vitest/node').TestSpecification} file */
function place({ moduleId }) {
  const at = order.indexOf(relative(root, moduleId));
  return at < 0 ? order.length : at;
}

class InOrder extends BaseSequencer {
  /** @param {import('vitest/node').TestSpecification[]} files @override */
  async sort(files) {
    return [...files].sort((left, right) => place(left) - place(right));
  }
}

const vitest = await startVitest('test', order, {
  config: false,
  root,
  watch: false,
  bail: 1,
  environment: 'node',
  setupFiles: [NOTES],
  testTimeout: 60_000,
  hookTimeout: 60_000,
  maxWorkers: 1,
  reporters: ['json'],
  outputFile: join(root, 'report.json'),
  sequence: { sequencer: InOrder },
});
await vitest.close();
