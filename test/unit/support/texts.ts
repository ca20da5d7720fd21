import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'vite';
import { parse } from 'yaml';
import type { Localized } from '../../../src/kernel/index.ts';

/** One text of the product in both languages, with the file that holds it. */
export interface Found {
  readonly file: string;
  readonly text: Localized;
  /** Values that each language puts into a template. */
  readonly holes: { readonly en: number; readonly fr: number };
}

type Tree = Readonly<Record<string, unknown>>;
type Words = { readonly words: string; readonly holes: number };

const root = join(import.meta.dirname, '../../..');

/** What takes its two languages as arguments, English first (advisories/refusals.ts, cli/exit.ts). */
const SPOKEN = new Set(['said', 'usage', 'refused']);

/** Stands for a value that only the running program knows; neither a space nor punctuation. */
const HOLE = '§';

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null;
const listOf = (value: unknown): readonly Tree[] =>
  Array.isArray(value) ? value.filter(isTree) : [];

function wordsOf(node: unknown): Words | null {
  if (!isTree(node)) return null;
  if (node['type'] === 'Literal' && typeof node['value'] === 'string') {
    return { words: node['value'], holes: 0 };
  }
  if (node['type'] !== 'TemplateLiteral') return null;
  const parts = listOf(node['quasis']).map(({ value }) =>
    isTree(value) ? String(value['cooked']) : '',
  );
  return { words: parts.join(HOLE), holes: parts.length - 1 };
}

const property = (node: Tree, name: string): unknown =>
  listOf(node['properties']).find(({ key }) => isTree(key) && key['name'] === name)?.['value'];

/** The two languages that a node of the syntax tree says, if it says any. */
function pairAt(node: Tree): readonly [unknown, unknown] | null {
  if (node['type'] === 'ObjectExpression') return [property(node, 'en'), property(node, 'fr')];
  const { callee } = node;
  if (node['type'] !== 'CallExpression' || !isTree(callee)) return null;
  const [en, fr] = listOf(node['arguments']);
  return SPOKEN.has(String(callee['name'])) ? [en, fr] : null;
}

function* textsUnder(value: unknown, file: string): Generator<Found> {
  if (!isTree(value)) return;
  const [en, fr] = (pairAt(value) ?? []).map(wordsOf);
  if (en && fr && en.words + fr.words !== '') {
    const text = { en: en.words, fr: fr.words };
    yield { file, text, holes: { en: en.holes, fr: fr.holes } };
  }
  for (const child of Object.values(value)) yield* textsUnder(child, file);
}

const filesIn = (folder: string, pattern: RegExp): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => pattern.test(name))
    .map((name) => join(folder, name));

/**
 * Every `{ en, fr }` and every sentence of the program. Read from the source and not from the exports, so that texts
 * inside functions and behind module walls are judged too.
 */
export const textsOfCode = (): readonly Found[] =>
  ['src', 'renderer', 'electron']
    .flatMap((folder) => filesIn(folder, /\.tsx?$/))
    .flatMap((file) => {
      const { program, errors } = parseSync(file, readFileSync(join(root, file), 'utf8'));
      if (errors.length > 0) throw new Error(`${file} cannot be parsed`);
      return [...textsUnder(program, file)];
    });

const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

function* pairsUnder(value: unknown, file: string): Generator<Found> {
  if (!isTree(value)) return;
  const french = asList(value['fr']);
  for (const [index, en] of asList(value['en']).entries()) {
    const fr = french[index];
    if (typeof en === 'string' && typeof fr === 'string') {
      yield { file, text: { en, fr }, holes: { en: 0, fr: 0 } };
    }
  }
  for (const child of Object.values(value)) yield* pairsUnder(child, file);
}

/** Every pair of the library, of the playbooks and of the contact ladder. */
export const textsOfData = (): readonly Found[] =>
  ['src/checklists/library', 'src/playbooks/library', 'src/contacts/data']
    .flatMap((folder) => filesIn(folder, /\.yaml$/))
    .flatMap((file) => [...pairsUnder(parse(readFileSync(join(root, file), 'utf8')), file)]);
