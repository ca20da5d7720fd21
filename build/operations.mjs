import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { root } from './runtime.mjs';

const NAME = 'virtual:operations';
const RESOLVED = `\0${NAME}`;

/**
 * Gives the preload the names in the contract and nothing else of it, so no schema reaches the page.
 * @param {string} contract the module that exports `contract` and `events`
 * @returns {import('vite').Plugin}
 */
export function operations(contract = join(root, 'src', 'contract', 'index.ts')) {
  return {
    name: 'valise-operations',
    resolveId: (id) => (id === NAME ? RESOLVED : undefined),
    async load(id) {
      if (id !== RESOLVED) return undefined;
      const module = await import(pathToFileURL(contract).href);
      const names = Object.keys(module.contract);
      /** @param {(operation: any) => boolean} is */
      const those = (is) => names.filter((name) => is(module.contract[name]));
      const lists = {
        operations: names,
        vaultOperations: those(({ at }) => at === 'vault'),
        namingOperations: those(({ dialog }) => dialog === 'save-attachment'),
        events: Object.keys(module.events ?? {}),
      };
      return Object.entries(lists)
        .map(([name, list]) => `export const ${name} = ${JSON.stringify(list)};\n`)
        .join('');
    },
  };
}
