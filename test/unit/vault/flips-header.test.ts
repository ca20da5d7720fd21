/** Every bit of both copies of the header and of the root (vault-and-packs Part D, "Bit flips"); `npm test` takes a sample. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { beforeAll, describe, expect, it } from 'vitest';
import { cryptoReady, equalBytes } from '../../../src/crypto/index.ts';
import type { Binding } from '../../../src/vault/sealed/binding.ts';
import type { Header } from '../../../src/vault/keys/header.ts';
import { scanRecords } from '../../../src/vault/verify/scan-records.ts';
import { readRootRow, scanVault } from '../../../src/vault/verify/scan.ts';
import { readHeaders, unlockHeaders } from '../../../src/vault/keys/unlock.ts';
import { CREDENTIALS, fillVault, must, RECORDS } from '../../faults/support/filled.ts';
import { FULL, numbers } from '../../faults/support/full.ts';
import { derive } from '../../faults/support/work.ts';
import { flipped, freshFolder } from './support.ts';

const LIMIT = 1_200_000;
const KINDS = Object.values(CREDENTIALS);

/** The vault in memory: SQLite reads the very bytes of the file, and a flip costs no disk. */
let db: Database.Database;
let header: Header;
let binding: Binding;

beforeAll(async () => {
  await cryptoReady();
  const path = join(freshFolder(), 'header.valise');
  await fillVault(path);
  db = new Database(readFileSync(path));
  ({ header, binding } = must(
    await unlockHeaders(readHeaders(db), CREDENTIALS.passphrase, derive),
  ));
});

const setHeader = (blob: Uint8Array, copies: readonly number[]) => {
  const update = db.prepare<[Uint8Array, number]>('UPDATE hdr SET blob = ? WHERE copy = ?');
  for (const copy of copies) update.run(blob, copy);
};

/** Unlocks with one of the three kinds of credential, another one at each bit. */
const unlockAt = (bit: number) =>
  unlockHeaders(readHeaders(db), KINDS[bit % KINDS.length] ?? CREDENTIALS.passphrase, derive);

describe('every bit of the header', () => {
  it.each([1, 2])(
    'in copy %i: the other copy opens the vault, whoever opens it, and the check says so',
    async (copy) => {
      const bits = numbers(header.bytes.length * 8, 1500);
      for (const bit of bits) {
        setHeader(flipped(header.bytes, bit), [copy]);
        const unlocked = must(await unlockAt(bit));
        // The very header of the whole file, and nothing else was touched: what follows is what follows there.
        expect(equalBytes(unlocked.header.bytes, header.bytes), `bit ${bit}`).toBe(true);
        expect(readHeaders(db).findings.map(({ severity }) => severity)).toEqual(['warning']);
        if (bit % 997 === 0)
          expect(scanVault(db, binding, unlocked.header, { deep: true }).findings).toEqual([]);
      }
      setHeader(header.bytes, [copy]);
      expect(bits.length).toBeGreaterThan(FULL ? 88_000 : 1400);
    },
    LIMIT,
  );

  it(
    'in both copies alike: refused, and never as a wrong passphrase',
    async () => {
      for (const bit of numbers(header.bytes.length * 8, 3000)) {
        setHeader(flipped(header.bytes, bit), [1, 2]);
        const unlocked = await unlockAt(bit);
        const code = unlocked.ok ? 'opened' : unlocked.error.code;
        expect(['damaged', 'tampered', 'unsupportedVersion'], `bit ${bit}`).toContain(code);
      }
      setHeader(header.bytes, [1, 2]);
    },
    LIMIT,
  );
});

describe('every bit of the root', () => {
  it.each(['nonce', 'ct'] as const)(
    'in its %s: damage, and every record still opens',
    (column) => {
      const row = readRootRow(db);
      if (row === undefined) throw new Error('no root');
      const update = db.prepare<[Uint8Array]>(`UPDATE root SET ${column} = ?`);
      for (const bit of numbers(row[column].length * 8, 60)) {
        update.run(flipped(row[column], bit));
        const { findings, verified } = scanVault(db, binding, header, { deep: true });
        expect(verified).toBeUndefined();
        expect(findings).toEqual([{ code: 'rootDamaged', severity: 'damaged' }]);
        const records = scanRecords(db, binding, [], { deep: true });
        expect([records.count, records.findings]).toEqual([RECORDS, []]);
      }
      update.run(row[column]);
      expect(scanVault(db, binding, header, { deep: true }).findings).toEqual([]);
    },
    LIMIT,
  );
});
