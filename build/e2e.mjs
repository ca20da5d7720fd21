/** Playwright on the real window. */
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './run.mjs';
import { root, tool } from './runtime.mjs';
import { asUser } from './unprivileged.mjs';
import { withWindow } from './window.mjs';

/**
 * @param {readonly string[]} words for Playwright
 * @param {string} destination the folder for the report (e2e.json), screenshots and traces
 * @returns {Promise<number>} Playwright's exit code
 */
export const e2e = (words, destination) =>
  withWindow(async ({ folder, node, output, env }) => {
    const playwright = tool('@playwright/test', 'playwright').replace(root, folder);
    const { code } = await run([node, playwright, 'test', ...words], {
      ...asUser(),
      show: true,
      cwd: folder,
      env: { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: join(output, 'e2e.json') },
    });
    cpSync(output, destination, { recursive: true });
    return code;
  });
