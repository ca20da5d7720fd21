/**
 * `npm run fuzz -- [--hours N | --seconds N] [--target NAME]… [--seed N] [--workers N]`: fuzzes every parser, each for so long, some
 * at a time; or `--target NAME --input FILE`: tries one input again. What broke is kept in test-results/fuzz and named here.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { node24, root } from './runtime.mjs';

const MAIN = fileURLToPath(new URL('../test/fuzz/main.ts', import.meta.url));
const FOLDER = join(root, 'test-results', 'fuzz');
/** The heap of a parser that needs more than the limit of 512 MiB ends, and the child with it. */
const HEAP_MIB = 384;
const TARGETS = [
  'header',
  'slot',
  'record',
  'root',
  'bucket',
  'journal',
  'draft',
  'attachment',
  'json',
  'anchor',
  'recovery-code',
  'lock-file',
  'sqlite-file',
];

/** @typedef {{ kind: string, message: string, input: string }} Finding */
/** @typedef {{ target: string, inputs: number, findings: Finding[] }} Summary */

const { values: asked } = parseArgs({
  options: {
    hours: { type: 'string' },
    seconds: { type: 'string' },
    target: { type: 'string', multiple: true },
    seed: { type: 'string' },
    workers: { type: 'string' },
    input: { type: 'string' },
  },
});

/** One child to its end. @param {string[]} words @returns {Promise<{ code: number, output: string }>} */
function child(words) {
  const node = spawn(node24(), [`--max-old-space-size=${HEAP_MIB}`, MAIN, ...words], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  /** @type {string[]} */
  const output = [];
  node.stdout.setEncoding('utf8').on('data', (/** @type {string} */ text) => output.push(text));
  return new Promise((resolve, reject) => {
    node.on('error', reject);
    node.on('close', (code) => resolve({ code: code ?? 1, output: output.join('') }));
  });
}

/** What a child said last; a child that said nothing died of its input. @param {string} target @param {string} output @returns {Summary} */
function summaryOf(target, output) {
  const line = output.trim().split('\n').at(-1) ?? '';
  if (line.startsWith('{')) return JSON.parse(line);
  const message = 'the process died without a word; the same seed leads there again';
  return { target, inputs: 0, findings: [{ kind: 'death', message, input: '' }] };
}

/** A child handles a bounded number of inputs, so a long run takes several. @param {string} target @param {number} seconds @param {number} seed */
async function fuzz(target, seconds, seed) {
  const end = Date.now() + seconds * 1000;
  let inputs = 0;
  /** @type {Finding[]} */
  const findings = [];
  for (let turn = 0; turn === 0 || end - Date.now() > 1000; turn += 1) {
    const left = Math.max(1, (end - Date.now()) / 1000);
    const { output } = await child([target, `${left}`, `${seed + turn}`, FOLDER]);
    const summary = summaryOf(target, output);
    inputs += summary.inputs;
    for (const finding of summary.findings) {
      findings.push(finding);
      console.log(`✗ ${target}: ${finding.kind}, seed ${seed + turn}: ${finding.message}`);
      if (finding.input !== '') console.log(`  kept as ${finding.input}`);
    }
  }
  const mark = findings.length === 0 ? '✓' : '✗';
  console.log(`${mark} ${target}: ${inputs} inputs in ${seconds} s, seed ${seed}`);
  return findings.length;
}

/** @returns {Promise<number>} how many things were found */
async function fuzzAll() {
  const seconds = Number(asked.seconds ?? Number(asked.hours ?? 0.01) * 3600);
  const seed = Number(asked.seed ?? Date.now() % 1_000_000);
  const waiting = [...(asked.target ?? TARGETS)];
  let found = 0;
  const work = async () => {
    for (let target = waiting.shift(); target !== undefined; target = waiting.shift())
      found += await fuzz(target, seconds, seed);
  };
  const workers = Number(asked.workers ?? availableParallelism());
  await Promise.all(Array.from({ length: workers }, work));
  return found;
}

if (asked.input === undefined) {
  process.exitCode = (await fuzzAll()) === 0 ? 0 : 1;
} else {
  const { code, output } = await child([asked.target?.[0] ?? '', '--input', asked.input]);
  console.log(output.trim());
  process.exitCode = code;
}
