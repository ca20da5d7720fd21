/**
 * Electron's own default_app, as far as it is needed: `electron [-r module] folder [arguments]` starts the
 * folder's `main`. Part of the test runtime only; the production Electron brings its own.
 */
const { app } = require('electron');
const { readFileSync } = require('node:fs');
const { join, resolve } = require('node:path');

/** Playwright's loader takes itself and its switches out of process.argv. */
if (process.argv[1] === '-r') require(process.argv[2]);

const named = process.argv.slice(1).find((argument) => !argument.startsWith('-'));
if (named === undefined) {
  process.stderr.write('Name the folder of the app: electron <folder>\n');
  process.exit(2);
}
const folder = resolve(named);
const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
process.defaultApp = true;
app.setName(manifest.productName ?? manifest.name);
app.setVersion(manifest.version);
app.setPath('userData', join(app.getPath('appData'), app.getName()));
app.setAppPath(folder);
require(join(folder, manifest.main));
