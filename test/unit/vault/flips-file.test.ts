/** One bit in every byte of a vault of 200 records, pairs of bits, truncation and growth (vault-and-packs Part D and E3); `npm test` takes a sample. */
import { closeSync, openSync, readFileSync, truncateSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cryptoReady } from '../../../src/crypto/index.ts';
import type { Binding } from '../../../src/vault/binding.ts';
import { faultOf } from '../../../src/vault/database.ts';
import type { Header } from '../../../src/vault/header.ts';
import { scanVault } from '../../../src/vault/scan.ts';
import { checkSchema } from '../../../src/vault/schema.ts';
import {
  judgeChanged,
  type Outcome,
  readableRecords,
  unlockedOf,
} from '../../faults/support/changed.ts';
import { type Dice, diceOf } from '../../faults/support/dice.ts';
import { type Filled, fillVault, RECORDS } from '../../faults/support/filled.ts';
import { FULL, numbers } from '../../faults/support/full.ts';
import { freshFolder } from '../../faults/support/shim.ts';
import { sealedBytes } from '../../faults/support/sealed-bytes.ts';
import { flipped } from './support.ts';

const LIMIT = 4 * 3_600_000;
const SEED = 1;
/** Of the files that are refused, every eighth is read as a salvage reads it. */
const READ_EVERY = 8;

/** The full run takes an hour: its parts say how far it is. */
const PARTS = FULL ? Array.from({ length: 16 }, (_, part) => part) : [0];

const { folder, remove } = freshFolder();
afterAll(remove);

let filled: Filled;
let whole: Buffer;
let sealed: Uint8Array;
let binding: Binding;
let header: Header;
let records: ReadonlyMap<string, string>;
const path = join(folder, 'flips.valise');

beforeAll(async () => {
  await cryptoReady();
  filled = await fillVault(path);
  whole = readFileSync(path);
  ({ binding, header } = await unlockedOf(path));
  records = readFile();
  sealed = sealedBytes(path, whole);
});

interface Flip {
  readonly at: number;
  readonly bit: number;
}

const flipAt = (at: number, dice: Dice): Flip => ({ at, bit: dice.below(8) });

function writeBytes(changes: readonly (readonly [number, number])[]): void {
  const file = openSync(path, 'r+');
  for (const [at, byte] of changes) writeSync(file, Uint8Array.of(byte), 0, 1, at);
  closeSync(file);
}

/** The outcome with these bits flipped; afterwards the file is whole again. */
async function outcomeOf(flips: readonly Flip[], read: boolean): Promise<Outcome> {
  const changed = new Map<number, number>();
  for (const { at, bit } of flips)
    changed.set(at, (changed.get(at) ?? whole[at] ?? 0) ^ (1 << bit));
  writeBytes([...changed]);
  try {
    const outcome = await judgeChanged(path, filled);
    if (read && outcome.fate === 'refused') expect(foreign(readFile())).toEqual([]);
    return outcome;
  } finally {
    writeBytes([...changed.keys()].map((at) => [at, whole[at] ?? 0]));
  }
}

/** The records of the file as it is now, read as a salvage reads them; none of a file that SQLite does not open. */
function readFile(): ReadonlyMap<string, string> {
  const db = new Database(path, { readonly: true });
  try {
    if (checkSchema(db).length > 0) return new Map();
    return readableRecords(db, binding);
  } catch (error) {
    if (faultOf(error) === undefined) throw error;
    return new Map();
  } finally {
    db.close();
  }
}

/** What was read and was not in the vault: nothing, ever. */
const foreign = (read: ReadonlyMap<string, string>): readonly string[] =>
  [...read].flatMap(([name, body]) => (records.get(name) === body ? [] : [name]));

