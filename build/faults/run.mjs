/** `npm run test:faults`: every point tried, flipped and replayed where `npm test` takes a sample of the same code. */
import { run } from '../run.mjs';
import { node24 } from '../runtime.mjs';

/** The tests that look at `VALISE_FAULTS`; words of the command line take their place. */
const SAMPLED = [
  'test/faults',
  'test/unit/checklists',
  ...['flips', 'tampering-history', 'fault-files', 'model'].map(
    (name) => `test/unit/vault/${name}`,
  ),
];

const words = process.argv.slice(2);
const command = [node24(), 'build/test.mjs', 'unit', ...(words.length > 0 ? words : SAMPLED)];
const { code } = await run(command, { show: true, env: { ...process.env, VALISE_FAULTS: 'full' } });
process.exitCode = code;
