/** Which test files come past which mutant: a test that never runs the code cannot notice that it was changed. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../runtime.mjs';
import { runTests } from './tree.mjs';

const KEPT = join(root, '.cache', 'mutation-reach.json');
/** A test that starts processes runs code that nobody counts: it comes past everything. */
const STARTS_PROCESSES = /child_process|worker_threads|independent-|cli\/run/;

/**
 * @typedef {import('./mutants.mjs').Mutant} Mutant
 * @typedef {{ text: string, seconds: number, past: string[] | null }} Reach
 * `text` is a digest of the test and of all sources; `past` the keys of the mutants that it comes past, null for all.
 */

/** @param {string} content */
const digest = (content) => createHash('sha256').update(content).digest('hex').slice(0, 16);

/** The name of a method is the one thing that cannot say by itself that it was reached. @param {Mutant} mutant */
const isSilent = ({ edit: { kind, replacement } }) => kind === replacement;

/**
 * The source with a note at every mutant: an expression tells the numbers of its mutants before it is evaluated, a
 * statement before it is run.
 * @param {string} source @param {readonly (readonly [number, Mutant])[]} mutants each with its number
 */
function withNotes(source, mutants) {
  /** @type {Map<string, { start: number, end: number, isStatement: boolean, numbers: number[] }>} */
  const places = new Map();
  for (const [number, { edit }] of mutants) {
    const { start, end, replacement } = edit;
    const place = places.get(`${start}-${end}`) ?? {
      ...{ start, end, isStatement: replacement === '', numbers: [] },
    };
    place.numbers.push(number);
    places.set(`${start}-${end}`, place);
  }
  const notes = [...places.values()].flatMap(({ start, end, isStatement, numbers }) => [
    { at: start, opens: true, size: end - start, text: open(numbers, isStatement) },
    { at: end, opens: false, size: end - start, text: isStatement ? '}' : ')' },
  ]);
  // Where several meet, what ends there is closed before anything opens, the inner first; and the outer opens first.
  notes.sort(
    (left, right) =>
      left.at - right.at ||
      Number(left.opens) - Number(right.opens) ||
      (left.opens ? right.size - left.size : left.size - right.size),
  );
  let from = 0;
  let text = '';
  for (const note of notes) {
    text += source.slice(from, note.at) + note.text;
    from = note.at;
  }
  return text + source.slice(from);
}

/** @param {readonly number[]} numbers @param {boolean} isStatement */
const open = (numbers, isStatement) =>
  isStatement
    ? `{globalThis.__past?.(${numbers.join()});`
    : `(globalThis.__past?.(${numbers.join()}),`;

/**
 * What each test file comes past, and how long it takes; measured where a test or a source is another one.
 * @param {import('./tree.mjs').Tree} tree @param {readonly Mutant[]} mutants of every source @param {readonly string[]} tests
 * @returns {Promise<Record<string, Reach>>}
 */
export async function reachOf(tree, mutants, tests) {
  const sources = digest(mutants.map(({ key }) => key).join('\n'));
  const texts = new Map(
    tests.map((test) => [test, digest(sources + readFileSync(join(root, test), 'utf8'))]),
  );
  /** @type {Record<string, Reach>} */
  const before = existsSync(KEPT) ? JSON.parse(readFileSync(KEPT, 'utf8')) : {};
  const missing = tests.filter((test) => before[test]?.text !== texts.get(test));
  if (missing.length > 0) {
    const numbered = [...mutants.entries()].filter(([, mutant]) => !isSilent(mutant));
    const files = [...new Set(numbered.map(([, { file }]) => file))];
    for (const file of files) {
      const own = numbered.filter(([, mutant]) => mutant.file === file);
      const source = readFileSync(join(root, file), 'utf8');
      writeFileSync(join(tree.folder, file), withNotes(source, own));
    }
    const { ok, by, durations } = await runTests(tree, missing, 3600);
    for (const file of files)
      writeFileSync(join(tree.folder, file), readFileSync(join(root, file)));
    if (!ok) throw new Error(`the tests fail without any mutant: ${by}`);
    const silent = [...mutants.entries()].filter(([, mutant]) => isSilent(mutant));
    for (const test of missing)
      before[test] = {
        text: texts.get(test) ?? '',
        seconds: durations[test] ?? 0,
        past: keysPast(tree, test, mutants, silent),
      };
    writeFileSync(KEPT, JSON.stringify(before));
  }
  return Object.fromEntries(tests.flatMap((test) => (before[test] ? [[test, before[test]]] : [])));
}

/** @param {import('./tree.mjs').Tree} tree @param {string} test @param {readonly Mutant[]} mutants @param {readonly [number, Mutant][]} silent */
function keysPast({ folder }, test, mutants, silent) {
  if (STARTS_PROCESSES.test(readFileSync(join(root, test), 'utf8'))) return null;
  const report = join(folder, `${test}.past.json`);
  if (!existsSync(report)) return null;
  /** @type {number[]} */
  const numbers = JSON.parse(readFileSync(report, 'utf8'));
  rmSync(report);
  return [
    ...numbers.flatMap((number) => mutants[number]?.key ?? []),
    ...silent.map(([, { key }]) => key),
  ];
}
