/**
 * Mutants that no test can catch, and why: each is also a row of docs/proof.md. `original` is the source that was changed,
 * `kind` what the mutation is called.
 * @type {readonly { file: string, original: string, kind: string, why: string }[]}
 */
const EXPLAINED = [];

/** @param {{ file: string, original: string, kind: string }} survivor */
export const explanationOf = ({ file, original, kind }) =>
  EXPLAINED.find((one) => one.file === file && one.original === original && one.kind === kind);
