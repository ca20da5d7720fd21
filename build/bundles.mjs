/**
 * What is built from what. Targets are those of the older runtime, so that one build runs on both
 * (docs/decisions, tooling.md §3): CommonJS for Node 18, and Chrome 114 for the page.
 */
import react from '@vitejs/plugin-react';
import { join } from 'node:path';
import { operations } from './operations.mjs';
import { announcerWithoutMarkup, twoLanguages } from './page-plugins.mjs';
import { root } from './runtime.mjs';

/** @param {string} path */
const at = (path) => join(root, path);

/**
 * A bundle for Node: everything inside but Electron and what is native.
 * @param {string} folder below out/
 * @param {Record<string, string>} input
 * @returns {import('vite').InlineConfig}
 */
const forNode = (folder, input) => ({
  ...common,
  ssr: { noExternal: true, external: ['better-sqlite3'], target: 'node' },
  build: {
    ssr: true,
    target: 'node18',
    outDir: at(join('out', folder)),
    minify: false,
    rolldownOptions: {
      input,
      external: ['electron', 'better-sqlite3'],
      output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: '[name]-[hash].cjs' },
    },
  },
});

/** @type {import('vite').InlineConfig} */
const common = { configFile: false, root, logLevel: 'warn', envDir: false };

/** @type {Record<string, import('vite').InlineConfig>} */
export const bundles = {
  main: forNode('main', { main: at('electron/main/index.ts') }),
  processes: forNode('processes', {
    vault: at('electron/vault-process/vault.ts'),
    kdf: at('electron/vault-process/kdf.ts'),
    import: at('electron/vault-process/import.ts'),
  }),
  preload: {
    ...forNode('preload', { preload: at('electron/preload/index.ts') }),
    plugins: [operations()],
  },
  renderer: {
    ...common,
    root: at('renderer'),
    base: './',
    plugins: [twoLanguages(), announcerWithoutMarkup(), react()],
    build: {
      target: 'chrome114',
      outDir: at('out/renderer'),
      emptyOutDir: true,
      assetsInlineLimit: 0,
      modulePreload: false,
      sourcemap: false,
      /** The page is one script from the disk: splitting it was measured again and saves nothing. */
      chunkSizeWarningLimit: 1500,
    },
  },
};

/** Data that the composition root hands to the domain as folders: from → below out/. */
export const data = {
  'src/checklists/library': 'data/library',
  'src/playbooks/library': 'data/playbooks',
  'src/contacts/data': 'data/contacts',
};
