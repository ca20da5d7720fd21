/** `npm run package`: the unpacked application, with the production Electron and its fuses set, in dist/. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packaging } from './electron-builder.mjs';
import { findRuntime, root } from './runtime.mjs';
import { compile } from './setup/compile.mjs';
import { electron } from './setup/electron.mjs';
import { orOneSentence, SetupError, say } from './setup/say.mjs';

/**
 * The test runtime is years old and must never reach a traveller.
 * @param {import('./runtime.mjs').Runtime | undefined} found
 * @returns {string | undefined} one sentence
 */
export function refusal(found) {
  if (found?.kind === 'production') return undefined;
  const here = found === undefined ? 'none' : `only the test runtime ${found.version}`;
  return `Only the production Electron is packaged and this machine has ${here}; where it can be downloaded, run: npx install-electron`;
}

async function main() {
  await electron();
  const found = findRuntime();
  const why = refusal(found);
  if (why !== undefined || found === undefined) throw new SetupError(why ?? '');
  compile();
  const { build, Platform } = await import('electron-builder');
  await build({
    targets: Platform.current().createTarget('dir'),
    config: { ...packaging, electronDist: found.dist, electronVersion: found.version },
    projectDir: root,
    publish: 'never',
  });
  say(`packaged in ${join(root, 'dist')}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await orOneSentence(main);
