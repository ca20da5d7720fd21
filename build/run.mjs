/** Running the project's tools on Node 24, whatever Node the command was typed on. */
import { spawn } from 'node:child_process';
import { node24, root, tool } from './runtime.mjs';

/**
 * @typedef {{ code: number, output: string, seconds: number }} Finished
 * @param {string[]} words the command
 * @param {{ show?: boolean, env?: NodeJS.ProcessEnv, cwd?: string, uid?: number, gid?: number }} [options]
 * @returns {Promise<Finished>}
 */
export function run([command = '', ...words], { show = false, ...options } = {}) {
  const started = Date.now();
  const child = spawn(command, words, {
    cwd: root,
    ...options,
    stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
  });
  /** @type {string[]} */
  const output = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (/** @type {string} */ text) => output.push(text));
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) =>
      resolve({ code: code ?? 1, output: output.join(''), seconds: (Date.now() - started) / 1000 }),
    );
  });
}

/** The command that runs a package's tool. @param {string} name @param {string[]} words */
export const onNode24 = (name, ...words) => [node24(), tool(...split(name)), ...words];

/** `@playwright/test:playwright` is the command `playwright` of that package. @param {string} name @returns {[string, string?]} */
function split(name) {
  const [packageName = '', command = packageName.split('/').at(-1)] = name.split(':');
  return command === undefined ? [packageName] : [packageName, command];
}
