/** A display for machines without one: Xvfb, on the first free number. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { asUser } from './unprivileged.mjs';

/**
 * @returns {Promise<{ name: string, stop: () => void }>} the DISPLAY to use; an existing one is left alone
 */
export async function display({ always = false } = {}) {
  const existing = process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'];
  if (!always && (existing || process.platform !== 'linux'))
    return { name: existing ?? '', stop() {} };
  const screen = ['-screen', '0', '1366x900x24', '-nolisten', 'tcp', '-displayfd', '3'];
  const server = spawn('Xvfb', screen, {
    ...asUser(),
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const answer = /** @type {import('node:stream').Readable} */ (server.stdio[3]);
  const failed = once(server, 'exit').then(() => {
    throw new Error('Xvfb did not start. Run: node build/setup.mjs');
  });
  const [number] = await Promise.race([once(answer, 'data'), failed]);
  failed.catch(() => undefined);
  return { name: `:${String(number).trim()}`, stop: () => void server.kill() };
}
