import { chmodSync, lstatSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { app } from 'electron';

/**
 * S5. The profile belongs to this person alone, before anything is written to it. Chromium's own files go to a folder of
 * their own, which is emptied at each start: caches and crash folders appear even with an in-memory partition (measured, M9).
 */
export function prepareProfile(wanted: string | undefined): void {
  const folder = wanted ?? app.getPath('userData');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const problem = profileProblem(folder);
  if (problem !== undefined) {
    process.stderr.write(`${problem}\n`);
    process.exit(2);
  }
  chmodSync(folder, 0o700);
  app.setPath('userData', folder);
}

/** Only after the single-instance lock: another Valise may still be using the folder. */
export function emptyBrowserFolder(): void {
  const folder = join(app.getPath('userData'), 'browser');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { mode: 0o700 });
  app.setPath('sessionData', folder);
  app.setPath('crashDumps', join(folder, 'crashes'));
}

/** One sentence when the folder may not be used: somebody else could have put it there. */
export function profileProblem(folder: string): string | undefined {
  const found = lstatSync(folder);
  if (!found.isDirectory())
    return 'The profile folder of Valise is not a folder; remove it and start again.';
  if (process.platform === 'win32') return undefined;
  if (found.uid !== process.getuid?.())
    return 'The profile folder of Valise belongs to somebody else; remove it and start again.';
  if ((found.mode & 0o022) !== 0)
    return 'The profile folder of Valise can be written by others; remove it and start again.';
  return undefined;
}
