/**
 * Makes the machine ready: `npm start` and `npm test` run it first. Plain Node 18, no packages.
 * `--without-build` leaves the build to the caller, which reports on it.
 */
import { compile } from './setup/compile.mjs';
import { electron } from './setup/electron.mjs';
import { packages } from './setup/packages.mjs';
import { orOneSentence } from './setup/say.mjs';
import { systemLibraries } from './setup/system.mjs';

await orOneSentence(async () => {
  packages();
  systemLibraries();
  await electron();
  if (!process.argv.includes('--without-build')) compile();
});
