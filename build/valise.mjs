/** `npm run -s valise -- …`: the command line on Node 24. It prints nothing of its own on stdout. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { node24, root } from './runtime.mjs';
import { packages } from './setup/packages.mjs';
import { orOneSentence } from './setup/say.mjs';

await orOneSentence(() => {
  packages();
  const main = join(root, 'src', 'cli', 'main.ts');
  const child = spawn(node24(), [main, ...process.argv.slice(2)], { stdio: 'inherit' });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
    process.on(signal, () => child.kill(signal));
  }
  child.on('close', (code) => {
    process.exitCode = code ?? 1;
  });
});
