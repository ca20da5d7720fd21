/**
 * Node's fork hands every descriptor of main that Chromium left open to the child. Seen on 25: a child kept the socket of a
 * GPU process that had failed, so main never learned of its end and the page waited for ever. A shell closes them, sets
 * the core limit to 0 (D3) and becomes the program, so the process number stays the same. bash, because dash cannot name
 * a descriptor above 9.
 */
const SCRIPT = `
ulimit -c 0
for fd in /proc/self/fd/*; do
  fd=\${fd##*/}
  if [ "$fd" -gt 3 ]; then exec {fd}>&-; fi
done 2>/dev/null
exec "$@"`;

/** The program that starts another cleanly, and the words before that other's own. Linux. */
export const CLEAN_SHELL = '/bin/bash';
export const cleanly = (program: string): readonly string[] => ['-c', SCRIPT, 'bash', program];
