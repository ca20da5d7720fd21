/**
 * Which file may import which (architecture.md §2). One judgement, used twice: by the lint rule while writing,
 * and by test/unit/architecture.test.ts over the whole tree.
 */
import { posix } from 'node:path';

/** @typedef {{ file: string, specifier: string, typeOnly: boolean }} Import */

/** Areas that work on bytes and files; the ideas of the field do not. */
const USES_NODE = new Set(['crypto', 'vault', 'kit', 'cli']);
/** Areas that alone may reach the keys: the store, and what puts the services together. */
const MAY_USE_CRYPTO = new Set(['crypto', 'vault', 'kit', 'cli']);
/** Nothing of the domain may depend on what only puts it together. */
const TOP = new Map([
  ['kit', new Set(['kit', 'cli'])],
  ['cli', new Set(['cli'])],
]);

/**
 * @param {Import} it
 * @returns {string | undefined} why it is not allowed
 */
export function judgeImport({ file, specifier, typeOnly }) {
  const from = place(file);
  const path = specifier.split('?')[0] ?? specifier;
  if (!path.startsWith('.')) return judgePackage(from, path);
  const to = place(posix.join(posix.dirname(file), path));
  if (from.layer === 'renderer' && to.path === WORDS) return undefined;
  return judgeLayer(from, to) ?? judgeArea(from, to) ?? judgeValue(from, to, typeOnly);
}

/** The one value of the contract that the page needs: a sentence for each code, without any schema. */
const WORDS = 'src/contract/sentences.ts';

/** @typedef {{ path: string, layer: string, area: string, name: string, isIndex: boolean }} Place */

/** @param {string} file @returns {Place} */
export function place(file) {
  const [layer = '', area = '', ...rest] = file.split('/');
  const name = rest.at(-1) ?? '';
  return { path: file, layer, area, name, isIndex: rest.length === 1 && name === 'index.ts' };
}

/** @param {Place} from @param {string} name */
function judgePackage({ layer, area, name: file }, name) {
  const isPreload = layer === 'electron' && area === 'preload';
  const isNode = name.startsWith('node:');
  if (name === 'electron' && layer === 'electron') return undefined;
  if (name === 'electron' && PRODUCT.has(layer)) return `${layer}/ does not know Electron`;
  if (isNode && (layer === 'renderer' || isPreload))
    return 'the sandboxed page and its preload have no Node';
  if (isNode && layer === 'src' && !USES_NODE.has(area) && !file.startsWith('read-')) {
    return `in src/${area} only a file named read-….ts may touch the machine`;
  }
  if (layer === 'src' && /^react(-|\/|$)/.test(name)) return 'src/ does not know the page';
  return undefined;
}

const PRODUCT = new Set(['src', 'electron', 'renderer']);
const ALLOWED = new Map([
  ['src', new Set(['src'])],
  ['electron', new Set(['electron', 'src'])],
  ['renderer', new Set(['renderer', 'src'])],
]);

/** @param {Place} from @param {Place} to */
function judgeLayer(from, to) {
  const allowed = ALLOWED.get(from.layer);
  if (allowed === undefined || allowed.has(to.layer)) return undefined;
  return `${from.layer}/ never imports ${to.layer}/`;
}

/** @param {Place} from @param {Place} to */
function judgeArea(from, to) {
  if (!PRODUCT.has(from.layer) || to.layer !== 'src') return undefined;
  const sameArea = from.layer === 'src' && from.area === to.area;
  if (sameArea) return undefined;
  if (!to.isIndex) return `from outside, src/${to.area} is imported through its index.ts`;
  if (from.layer !== 'src') return undefined;
  if (from.area === 'kernel') return 'src/kernel imports no other area';
  if (to.area === 'crypto' && !MAY_USE_CRYPTO.has(from.area))
    return 'keys are the business of src/vault';
  if (TOP.get(to.area)?.has(from.area) === false)
    return `src/${to.area} puts the areas together; none depends on it`;
  return undefined;
}

/** @param {Place} from @param {Place} to @param {boolean} typeOnly */
function judgeValue(from, to, typeOnly) {
  if (to.layer !== 'src') return undefined;
  const isPage = from.layer === 'renderer';
  const isPreload = from.layer === 'electron' && from.area === 'preload';
  if (typeOnly || !(isPage || isPreload) || to.area === 'kernel') return undefined;
  return 'the page takes types only from src/, and values from src/kernel: no schema ships to it';
}
