import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder, isRoot } from '../runtime.mjs';
import { say } from './say.mjs';

/**
 * Debian packages that one test each would like, and a path that tells that they are there. Without them that test
 * says that it was skipped; set-up never fails for them.
 * @type {readonly (readonly [path: string, name: string])[]}
 */
const PACKAGES = [['/usr/lib/python3/dist-packages/nacl', 'python3-nacl']];
const DAY = 24 * 60 * 60 * 1000;
const PATIENCE = 60 * 1000;

export function optionalPackages() {
  if (!isRoot || !existsSync('/usr/bin/apt-get')) return;
  const names = PACKAGES.filter(([path]) => !existsSync(path)).map(([, name]) => name);
  if (names.length === 0 || failedToday()) return;
  say(`installing optional packages: ${names.join(' ')}`);
  const install = () => apt('install', '-y', '-qq', '--no-install-recommends', ...names);
  if (install() || (apt('update', '-qq') && install())) return;
  say(`they could not be installed, and one test will be skipped: ${names.join(' ')}`);
  mkdirSync(cacheFolder(), { recursive: true, mode: 0o755 });
  writeFileSync(failure(), '');
}

/** Its age says when it last failed, so that a machine without a mirror is asked once a day. */
const failure = () => join(cacheFolder(), 'optional-packages-failed');
const failedToday = () => existsSync(failure()) && Date.now() - statSync(failure()).mtimeMs < DAY;

/** @param {string[]} args */
const apt = (...args) =>
  spawnSync('apt-get', args, {
    stdio: 'ignore',
    timeout: PATIENCE,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  }).status === 0;
