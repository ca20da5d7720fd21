/** `npm run check`: everything that can be said about the code without running it; one line a tool. */
import { onNode24, run } from './run.mjs';

/** @type {Record<string, () => string[]>} */
const TOOLS = {
  format: () => onNode24('@biomejs/biome', 'format'),
  lint: () => onNode24('oxlint', '--type-aware', '--deny-warnings'),
  /** --force: the incremental state does not notice a new file of globals. */
  types: () => onNode24('typescript:tsc', '-b', '--force'),
  architecture: () => onNode24('vitest', 'run', '--reporter=dot', 'test/unit/architecture.test.ts'),
  'dead code': () => onNode24('knip'),
};

const results = await Promise.all(
  Object.entries(TOOLS).map(async ([name, command]) => {
    const { code, output, seconds } = await run(command());
    console.log(`${code === 0 ? '✓' : '✗'} ${name} (${seconds.toFixed(1)} s)`);
    return { name, code, output };
  }),
);
const failed = results.filter(({ code }) => code !== 0);
for (const { name, output } of failed) console.log(`\n── ${name}\n${output.trim()}`);
process.exitCode = failed.length === 0 ? 0 : 1;
