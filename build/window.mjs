/** Where real windows are driven: under Xvfb, and never as root, so that the OS sandbox is on. */
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { display } from './display.mjs';
import { standInFor } from './launcher.mjs';
import { launchEnvironment, root, runtime } from './runtime.mjs';
import { SetupError } from './setup/say.mjs';
import {
  homeEnvironment,
  ownedFolder,
  readableProject,
  sandboxProblem,
  temporary,
} from './unprivileged.mjs';

/** What tests and benches read; the caches and the history stay behind. */
const NEEDED = [
  'package.json',
  'playwright.config.ts',
  'tsconfig.json',
  'tsconfig.base.json',
  'build',
  'docs',
  'electron',
  'node_modules',
  'out',
  'renderer',
  'src',
  'test',
];

/**
 * @template T
 * @param {(place: { folder: string, node: string, work: string, output: string, env: Record<string, string> }) => Promise<T>} use
 *   `folder`: the project where the user can read it; `work`: the run's own folder; `output`: what is kept of it
 * @returns {Promise<T>}
 */
export async function withWindow(use) {
  const problem = sandboxProblem();
  if (problem !== undefined) throw new SetupError(problem);
  const work = ownedFolder(mkdtempSync(join(temporary, 'valise-window-')));
  const output = ownedFolder(join(work, 'results'));
  const project = readableProject(NEEDED);
  const electron = ownedFolder(join(work, 'electron'));
  standInFor(runtime().executable.replace(root, project.folder), electron);
  const screen = await display({ always: true });
  try {
    const env = launchEnvironment({
      ...homeEnvironment(join(work, 'home')),
      DISPLAY: screen.name,
      /** Playwright starts the `electron` in this folder. */
      ELECTRON_OVERRIDE_DIST_PATH: electron,
      VALISE_NODE24: project.node,
      VALISE_TEST_OUTPUT: output,
    });
    return await use({ folder: project.folder, node: project.node, work, output, env });
  } finally {
    screen.stop();
    project.remove();
    rmSync(work, { recursive: true, force: true });
  }
}
