import { ELECTRON, GLOBALS, MODULES, WINDOW_IPC } from './doors.mjs';
import { fileOf, isTypeOnly } from './reading.mjs';

/** @typedef {Readonly<Record<string, import('./doors.mjs').Door>>} Table */

/** Each dangerous name in one file only; the table and the reasons are in doors.mjs. */
export const oneDoor = {
  /** @param {any} context */
  create(context) {
    const file = fileOf(context);
    /** @param {string} name @param {Table} table @param {unknown} node */
    const check = (name, table, node) => {
      const door = Object.hasOwn(table, name) ? table[name] : undefined;
      if (door === undefined || door.file === file) return;
      const where = door.file === undefined ? 'nowhere' : `only in ${door.file}`;
      context.report({ node, message: `'${name}' may be named ${where}: ${door.why}.` });
    };
    return { ...imports(context, check), ...names(context, check) };
  },
};

/** @param {any} context @param {(name: string, table: Table, node: unknown) => void} check */
function imports(context, check) {
  /** @param {any} node */
  const checkModule = (node) => {
    if (typeof node.source?.value !== 'string' || isTypeOnly(node)) return;
    check(node.source.value.replace(/^node:/, ''), MODULES, node);
  };
  return {
    /** @param {any} node */
    ImportDeclaration(node) {
      checkModule(node);
      if (node.source.value !== 'electron' || isTypeOnly(node)) return;
      for (const it of node.specifiers) {
        if (it.importKind === 'type') continue;
        if (it.imported) check(it.imported.name, ELECTRON, it);
        else
          context.report({ node: it, message: "Name what is needed of 'electron', one by one." });
      }
    },
    ExportNamedDeclaration: checkModule,
    ExportAllDeclaration: checkModule,
    ImportExpression: checkModule,
  };
}

/** @param {any} context @param {(name: string, table: Table, node: unknown) => void} check */
const names = (context, check) => ({
  /** @param {any} node */
  MemberExpression(node) {
    const name = node.computed ? node.property.value : node.property.name;
    if (GLOBAL_OBJECTS.has(node.object.name)) check(name, GLOBALS, node);
    if (name === 'ipc' && isContents(node.object)) check('ipc', { ipc: WINDOW_IPC }, node);
  },
  /** @param {any} program */
  'Program:exit'(program) {
    for (const { identifier } of globalReferences(context.sourceCode.getScope(program))) {
      check(identifier.name, GLOBALS, identifier);
    }
  },
});

const GLOBAL_OBJECTS = new Set(['globalThis', 'window', 'self', 'global']);

/** `webContents`, `window.webContents`, `contents`. @param {any} object */
const isContents = (object) =>
  /^(webContents|contents)$/.test(
    object.type === 'MemberExpression' ? object.property.name : object.name,
  );

/** Names that no declaration in the file explains. @param {any} scope */
const globalReferences = (scope) => [
  ...scope.through,
  ...scope.variables.flatMap((/** @type {any} */ it) =>
    it.defs.length === 0 ? it.references : [],
  ),
];
