/** `npm run test:faults`: the tests of test/faults with every point tried, where `npm test` takes a sample. */
import { run } from '../run.mjs';
import { node24 } from '../runtime.mjs';

const words = process.argv.slice(2);
const command = [
  node24(),
  'build/test.mjs',
  'unit',
  ...(words.length > 0 ? words : ['test/faults']),
];
const { code } = await run(command, { show: true, env: { ...process.env, VALISE_FAULTS: 'full' } });
process.exitCode = code;
