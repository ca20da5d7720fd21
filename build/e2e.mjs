/** Playwright on the real window. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './run.mjs';
import { isRoot, root, tool } from './runtime.mjs';
import { asUser } from './unprivileged.mjs';
import { withWindow } from './window.mjs';

/**
 * @param {readonly string[]} words for Playwright
 * @param {string} destination the folder for the report (e2e.json), screenshots and traces
 * @returns {Promise<number>} Playwright's exit code
 */
export const e2e = (words, destination) =>
  withWindow(async ({ folder, node, work, output, env }) => {
    const playwright = tool('@playwright/test', 'playwright').replace(root, folder);
    const reader = await memoryReader(node, folder, join(work, 'memory-reader'));
    const { code } = await run([node, playwright, 'test', ...words], {
      ...asUser(),
      show: true,
      cwd: folder,
      env: { ...env, ...reader.env, PLAYWRIGHT_JSON_OUTPUT_NAME: join(output, 'e2e.json') },
    });
    reader.stop();
    cpSync(output, destination, { recursive: true });
    return code;
  });

/**
 * On many systems only root may look into a sandboxed process; without root the test says what it could not see.
 * @param {string} node @param {string} folder @param {string} socket
 * @returns {Promise<{ env: Record<string, string>, stop: () => void }>}
 */
async function memoryReader(node, folder, socket) {
  if (!isRoot || process.platform !== 'linux') return { env: {}, stop() {} };
  const reader = spawn(node, [join(folder, 'build', 'memory-reader.mjs'), socket], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(reader.stdout, 'data');
  return { env: { VALISE_MEMORY_READER: socket }, stop: () => void reader.kill() };
}
