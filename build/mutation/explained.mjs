/**
 * Mutants that no test can catch, and why: each is also a row of docs/proof.md. `original` is the source that was changed,
 * `kind` what the mutation is called.
 * @type {readonly { file: string, original: string, kind: string, why: string }[]}
 */
const EXPLAINED = [
  ...[
    ['choose.ts', 'before !== undefined', 'if (before !== undefined) as false'],
    ['choose.ts', 'isPerPlace(when)', 'isPerPlace(when) ? as true'],
    ['slots.ts', 'before !== undefined', 'if (before !== undefined) as false'],
    ['plan.ts', 'touched.has(item.id)', 'touched.has(item.id) ? as true'],
    ['plan.ts', 'choices.size === 0', 'if (choices.size === 0) as false'],
    ['plan.ts', 'shown === null', 'shown === null ? as false'],
    ['kept.ts', 'kept.length === 0', 'if (kept.length === 0) as false'],
  ].map(([file, original, kind]) => ({
    file: `src/checklists/${file}`,
    original: String(original),
    kind: String(kind),
    why: 'It only saves work: done again, the work gives the same rows.',
  })),
  ...[
    ['condition.ts', "'dual' in condition", "if ('dual' in condition) as true"],
    ['describe.ts', "'device' in condition", "if ('device' in condition) as true"],
  ].map(([file, original, kind]) => ({
    file: `src/checklists/${file}`,
    original: String(original),
    kind: String(kind),
    why: 'The last kind of condition: nothing else comes so far, and the compiler sees to that.',
  })),
  {
    file: 'src/checklists/parse-file.ts',
    original: 'issue === undefined',
    kind: 'if (issue === undefined) as false',
    why: 'A branch of a union that was refused has an issue; the type of a list cannot say that it is not empty.',
  },
];

/** @param {{ file: string, original: string, kind: string }} survivor */
export const explanationOf = ({ file, original, kind }) =>
  EXPLAINED.find((one) => one.file === file && one.original === original && one.kind === kind);
