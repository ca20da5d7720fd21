/** One bit in every byte of a vault of 200 records, pairs of bits, truncation and growth (vault-and-packs Part D and E3); `npm test` takes a sample. */
import { execFile } from 'node:child_process';
import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cryptoReady } from '../../../src/crypto/index.ts';
import { scanVault } from '../../../src/vault/verify/scan.ts';
import {
  judgeChanged,
  type Outcome,
  readableRecords,
  unlockedOf,
} from '../../faults/support/changed.ts';
import { diceOf } from '../../faults/support/dice.ts';
import { type Filled, fillVault, RECORDS } from '../../faults/support/filled.ts';
import type { FlipPlan, FlipReport } from '../../faults/support/flips.ts';
import { FULL, numbers } from '../../faults/support/full.ts';
import { freshFolder } from '../../faults/support/shim.ts';
import { flipped } from './support.ts';

const LIMIT = 4 * 3_600_000;
const SEED = 1;
const CHILD = fileURLToPath(new URL('../../faults/children/flips.ts', import.meta.url));

const { folder, remove } = freshFolder();
afterAll(remove);

let filled: Filled;
let whole: Buffer;
const path = join(folder, 'flips.valise');

beforeAll(async () => {
  await cryptoReady();
  filled = await fillVault(path);
  whole = readFileSync(path);
});

/** A process of its own, so that two of them can share the work. */
async function flip(plan: FlipPlan): Promise<FlipReport> {
  const words = [CHILD, join(folder, `${plan.what}${plan.first}.valise`), JSON.stringify(plan)];
  const { stdout } = await promisify(execFile)(process.execPath, words);
  return JSON.parse(stdout) as FlipReport;
}

/** The full run takes most of an hour: its parts say how far it is. Each is shared by two processes. */
const PARTS = FULL ? 8 : 1;
const parts = Array.from({ length: PARTS }, (_, part) => part);
/** A sample takes every 763rd byte, a number that meets each place of a page in the end. */
const STEP = FULL ? 2 * PARTS : 2 * 763;
const PAIRS = FULL ? 10_000 : 150;

/** Two processes, the second in between the first one's places. */
const flipBoth = (what: FlipPlan['what'], first: number, step: number): Promise<FlipReport[]> =>
  Promise.all(
    [first, first + step / 2].map((each) => flip({ what, first: each, step, count: PAIRS })),
  );

describe(`one bit in each byte of a vault of ${RECORDS} records`, () => {
  it.each(parts)(
    'is reported, or changes nothing; inside sealed columns it is always reported: part %i',
    async (part) => {
      for (const { fates, inside, faults } of await flipBoth('bytes', part, STEP)) {
        expect(faults).toEqual([]);
        const { same, warned, refused } = fates;
        expect(inside).toBeGreaterThan((same + warned + refused) / 2);
        // Part E3: what changes nothing lies in unused bytes, which are the smaller part.
        expect(same).toBeLessThan(warned + refused);
      }
    },
    LIMIT,
  );
});

describe('pairs of bits', () => {
  it(
    'are reported, or change nothing',
    async () => {
      const [left, right] = await flipBoth('pairs', 0, 2);
      expect([left?.faults, right?.faults]).toEqual([[], []]);
      expect((left?.fates.refused ?? 0) + (right?.fates.refused ?? 0)).toBeGreaterThan(PAIRS / 2);
    },
    LIMIT,
  );
});

describe('one bit inside one record', () => {
  it(
    'loses that record, and no other',
    async () => {
      const { header, binding } = await unlockedOf(path);
      const db = new Database(Buffer.from(whole));
      const all = readableRecords(db, binding);
      const update = db.prepare<[Uint8Array, Uint8Array]>('UPDATE rec SET ct = ? WHERE bix = ?');
      const rows = db.prepare<[], { bix: Buffer; ct: Buffer }>('SELECT bix, ct FROM rec').all();
      const dice = diceOf(SEED);
      for (const at of numbers(rows.length, 40)) {
        const { bix, ct } = rows[at] ?? { bix: Buffer.of(), ct: Buffer.of() };
        update.run(flipped(ct, dice.below(ct.length * 8)), bix);
        const left = readableRecords(db, binding);
        for (const [name, body] of left) expect(all.get(name)).toBe(body);
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
