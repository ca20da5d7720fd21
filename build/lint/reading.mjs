/** What the rules read from a file's syntax tree. */
import { relative, sep } from 'node:path';

/** The file's path below the project, with forward slashes. @param {any} context */
export const fileOf = (context) => relative(context.cwd, context.filename).split(sep).join('/');

/** Whether nothing of it is left when the types are erased. @param {any} node */
export function isTypeOnly(node) {
  if (node.importKind === 'type' || node.exportKind === 'type') return true;
  const specifiers = node.specifiers ?? [];
  return (
    specifiers.length > 0 &&
    specifiers.every(
      (/** @type {any} */ it) => it.importKind === 'type' || it.exportKind === 'type',
    )
  );
}
