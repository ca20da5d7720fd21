import { join } from 'node:path';
import { setFuses } from './fuses.mjs';
import { putBefore } from './launcher.mjs';
import { root } from './runtime.mjs';

const NATIVE = 'node_modules/better-sqlite3';

/**
 * Small on purpose: version 27 renames keys. Why each line is here: tooling.md §4.
 * @type {import('electron-builder').Configuration}
 */
export const packaging = {
  appId: 'app.valise.kit',
  productName: 'Valise',
  directories: { output: join(root, 'dist') },
  /** Everything is bundled in out/ but the one native module, of which one prebuilt file is needed. */
  files: [
    'out/**',
    'package.json',
    '!**/*.map',
    '!out/built',
    '!node_modules/**',
    `${NATIVE}/package.json`,
    `${NATIVE}/lib/**`,
    `${NATIVE}/prebuilds/${process.platform}-${process.arch}.node`,
  ],
  asar: true,
  asarUnpack: ['**/*.node'],
  electronLanguages: ['en-US', 'fr'],
  npmRebuild: false,
  nodeGypRebuild: false,
  buildDependenciesFromSource: false,
  removePackageScripts: true,
  publish: null,
  async afterPack(packed) {
    await setFuses(packed);
    if (packed.electronPlatformName === 'linux')
      putBefore(packed.appOutDir, packed.packager.appInfo.sanitizedName);
  },
};
