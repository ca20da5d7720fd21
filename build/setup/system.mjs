import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { isRoot } from '../runtime.mjs';
import { optionalPackages } from './optional.mjs';
import { SetupError, say } from './say.mjs';

/**
 * What Electron loads, and the Debian packages that bring it; the rest comes with them as dependencies.
 * Debian 13 renamed some packages, so the first name that the machine knows is taken.
 * @type {readonly (readonly [library: string, ...packages: string[]])[]}
 */
export const LIBRARIES = [
  ['libgtk-3.so.0', 'libgtk-3-0t64', 'libgtk-3-0'],
  ['libnss3.so', 'libnss3'],
  ['libasound.so.2', 'libasound2t64', 'libasound2'],
  ['libgbm.so.1', 'libgbm1'],
  ['libdrm.so.2', 'libdrm2'],
  ['libcups.so.2', 'libcups2t64', 'libcups2'],
  ['libxkbcommon.so.0', 'libxkbcommon0'],
  ['libXcomposite.so.1', 'libxcomposite1'],
  ['libXdamage.so.1', 'libxdamage1'],
  ['libXrandr.so.2', 'libxrandr2'],
  ['libatspi.so.0', 'libatspi2.0-0t64', 'libatspi2.0-0'],
];
const XVFB = /** @type {const} */ (['Xvfb', 'xvfb']);

const hasDisplay = () => Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);

export function systemLibraries() {
  if (process.platform !== 'linux') return;
  requiredLibraries();
  optionalPackages();
}

function requiredLibraries() {
  const needed = missing(loaderCache(), existsSync('/usr/bin/Xvfb'));
  if (needed.length === 0) return;
  if (!existsSync('/usr/bin/apt-get')) {
    throw new SetupError(
      `Electron needs ${needed.map(([name]) => name).join(', ')}; install them with your system’s package manager, then run the command again.`,
    );
  }
  if (needed.some(isUnknown) && isRoot) apt('update', '-qq');
  const names = needed.map(packageName);
  if (!isRoot) {
    const command = `sudo apt-get install -y ${names.join(' ')}`;
    const onlyXvfb = names.every((name) => name === XVFB[1]);
    if (onlyXvfb && hasDisplay()) return say(`to run the tests later, first run: ${command}`);
    throw new SetupError(`Electron needs system libraries that are missing here; run: ${command}`);
  }
  say(`installing system packages: ${names.join(' ')}`);
  if (apt('install', '-y', '-qq', '--no-install-recommends', ...names)) return;
  apt('update', '-qq');
  if (apt('install', '-y', '-qq', '--no-install-recommends', ...names)) return;
  throw new SetupError(
    `System packages could not be installed; run: apt-get install -y ${names.join(' ')}`,
  );
}

/**
 * @param {string} cache what `ldconfig -p` printed
 * @param {boolean} hasXvfb
 */
export function missing(cache, hasXvfb) {
  const absent = LIBRARIES.filter(([library]) => !cache.includes(`\t${library} `));
  return hasXvfb ? absent : [...absent, XVFB];
}

const loaderCache = () => spawnSync('/sbin/ldconfig', ['-p'], { encoding: 'utf8' }).stdout ?? '';

/** @param {string} name */
const isKnown = (name) =>
  /Candidate: [^(]/.test(
    spawnSync('apt-cache', ['policy', name], { encoding: 'utf8' }).stdout ?? '',
  );

/** @param {readonly [string, ...string[]]} row */
const isUnknown = ([, ...names]) => !names.some(isKnown);

/** @param {readonly [string, ...string[]]} row */
const packageName = ([library, ...names]) => names.find(isKnown) ?? names.at(-1) ?? library;

/** @param {string[]} args */
const apt = (...args) =>
  spawnSync('apt-get', args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  }).status === 0;
