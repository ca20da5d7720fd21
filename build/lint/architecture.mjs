/** The architecture as a pure function over the tree's files; test/unit/architecture.test.ts runs it. */
import { posix } from 'node:path';
import { parseAst } from 'vite';
import { judgeImport, place } from './layers.mjs';
import { isTypeOnly } from './reading.mjs';

const CODE = /\.(ts|tsx|mts|mjs|cjs)$/;
const CAPPED = /\.(ts|tsx|mts|mjs|cjs|css)$/;
const CAP = 400;
const TEST_CAP = 600;
/** Folders whose every sub-folder is an area with a README of its own. */
const AREAS = /^(src|electron|renderer)\/[^/]+\//;

/**
 * @param {ReadonlyMap<string, string>} files path below the project → text
 * @returns {string[]} one sentence for each violation
 */
export function violations(files) {
  const imports = [...files]
    .filter(([file]) => CODE.test(file))
    .flatMap(([file, text]) => importsOf(file, text));
  return [
    ...imports.flatMap((it) => {
      const why = judgeImport(it);
      return why === undefined ? [] : [`${it.file} imports ${it.specifier}: ${why}`];
    }),
    ...circles(areaGraph(imports)),
    ...[...files].flatMap(([file, text]) => tooLong(file, text)),
    ...withoutReadme([...files.keys()]),
  ];
}

/**
 * Every import of a file, type-only ones too.
 * @param {string} file
 * @param {string} text
 * @returns {import('./layers.mjs').Import[]}
 */
export function importsOf(file, text) {
  /** @type {import('./layers.mjs').Import[]} */
  const found = [];
  visit(parseAst(text, { lang: file.endsWith('x') ? 'tsx' : 'ts' }), (node) => {
    if (!IMPORTING.has(node.type) || typeof node.source?.value !== 'string') return;
    const typeOnly = node.type === 'TSImportType' || isTypeOnly(node);
    found.push({ file, specifier: node.source.value, typeOnly });
  });
  return found;
}

const IMPORTING = new Set([
  'ImportDeclaration',
  'ExportNamedDeclaration',
  'ExportAllDeclaration',
  'ImportExpression',
  'TSImportType',
]);

/** @param {any} node @param {(node: any) => void} look */
function visit(node, look) {
  if (node === null || typeof node !== 'object') return;
  if (typeof node.type === 'string') look(node);
  for (const child of Object.values(node)) visit(child, look);
}

/**
 * @param {readonly import('./layers.mjs').Import[]} imports
 * @returns {Map<string, Set<string>>} area of src → the areas it imports
 */
function areaGraph(imports) {
  /** @type {Map<string, Set<string>>} */
  const graph = new Map();
  for (const { file, specifier } of imports) {
    if (!specifier.startsWith('.')) continue;
    const from = place(file);
    const to = place(posix.join(posix.dirname(file), specifier));
    if (from.layer !== 'src' || to.layer !== 'src' || from.area === to.area) continue;
    graph.set(from.area, (graph.get(from.area) ?? new Set()).add(to.area));
  }
  return graph;
}

/** @param {ReadonlyMap<string, ReadonlySet<string>>} graph */
function circles(graph) {
  /** @type {Set<string>} */
  const done = new Set();
  /** @param {string} area @param {readonly string[]} path @returns {string[]} */
  const follow = (area, path) => {
    const start = path.indexOf(area);
    if (start >= 0)
      return [
        `src areas import each other in a circle: ${[...path.slice(start), area].join(' → ')}`,
      ];
    if (done.has(area)) return [];
    const found = [...(graph.get(area) ?? [])].flatMap((next) => follow(next, [...path, area]));
    done.add(area);
    return found;
  };
  return [...graph.keys()].flatMap((area) => follow(area, []));
}

/** @param {string} file @param {string} text */
function tooLong(file, text) {
  if (!CAPPED.test(file)) return [];
  const lines = text.split('\n').length - 1;
  const cap = file.startsWith('test/') ? TEST_CAP : CAP;
  return lines > cap ? [`${file} has ${lines} lines; the cap is ${cap}`] : [];
}

/** @param {readonly string[]} files */
function withoutReadme(files) {
  const areas = new Set(files.flatMap((file) => AREAS.exec(file)?.[0] ?? []));
  return [...areas]
    .filter((area) => !files.includes(`${area}README.md`))
    .map((area) => `${area} has no README.md`);
}
