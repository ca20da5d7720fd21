/**
 * Is docs/vault-format.md enough? A Python reader written from its text alone opens what the real services saved, sees the
 * same in it, and draws the same conclusions from a file that was harmed.
 */
import { copyFileSync, writeFileSync } from 'node:fs';
import { wordlist as english } from '@scure/bip39/wordlists/english.js';
import Database from 'better-sqlite3';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { deriveWithArgon2id, secureRandom } from '../../../src/crypto/index.ts';
import { utf8 } from '../../../src/kernel/index.ts';
import { openVault } from '../../../src/vault/index.ts';
import { contentOf } from '../../faults/support/content.ts';
import { DRAFT, freshPath, indexFile, openTestKit, PASSPHRASE } from '../kit/support.ts';
import { NEEDS, python, type Read, readAlone } from './independent-support.ts';

const read = (path: string, passphrase = PASSPHRASE) => readAlone(path, [], passphrase);

/** What our own code reads from the same file. */
async function ours(path: string) {
  const opened = await openVault({
    path,
    credential: { kind: 'passphrase', secret: utf8(PASSPHRASE) },
    derive: deriveWithArgon2id,
    random: secureRandom(),
    clock: { now: () => Date.now() },
  });
  if (!opened.ok) throw new Error(opened.error.code);
  const vault = opened.value;
  const seen = contentOf(vault);
  vault.close();
  return seen;
}

/** A kit that was used: advisories, a trip, ticks, settings, a draft. */
async function usedKit() {
  const test = await openTestKit();
  const index = freshPath();
  writeFileSync(index, indexFile({ FR: 1, IS: 0 }, '2026-10-30T12:00:00Z'));
  await test.run('advisory.importFiles', {}, { grant: [index] });
  const { id: trip } = await test.run('trip.save', { trip: null, draft: DRAFT });
  const { rows } = await test.run('checklist.get', { trip });
  for (const [at, { id: row }] of rows.slice(0, 4).entries()) {
    const note = 'Écran « privé »\n\u2028'.repeat(at * 60);
    await test.run('answer.set', { trip, row, state: 'done', note, reason: '' });
  }
  await test.run('settings.set', { idleMinutes: 2, maxHours: 1 });
  await test.run('draft.put', { key: 'note:é', text: 'half a sen' });
  const { words, change } = await test.run('kit.state', {});
  test.kit.close();
  return { path: test.path, words: words.en.split(' '), change };
}

describe.skipIf(python === undefined)(`the independent reader ${NEEDS}`, () => {
  let kit: Awaited<ReturnType<typeof usedKit>>;
  let copy = '';
  beforeAll(async () => {
    kit = await usedKit();
  });
  beforeEach(() => {
    copy = freshPath();
    copyFileSync(kit.path, copy);
  });

  /** Changes one row of the copy with plain SQLite, as somebody without the key would. */
  function change(sql: string): void {
    const db = new Database(copy);
    expect(db.prepare(sql).run().changes).toBe(1);
    db.close();
  }
  function flip(table: string, column: string, at: number, where: string): void {
    const db = new Database(copy);
    const select = db.prepare(`SELECT ${column} FROM ${table} WHERE ${where}`).pluck();
    const bytes = Buffer.from(select.get() as Uint8Array);
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    db.prepare(`UPDATE ${table} SET ${column} = ? WHERE ${where}`).run(bytes);
    db.close();
  }

  it('reads the same records, journal, drafts and words', async () => {
    const { exit, stdout, stderr } = read(copy);
    expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
    const theirs = JSON.parse(stdout) as Read;
    const own = await ours(copy);

    expect(theirs.vaultId).toBe(own.id);
    expect(theirs.generation).toBe(kit.change);
    expect(theirs.words).toEqual(kit.words);
    expect(theirs.words).toEqual(own.state.wordIndexes.map((index) => english[index]));
    expect(theirs.drafts.map((draft) => draft.key)).toEqual(['note:é']);
    expect(JSON.stringify(theirs.drafts)).toContain('half a sen');

    const key = (record: { collection: string; id: string }) => record.collection + record.id;
    const sorted = <T extends { collection: string; id: string }>(records: readonly T[]) =>
      records.toSorted((left, right) => (key(left) < key(right) ? -1 : 1));
    expect(own.records.length).toBeGreaterThan(200);
    expect(sorted(theirs.records)).toEqual(sorted(own.records));

    const { journal } = theirs;
    expect(journal.map(({ seq, time, actor, verb }) => ({ seq, time, actor, verb }))).toEqual(
      own.journal.map(({ seq, time, actor, verb }) => ({ seq, time, actor, verb })),
    );
    const touched = new Set(journal.flatMap((entry) => entry.changes.map(({ bix }) => bix)));
    expect(touched.size).toBe(own.records.length);
  });

  it('exits 3 with a wrong passphrase, and takes the right one in any Unicode form', () => {
    expect(read(copy, 'another passphrase')).toMatchObject({ exit: 3, stdout: '' });
    expect(read(copy, PASSPHRASE.replace('l', '\uFF4C')).exit).toBe(0);
  });

  it('exits 4 when a byte was flipped, wherever it is sealed', () => {
    for (const [table, where] of [
      ['rec', 'id = 7'],
      ['bkt', 'b = 7'],
      ['jrn', 'seq = 2'],
      ['root', 'k = 1'],
    ] as const) {
      copyFileSync(kit.path, copy);
      flip(table, 'ct', 20, where);
      expect(read(copy).exit, table).toBe(4);
    }
  });

  it('exits 5 when a row was deleted', () => {
    for (const [table, where] of [
      ['rec', 'id = 7'],
      ['bkt', 'b = 7'],
      ['jrn', 'seq = (SELECT max(seq) FROM jrn)'],
    ] as const) {
      copyFileSync(kit.path, copy);
      change(`DELETE FROM ${table} WHERE ${where}`);
      expect(read(copy).exit, table).toBe(5);
    }
  });

  it('goes on with one copy of the header, and exits 4 without any', () => {
    flip('hdr', 'blob', 300, 'copy = 1');
    expect(read(copy)).toMatchObject({
      exit: 0,
      stderr: expect.stringContaining('header') as string,
    });
    flip('hdr', 'blob', 300, 'copy = 2');
    expect(read(copy).exit).toBe(4);
  });
});
