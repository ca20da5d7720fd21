/** What can be taken out of a source file so that a check is no longer made: each is one mutant. */
import { parseSync } from 'vite';

/**
 * @typedef {{ start: number, end: number, replacement: string, kind: string }} Edit
 * @typedef {{ key: string, file: string, line: number, original: string, edit: Edit }} Mutant
 * @typedef {import('vite').ESTree.Node} Node
 */

/** Calls whose further arguments are what a seal, a digest or a label binds; so many at their beginning are not. */
/** @type {Record<string, number>} */
const BINDING = {
  labelled: 1,
  labelledId: 1,
  sealContext: 2,
  keyedDigest: 3,
  escrowDerived: 1,
  escrowContext: 0,
};
/** A statement that is nothing but such a call is a check, or a setting that safety depends on. */
const CHECKING = /^(assert|configure$|stampIdentity$|checkSchema$|verify)/;
const OPPOSITE = { '===': '!==', '!==': '===' };
const QUANTIFIER = { every: 'some', some: 'every' };

/** @param {Record<string, any>} node @returns {Record<string, any>[]} */
const childrenOf = (node) =>
  Object.values(node)
    .flat()
    .filter(
      (child) => child !== null && typeof child === 'object' && typeof child.type === 'string',
    );

/** Whether a branch ends what goes on: then its condition guards something. @param {Record<string, any> | null} branch */
const leaves = (branch) =>
  branch !== null &&
  (branch['type'] === 'BlockStatement'
    ? /^(Return|Throw|Continue|Break)Statement$/.test(branch['body'].at(-1)?.type ?? '')
    : /^(Return|Throw|Continue|Break)Statement$/.test(branch['type']));

/** @type {Record<string, (node: any, text: (node: any) => string) => Edit[]>} */
const MUTATIONS = {
  IfStatement: ({ test, consequent }, text) =>
    leaves(consequent)
      ? ['false', 'true'].map((forced) => edit(test, forced, `if (${text(test)}) as ${forced}`))
      : [],
  ConditionalExpression: ({ test }, text) =>
    ['false', 'true'].map((forced) => edit(test, forced, `${text(test)} ? as ${forced}`)),
  LogicalExpression: (node, text) =>
    node.operator === '??'
      ? []
      : [node.left, node.right].map((kept) => edit(node, text(kept), `only ${text(kept)}`)),
  BinaryExpression(node, text) {
    const opposite = OPPOSITE[/** @type {'==='} */ (node.operator)];
    if (opposite === undefined) return [];
    return [edit(node, `${text(node.left)} ${opposite} ${text(node.right)}`, `${opposite}`)];
  },
  CallExpression(node, text) {
    const { callee } = node;
    const quantifier = QUANTIFIER[/** @type {'every'} */ (callee.property?.name)];
    if (callee.type === 'MemberExpression' && quantifier !== undefined)
      return [edit(callee.property, quantifier, quantifier)];
    const fixed = BINDING[callee.name];
    if (fixed === undefined) return [];
    return node.arguments.slice(fixed).map((/** @type {any} */ dropped) => {
      const rest = node.arguments.filter((/** @type {any} */ each) => each !== dropped);
      const call = `${text(callee)}(${rest.map(text).join(', ')})`;
      return edit(node, call, `without ${text(dropped)}`);
    });
  },
  ExpressionStatement({ expression, start, end }, text) {
    const name = expression.callee?.name ?? '';
    if (expression.type !== 'CallExpression' || !CHECKING.test(name)) return [];
    return [edit({ start, end }, '', `without ${text(expression)}`)];
  },
};

/** @param {{ start: number, end: number }} place @param {string} replacement @param {string} kind @returns {Edit} */
const edit = ({ start, end }, replacement, kind) => ({ start, end, replacement, kind });

/**
 * Every mutant of a file, in the order of the source. What only says a type is never one.
 * @param {string} file @param {string} source @returns {Edit[]}
 */
export function mutantsOf(file, source) {
  const { program, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file} does not parse: ${errors[0]?.message}`);
  /** @param {{ start: number, end: number }} node */
  const text = ({ start, end }) => source.slice(start, end);
  /** @type {Edit[]} */
  const found = [];
  /** @param {Record<string, any>} node */
  const visit = (node) => {
    if (/^TS(TypeAlias|Interface)/.test(node['type'])) return;
    found.push(...(MUTATIONS[node['type']]?.(node, text) ?? []));
    for (const child of childrenOf(node)) visit(child);
  };
  visit(/** @type {any} */ (program));
  // A comparison that is the whole condition was forced both ways; its opposite fails wherever one of these does.
  const forced = new Set(found.filter(({ replacement }) => replacement === 'true').map(placeOf));
  return found
    .filter((mutant) => !(mutant.kind in MIRROR && forced.has(placeOf(mutant))))
    .sort((left, right) => left.start - right.start);
}

const MIRROR = { '===': true, '!==': true };
/** @param {Edit} mutant */
const placeOf = ({ start, end }) => `${start}-${end}`;

/** The file with the mutant in it. @param {string} source @param {Edit} mutant */
export const apply = (source, { start, end, replacement }) =>
  source.slice(0, start) + replacement + source.slice(end);
