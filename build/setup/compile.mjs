import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { node24, root } from '../runtime.mjs';
import { SetupError, say } from './say.mjs';

const SOURCES = ['electron', 'renderer', 'src', 'build', 'package-lock.json'];

export function compile() {
  const built = join(root, 'out', 'built');
  if (
    existsSync(built) &&
    statSync(built).mtimeMs > newest(SOURCES.map((name) => join(root, name)))
  )
    return;
  say('building (out/)');
  const run = spawnSync(node24(), [join(root, 'build', 'build.mjs')], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  if (run.status !== 0)
    throw new SetupError('The build failed (see above); mend it, then run: npm run build');
}

/**
 * Folders count too: their time changes when a file is removed.
 * @param {readonly string[]} paths
 * @returns {number}
 */
export function newest(paths) {
  return Math.max(
    0,
    ...paths.filter(existsSync).map((path) => {
      const own = statSync(path);
      if (!own.isDirectory()) return own.mtimeMs;
      return Math.max(own.mtimeMs, newest(readdirSync(path).map((name) => join(path, name))));
    }),
  );
}
