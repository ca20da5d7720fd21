/** One bit in every byte of a filled vault, and pairs of bits (vault-and-packs Part D and E3). Runs in ../children/flips.ts. */
import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import Database from 'better-sqlite3';
import type { Binding } from '../../../src/vault/sealed/binding.ts';
import { faultOf } from '../../../src/vault/container/database.ts';
import { checkSchema } from '../../../src/vault/container/schema.ts';
import { type Fate, judgeChanged, readableRecords, unlockedOf } from './changed.ts';
import { type Dice, diceOf } from './dice.ts';
import { type Filled, fillVault } from './filled.ts';
import { sealedBytes } from './sealed-bytes.ts';

/** Which of the bytes or pairs: every `step`-th, beginning with `first`. */
export interface FlipPlan {
  readonly what: 'bytes' | 'pairs';
  readonly first: number;
  readonly step: number;
  /** Of pairs; bytes are as many as the file has. */
  readonly count: number;
}

export interface FlipReport {
  readonly fates: Readonly<Record<Fate, number>>;
  /** How many flips were inside a sealed column. */
  readonly inside: number;
  /** What must not be: harm that nobody sees, a sealed byte whose flip is not reported, a record that was never there. */
  readonly faults: readonly string[];
}

/** Of the files that are refused, every eighth is read as a salvage reads it. */
const READ_EVERY = 8;

interface Flip {
  readonly at: number;
  readonly bit: number;
}

interface Vault {
  readonly path: string;
  readonly filled: Filled;
  readonly whole: Buffer;
  readonly sealed: Uint8Array;
  readonly binding: Binding;
  readonly records: ReadonlyMap<string, string>;
}

/** Fills a vault at `path` and flips what the plan says. A seed repeats each flip: its own number. */
export async function flipAll(path: string, plan: FlipPlan): Promise<FlipReport> {
  const filled = await fillVault(path);
  const whole = readFileSync(path);
  const { binding } = await unlockedOf(path);
  const records = readRecords(path, binding);
  const vault = { path, filled, whole, sealed: sealedBytes(path, whole), binding, records };
  const fates: Record<Fate, number> = { same: 0, warned: 0, refused: 0, HARMFUL: 0 };
  const faults: string[] = [];
  let inside = 0;
  const count = plan.what === 'bytes' ? whole.length : plan.count;
  for (let number = plan.first; number < count; number += plan.step) {
    const flips = flipsOf(plan.what, number, whole.length);
    const isInside = flips.some(({ at }) => vault.sealed[at] === 1);
    if (isInside) inside += 1;
    const fate = await fateOf(vault, flips, (number / plan.step) % READ_EVERY < 1, faults);
    fates[fate] += 1;
    if (fate === 'HARMFUL' || (isInside && fate === 'same'))
      faults.push(`${fate}: ${JSON.stringify(flips)}`);
  }
  return { fates, inside, faults };
}

function flipsOf(what: FlipPlan['what'], number: number, length: number): readonly Flip[] {
  const dice = diceOf(number + 1);
  const flipAt = (at: number, by: Dice): Flip => ({ at, bit: by.below(8) });
  if (what === 'bytes') return [flipAt(number, dice)];
  return [0, 1].map(() => flipAt(dice.below(length), dice));
}

/** With the bits flipped; afterwards the file is whole again. */
async function fateOf(
  vault: Vault,
  flips: readonly Flip[],
  read: boolean,
  faults: string[],
): Promise<Fate> {
  const { path, whole, binding, records, filled } = vault;
  const changed = new Map<number, number>();
  for (const { at, bit } of flips)
    changed.set(at, (changed.get(at) ?? whole[at] ?? 0) ^ (1 << bit));
  writeBytes(path, [...changed]);
  try {
    const { fate } = await judgeChanged(path, filled);
    if (!read || fate !== 'refused') return fate;
    for (const [name, body] of readRecords(path, binding))
      if (records.get(name) !== body) faults.push(`${name} was never so: ${JSON.stringify(flips)}`);
    return fate;
  } finally {
    writeBytes(
      path,
      [...changed.keys()].map((at) => [at, whole[at] ?? 0]),
    );
  }
}

function writeBytes(path: string, changes: readonly (readonly [number, number])[]): void {
  const file = openSync(path, 'r+');
  for (const [at, byte] of changes) writeSync(file, Uint8Array.of(byte), 0, 1, at);
  closeSync(file);
}

/** The records of the file as a salvage reads them; none of a file that SQLite does not open. */
function readRecords(path: string, binding: Binding): ReadonlyMap<string, string> {
  const db = new Database(path, { readonly: true });
  try {
    return checkSchema(db).length > 0 ? new Map() : readableRecords(db, binding);
  } catch (error) {
    if (faultOf(error) === undefined) throw error;
    return new Map();
  } finally {
    db.close();
  }
}
