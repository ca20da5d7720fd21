/** Text that a person reads comes from the catalogue, in both languages. */

const SPOKEN = new Set([
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'title',
  'placeholder',
  'label',
  'alt',
  'description',
  'errorMessage',
]);
const MESSAGE = 'Text for people comes through t(…), in English and French.';
const LETTER = /\p{L}/u;

/** @param {any} node a literal, or a template whose fixed parts are words */
function isText(node) {
  if (node?.type === 'Literal') return typeof node.value === 'string' && LETTER.test(node.value);
  if (node?.type !== 'TemplateLiteral') return false;
  return node.quasis.some((/** @type {any} */ part) => LETTER.test(part.value.raw));
}

/** The branches that an expression may come to. @param {any} node @returns {any[]} */
function outcomes(node) {
  if (node?.type === 'ConditionalExpression')
    return [...outcomes(node.consequent), ...outcomes(node.alternate)];
  if (node?.type === 'LogicalExpression') return [...outcomes(node.left), ...outcomes(node.right)];
  return [node];
}

export const translated = {
  /** @param {any} context */
  create(context) {
    /** @param {any} node */
    const refuse = (node) => context.report({ node, message: MESSAGE });
    /** @param {any} node */
    const check = (node) => outcomes(node).filter(isText).forEach(refuse);
    return {
      /** @param {any} node */
      JSXText(node) {
        if (LETTER.test(node.value)) refuse(node);
      },
      /** @param {any} node */
      JSXAttribute(node) {
        if (!SPOKEN.has(node.name.name) || node.value === null) return;
        check(node.value.type === 'JSXExpressionContainer' ? node.value.expression : node.value);
      },
      /** @param {any} node */
      JSXExpressionContainer(node) {
        if (node.parent.type !== 'JSXAttribute') check(node.expression);
      },
    };
  },
};
