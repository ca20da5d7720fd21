/**
 * `npm run test:mutation -- [--area vault|checklists] [--file PART]… [--workers N] [--quick] [--again] [--list]`: takes every single check
 * out of src/crypto and src/vault, or out of src/checklists, one at a time, and sees that some test fails. It takes hours, so it goes on where it stopped: what was found is kept in
 * .cache/mutation.jsonl, by the text of each file. `--quick` leaves the slow tests out: what it lets pass is told, and waits for a
 * whole run. `--again` tries once more what survived.
 */
import { createHash } from 'node:crypto';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { explanationOf } from './mutation/explained.mjs';
import { apply, mutantsOf } from './mutation/mutants.mjs';
import { reachOf } from './mutation/reach.mjs';
import { copyTree, runTests } from './mutation/tree.mjs';
import { root } from './runtime.mjs';

const RESULTS = join(root, '.cache', 'mutation.jsonl');
/** What is changed, and the tests that speak for it. @type {Record<string, { sources: string[], tests: string[] }>} */
const AREAS = {
  vault: {
    sources: ['src/crypto', 'src/vault'],
    tests: ['test/unit/crypto', 'test/unit/vault'],
  },
  checklists: { sources: ['src/checklists'], tests: ['test/unit/checklists'] },
};
const QUICK_SECONDS = 3;
/** All tests together take a few minutes; a mutant that needs longer never ends. */
const LIMIT_SECONDS = 1200;

/**
 * @typedef {import('./mutation/mutants.mjs').Mutant} Mutant
 * @typedef {{ key: string, file: string, line: number, original: string, kind: string, result: 'killed' | 'survived' | 'hung', by: string }} Result
 */

const { values: asked } = parseArgs({
  options: {
    area: { type: 'string', default: 'vault' },
    file: { type: 'string', multiple: true },
    workers: { type: 'string', default: '2' },
    quick: { type: 'boolean', default: false },
    again: { type: 'boolean', default: false },
    list: { type: 'boolean', default: false },
  },
});

const area = AREAS[asked.area];
if (area === undefined) throw new Error(`--area is one of ${Object.keys(AREAS).join(', ')}`);

const everySource = area.sources.flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${folder}/${name}`)
    .sort(),
);
const sources = everySource.filter(
  (file) => asked.file?.some((part) => file.includes(part)) ?? true,
);

/** @param {string} file @returns {Mutant[]} */
function mutantsIn(file) {
  const source = readFileSync(join(root, file), 'utf8');
  const text = createHash('sha256').update(source).digest('hex').slice(0, 16);
  return mutantsOf(file, source).map((edit) => ({
    key: `${file} ${text} ${edit.start} ${edit.end} ${edit.replacement}`,
    file,
    line: source.slice(0, edit.start).split('\n').length,
    original: source.slice(edit.start, edit.end),
    edit,
  }));
}

/** What is known already; the last word on each counts. @returns {Map<string, Result>} */
function known() {
  /** @type {Map<string, Result>} */
  const results = new Map();
  if (!existsSync(RESULTS)) return results;
  for (const line of readFileSync(RESULTS, 'utf8').split('\n').filter(Boolean)) {
    /** @type {Result} */
    const result = JSON.parse(line);
    results.set(result.key, result);
  }
  return results;
}

const tests = area.tests.flatMap((folder) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => `${folder}/${name}`),
);

/**
 * The tests that come past a mutant: those whose name is the file's, then the quick ones; then, for what they let pass, the slow ones.
 * @param {Record<string, import('./mutation/reach.mjs').Reach>} reach @param {Mutant} mutant
 */
function stagesFor(reach, { key, file }) {
  const stem = basename(file, '.ts').split('-')[0] ?? '';
  const isRelated = (/** @type {string} */ name) => basename(name).includes(stem);
  const seconds = (/** @type {string} */ name) => reach[name]?.seconds ?? 0;
  const files = Object.keys(reach)
    .filter((name) => reach[name]?.past?.includes(key) ?? true)
    .sort(
      (left, right) =>
        Number(isRelated(right)) - Number(isRelated(left)) || seconds(left) - seconds(right),
    );
  const quick = files.filter((name) => isRelated(name) || seconds(name) <= QUICK_SECONDS);
  return asked.quick ? [quick] : [quick, files.filter((name) => !quick.includes(name))];
}

/** @param {import('./mutation/tree.mjs').Tree} tree @param {readonly string[][]} stages */
async function judge(tree, stages) {
  for (const stage of stages.filter((files) => files.length > 0)) {
    const { ok, timedOut, by } = await runTests(tree, stage, LIMIT_SECONDS);
    if (timedOut) return { result: /** @type {const} */ ('hung'), by };
    if (!ok) return { result: /** @type {const} */ ('killed'), by };
  }
  return { result: /** @type {const} */ ('survived'), by: '' };
}

/** @param {Mutant[]} waiting @param {Map<string, Result>} results @param {Record<string, import('./mutation/reach.mjs').Reach>} reach */
async function work(waiting, results, reach) {
  const tree = copyTree();
  try {
    for (let mutant = waiting.shift(); mutant !== undefined; mutant = waiting.shift()) {
      const { key, file, line, original, edit } = mutant;
      const path = join(tree.folder, file);
      const source = readFileSync(path, 'utf8');
      writeFileSync(path, apply(source, edit));
      const outcome = await judge(tree, stagesFor(reach, mutant));
      writeFileSync(path, source);
      if (asked.quick && outcome.result === 'survived') {
        console.log(`let pass: ${file}:${line} ${edit.kind}`);
        continue;
      }
      /** @type {Result} */
      const result = { key, file, line, original, kind: edit.kind, ...outcome };
      results.set(key, result);
      appendFileSync(RESULTS, `${JSON.stringify(result)}\n`);
      if (outcome.result === 'survived') console.log(`survived: ${file}:${line} ${edit.kind}`);
    }
  } finally {
    tree.remove();
  }
}

async function measured() {
  const tree = copyTree();
  try {
    return await reachOf(tree, everySource.flatMap(mutantsIn), tests);
  } finally {
    tree.remove();
  }
}

/** @param {Mutant[]} mutants @param {Map<string, Result>} results */
function report(mutants, results) {
  const found = mutants.flatMap(({ key }) => results.get(key) ?? []);
  const survived = found.filter(({ result }) => result === 'survived');
  const open = survived.filter((one) => explanationOf(one) === undefined);
  for (const { file, line, kind } of open) console.log(`✗ ${file}:${line} ${kind}`);
  const explained = survived.length - open.length;
  const caught = found.length - survived.length;
  console.log(
    `${mutants.length} mutants, ${found.length} tried: ${caught} caught, ${explained} explained, ${open.length} not`,
  );
  return open.length === 0 && found.length === mutants.length;
}

const mutants = sources.flatMap(mutantsIn);
const results = known();
const waiting = mutants.filter(({ key }) => {
  const before = results.get(key);
  return before === undefined || (asked.again && before.result === 'survived');
});
if (!asked.list && waiting.length > 0) {
  mkdirSync(dirname(RESULTS), { recursive: true });
  const reach = await measured();
  await Promise.all(
    Array.from({ length: Number(asked.workers) }, () => work(waiting, results, reach)),
  );
}
process.exitCode = report(mutants, results) ? 0 : 1;