describe(`one bit in each byte of a vault of ${RECORDS} records`, () => {
  const fates = { same: 0, warned: 0, refused: 0 };
  let inside = 0;

  it.each(PARTS)(
    'is reported, or changes nothing; inside sealed columns it is always reported: part %i',
    async (part) => {
      const dice = diceOf(SEED + part);
      const places = numbers(whole.length, 300, SEED).filter((at) => at % PARTS.length === part);
      for (const at of places) {
        const flip = flipAt(at, dice);
        const { fate } = await outcomeOf([flip], at % READ_EVERY === 0);
        const where = `byte ${at}, bit ${flip.bit}`;
        if (fate === 'HARMFUL') throw new Error(`harmful and not seen: ${where}`);
        if (sealed[at] === 1 && fate === 'same') throw new Error(`not reported: ${where}`);
        inside += sealed[at] ?? 0;
        fates[fate] += 1;
      }
      expect(readFileSync(path).compare(whole)).toBe(0);
    },
    LIMIT,
  );

  it('was mostly inside sealed columns, and mostly reported', () => {
    const { same, warned, refused } = fates;
    expect(inside).toBeGreaterThan((same + warned + refused) / 2);
    // Part E3: what changes nothing lies in unused bytes, which are the smaller part.
    expect(same).toBeLessThan(warned + refused);
  });

  it(
    'inside one record: that record is lost, and no other',
    () => {
      const db = new Database(Buffer.from(whole));
      const update = db.prepare<[Uint8Array, Uint8Array]>('UPDATE rec SET ct = ? WHERE bix = ?');
      const rows = db.prepare<[], { bix: Buffer; ct: Buffer }>('SELECT bix, ct FROM rec').all();
      const dice = diceOf(SEED);
      for (const at of numbers(rows.length, 40)) {
        const { bix, ct } = rows[at] ?? { bix: Buffer.of(), ct: Buffer.of() };
        update.run(flipped(ct, dice.below(ct.length * 8)), bix);
        const left = readableRecords(db, binding);
        expect(foreign(left)).toEqual([]);
        expect(left.size).toBe(RECORDS - 1);
        const { findings } = scanVault(db, binding, header, { deep: true });
        expect(findings).toEqual([
          { code: 'recordDamaged', severity: 'damaged', facts: { rows: 1 } },
        ]);
        update.run(ct, bix);
      }
      db.close();
    },
    LIMIT,
  );
});

describe('pairs of bits', () => {
  it(
    'are reported, or change nothing',
    async () => {
      const dice = diceOf(SEED + 1);
      const count = FULL ? 10_000 : 150;
      for (let pair = 0; pair < count; pair += 1) {
        const flips = [0, 1].map(() => flipAt(dice.below(whole.length), dice));
        const { fate } = await outcomeOf(flips, pair % READ_EVERY === 0);
        const inside = flips.some(({ at }) => sealed[at] === 1);
        const allowed = inside ? ['warned', 'refused'] : ['same', 'warned', 'refused'];
        expect(allowed, JSON.stringify(flips)).toContain(fate);
      }
    },
    LIMIT,
  );
});

describe('a file cut short', () => {
  const cutTo = async (length: number): Promise<Outcome> => {
    truncateSync(path, length);
    const outcome = await judgeChanged(path, filled);
    writeFileSync(path, whole);
    return outcome;
  };

  it('inside its first 100 bytes is no vault', async () => {
    for (let length = 0; length < 100; length += 1)
      expect(await cutTo(length)).toEqual({ fate: 'refused', code: 'notAVault' });
  });

  it(
    'at every 512 bytes and anywhere is refused',
    async () => {
      const dice = diceOf(SEED + 2);
      const steps = numbers(Math.floor(whole.length / 512), 60).map((step) => step * 512);
      const random = Array.from({ length: FULL ? 1000 : 60 }, () => dice.below(whole.length));
      for (const length of [...steps, ...random]) {
        const { fate, code } = await cutTo(length);
        expect(fate, `${length} bytes`).toBe('refused');
        expect(['sqliteDamaged', 'notAVault'], `${length} bytes`).toContain(code);
      }
    },
    LIMIT,
  );
});

describe('a file with bytes behind its end', () => {
  it(
    'opens and holds what it held, and the check says so',
    async () => {
      const dice = diceOf(SEED + 3);
      for (const more of numbers(4096, 60).map((index) => index + 1)) {
        const extra = Uint8Array.from({ length: more }, () => dice.below(256));
        writeFileSync(path, Buffer.concat([whole, extra]));
        const outcome = await judgeChanged(path, filled);
        expect(outcome, `${more} bytes`).toEqual({ fate: 'warned', code: 'bytesBehind' });
      }
      writeFileSync(path, whole);
    },
    LIMIT,
  );
});
