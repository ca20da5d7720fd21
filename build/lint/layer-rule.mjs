import { judgeImport } from './layers.mjs';
import { fileOf, isTypeOnly } from './reading.mjs';

/** Imports go one way; the judgement is in layers.mjs. */
export const layers = {
  /** @param {any} context */
  create(context) {
    const file = fileOf(context);
    /** @param {any} node */
    const check = (node) => {
      const specifier = node.source?.value;
      if (typeof specifier !== 'string') return;
      const why = judgeImport({ file, specifier, typeOnly: isTypeOnly(node) });
      if (why !== undefined) context.report({ node, message: `${why} (architecture.md §2).` });
    };
    return {
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      ImportExpression: check,
    };
  },
};
