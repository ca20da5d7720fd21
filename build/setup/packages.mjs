import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../runtime.mjs';
import { SetupError, say } from './say.mjs';

/** npm writes its hidden lock file last, so an interrupted installation is seen. */
const installed = join(root, 'node_modules', '.package-lock.json');
const wanted = join(root, 'package-lock.json');
/** npm writes the two within the same moment, in either order. */
const SAME_MOMENT = 2000;
/**
 * `ci` wants every platform's optional packages in the lock file, and a registry that carries only some of them
 * cannot give that; `install --no-save` takes what there is, still with the hashes of the lock file.
 */
const WAYS = [['ci'], ['install', '--no-save']];
const QUIET = [
  '--ignore-scripts',
  '--no-fund',
  '--no-audit',
  '--no-update-notifier',
  '--loglevel=error',
];

export function packages() {
  if (
    existsSync(installed) &&
    statSync(installed).mtimeMs + SAME_MOMENT >= statSync(wanted).mtimeMs
  )
    return;
  say('installing packages (once; about a minute)');
  let complaint = '';
  for (const way of WAYS) {
    const run = spawnSync('npm', [...way, ...QUIET], {
      cwd: root,
      encoding: 'utf8',
      shell: process.platform === 'win32',
    });
    if (run.status === 0) return;
    complaint = run.stderr;
  }
  process.stderr.write(complaint);
  throw new SetupError(
    'The packages could not be installed; check that npm can reach its registry, then run: npm install --no-save --ignore-scripts',
  );
}
