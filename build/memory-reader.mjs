/**
 * Many systems let nobody but root look into a sandboxed process, so root counts for the tests that root started:
 * `memory-reader.mjs SOCKET`, one line of JSON in, one out. It looks only into the process that it is asked about and that
 * process's descendants, and only when they descend from whoever started it: the run of the tests.
 */
import { createServer } from 'node:net';
import { family, search } from './memory.mjs';
import { asUser } from './unprivileged.mjs';
import { chownSync } from 'node:fs';

const [, , socket = ''] = process.argv;

/** @param {string} line @returns {import('./memory.mjs').Searched[]} */
function answer(line) {
  /** @type {{ app: number, patterns: string[] }} */
  const { app, patterns } = JSON.parse(line);
  if (!family(process.ppid).includes(app)) throw new Error('this process is none of the run');
  const bytes = patterns.map((pattern) => Buffer.from(pattern, 'base64'));
  return family(app).map((pid) => search(pid, bytes));
}

const server = createServer((asker) => {
  let text = '';
  asker.setEncoding('utf8').on('data', (part) => {
    text += part;
    if (text.endsWith('\n')) asker.end(JSON.stringify(answer(text)));
  });
});
server.listen(socket, () => {
  const { uid, gid } = asUser();
  if (uid !== undefined && gid !== undefined) chownSync(socket, uid, gid);
  process.stdout.write('ready\n');
});
