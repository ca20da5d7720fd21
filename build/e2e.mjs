/** Playwright on the real window: under Xvfb, and never as root, so that the OS sandbox is on. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { display } from './display.mjs';
import { run } from './run.mjs';
import { launchEnvironment, root, runtime, tool } from './runtime.mjs';
import { SetupError } from './setup/say.mjs';
import {
  asUser,
  homeEnvironment,
  ownedFolder,
  readableProject,
  sandboxProblem,
  temporary,
} from './unprivileged.mjs';

/** What the tests read; the caches and the history stay behind. */
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
 * @param {readonly string[]} words for Playwright
 * @param {string} destination the folder for the report (e2e.json), screenshots and traces
 * @returns {Promise<number>} Playwright's exit code
 */
export async function e2e(words, destination) {
  const problem = sandboxProblem();
  if (problem !== undefined) throw new SetupError(problem);
  const work = ownedFolder(mkdtempSync(join(temporary, 'valise-e2e-')));
  const output = ownedFolder(join(work, 'results'));
  const project = readableProject(NEEDED);
  const screen = await display({ always: true });
  try {
    const playwright = tool('@playwright/test', 'playwright').replace(root, project.folder);
    const { code } = await run([project.node, playwright, 'test', ...words], {
      ...asUser(),
      show: true,
      cwd: project.folder,
      env: launchEnvironment({
        ...homeEnvironment(join(work, 'home')),
        DISPLAY: screen.name,
        ELECTRON_OVERRIDE_DIST_PATH: runtime().dist.replace(root, project.folder),
        VALISE_NODE24: project.node,
        VALISE_TEST_OUTPUT: output,
        PLAYWRIGHT_JSON_OUTPUT_NAME: join(output, 'e2e.json'),
      }),
    });
    cpSync(output, destination, { recursive: true });
    return code;
  } finally {
    screen.stop();
    project.remove();
    rmSync(work, { recursive: true, force: true });
  }
}
