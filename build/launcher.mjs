/**
 * How Valise is started on Linux and macOS: by a shell, because two rules hold for a process only from its first moment on.
 * D3: none of our processes may leave a core file. 0007: Chromium's allocator overwrites what is freed; it reads that switch
 * before the first line of our code runs.
 */
import { chmodSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The production Chromium knows the first, that of the test runtime the others; each ignores what it does not know. */
export const ZEROING = `--enable-features=${[
  'PartitionAllocEventuallyZeroFreedMemory',
  'PartitionAllocPCScanBrowserOnly',
  'PartitionAllocPCScanEagerClearing',
].join(',')}`;

/** @param {string} program a word of the shell */
const script = (program) => `ulimit -c 0\nexec ${program} "$@" ${ZEROING}\n`;

/** The command that becomes the program; the program's own words follow. @param {string} program */
export const launched = (program) =>
  process.platform === 'win32' ? [program] : ['/bin/sh', '-c', script('"$0"'), program];

/** A file that does the same, for whoever can be told a file only. @param {string} file @param {string} program */
function writeLauncher(file, program) {
  writeFileSync(file, `#!/bin/sh\n${script(program)}`);
  chmodSync(file, 0o755);
}

/** A folder's `electron` that starts another one. @param {string} executable @param {string} folder */
export const standInFor = (executable, folder) =>
  writeLauncher(join(folder, 'electron'), `'${executable}'`);

/** After packaging, the launcher has the program's name. @param {string} folder @param {string} name */
export function putBefore(folder, name) {
  renameSync(join(folder, name), join(folder, `${name}.bin`));
  writeLauncher(join(folder, name), `"$(dirname "$(readlink -f "$0")")/${name}.bin"`);
}
