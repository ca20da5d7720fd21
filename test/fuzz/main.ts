/**
 * Fuzzes one target for some seconds and says as one JSON line what came of it: `main.ts TARGET SECONDS SEED FOLDER`, or
 * `main.ts TARGET --input FILE` to try one input again. An input that breaks something is kept in the folder. Started by
 * build/fuzz.mjs.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { cryptoReady } from '../../src/crypto/index.ts';
import { type Dice, diceOf } from '../faults/support/dice.ts';
import { mutate } from './mutate.ts';
import type { Target } from './target.ts';
import { TARGETS } from './targets/index.ts';
import { startWatch, type Watch } from './watch.ts';

const MEMORY_LIMIT = 512 * 1024 * 1024;
/** A corpus of this size has more to mutate than the time allows. */
const CORPUS_LIMIT = 4096;
/** After so many inputs the process ends and another goes on: what libraries leave behind never counts as an input's fault. */
const INPUTS_LIMIT = 200_000;

interface Finding {
  readonly kind: 'exception' | 'memory';
  readonly message: string;
  readonly input: string;
}

interface Summary {
  readonly target: string;
  readonly seed: number;
  readonly inputs: number;
  readonly outcomes: Readonly<Record<string, number>>;
  readonly findings: readonly Finding[];
}

interface Fuzzing {
  readonly name: string;
  readonly target: Target;
  readonly folder: string;
  readonly watch: Watch;
  readonly findings: Finding[];
  readonly outcomes: Map<string, number>;
}

/** The message and the first place of ours in the stack: enough to tell one fault from another. */
function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const place = /(?:src|test)\/[\w/.-]+:\d+/.exec(error.stack ?? '')?.[0] ?? '';
  return `${error.name}: ${error.message} (${place})`;
}

function keep(
  { name, folder, findings }: Fuzzing,
  kind: Finding['kind'],
  input: Uint8Array,
  message: string,
) {
  // One of each message is enough: the first input that leads there.
  if (findings.some((known) => known.message === message)) return;
  mkdirSync(folder, { recursive: true });
  const digest = createHash('sha256').update(input).digest('hex').slice(0, 12);
  const file = join(folder, `${name}-${kind}-${digest}`);
  writeFileSync(file, input);
  findings.push({ kind, message, input: file });
}

/** One input; a new outcome makes it one to mutate further. */
async function tryInput(fuzzing: Fuzzing, input: Uint8Array, dice: Dice): Promise<boolean> {
  const { target, watch, outcomes } = fuzzing;
  watch.begin(input);
  let outcome = 'exception';
  try {
    outcome = await target.run(input, dice);
  } catch (error) {
    keep(fuzzing, 'exception', input, messageOf(error));
  }
  watch.end();
  const seen = outcomes.get(outcome) ?? 0;
  outcomes.set(outcome, seen + 1);
  return seen === 0;
}

async function fuzz(fuzzing: Fuzzing, seconds: number, seed: number): Promise<Summary> {
  const { name, target, findings, outcomes } = fuzzing;
  const dice = diceOf(seed);
  const corpus = [...target.seeds];
  const material = {
    corpus,
    tokens: target.tokens ?? [],
    fixedLength: target.fixedLength === true,
  };
  const end = performance.now() + seconds * 1000;
  let inputs = 0;
  for (const input of target.seeds) await tryInput(fuzzing, input, dice);
  while (performance.now() < end && inputs < INPUTS_LIMIT) {
    const start = corpus[dice.below(corpus.length)] ?? new Uint8Array();
    const mutated = mutate(start, dice, material);
    const input = target.mend !== undefined && dice.coin() ? target.mend(mutated) : mutated;
    inputs += 1;
    const fresh = await tryInput(fuzzing, input, dice);
    if (fresh && corpus.length < CORPUS_LIMIT) corpus.push(input);
    if (inputs % 256 !== 0) continue;
    if (process.memoryUsage.rss() > MEMORY_LIMIT)
      keep(fuzzing, 'memory', input, 'more than 512 MiB are in use');
    // Buffers are given back between tasks, and a loop of awaited promises is one task.
    await setImmediate();
  }
  return { target: name, seed, inputs, outcomes: Object.fromEntries(outcomes), findings };
}

const [, , name = '', seconds = '1', seed = '1', folder = '.'] = process.argv;
await cryptoReady();
const make = TARGETS[name];
if (make === undefined) throw new Error(`there is no target ${name}`);
const target = await make();
if (seconds === '--input') {
  const outcome = await target.run(readFileSync(seed), diceOf(1));
  writeSync(1, `${outcome}\n`);
} else {
  const watch = startWatch(name, folder);
  const fuzzing = { name, target, folder, watch, findings: [], outcomes: new Map() };
  const summary = await fuzz(fuzzing, Number(seconds), Number(seed));
  writeSync(1, `${JSON.stringify(summary)}\n`);
  process.exit(summary.findings.length === 0 ? 0 : 1);
}
