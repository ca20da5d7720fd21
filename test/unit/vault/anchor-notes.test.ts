import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import Database from 'better-sqlite3';
import { ANCHOR_LENGTH, claimedBy, judgeStanding } from '../../../src/vault/anchor/anchor.ts';
import { scanVault } from '../../../src/vault/verify/scan.ts';
import { readHeaders, unlockHeaders } from '../../../src/vault/keys/unlock.ts';
import { fileWitness, restoreVault } from '../../../src/vault/index.ts';
import {
  codeOf,
  copyOf,
  derive,
  derivedSlot,
  flipped,
  freshFolder,
  must,
  newVault,
  NOTE,
  options,
  PASSPHRASE,
  put,
  random,
  surgery,
  typed,
} from './support.ts';
import {
  SETTLE,
  RESTORE,
  profile,
  open,
  saved,
  standingAt,
  noteIn,
  known,
  stateOf,
  base,
} from './anchor-support.ts';

describe('around the eight', () => {
  it('a backup restored on this computer asks nothing, then or later', async () => {
    const { file, here } = await known();
    const backup = copyOf(file, 'backup.valise');
    await saved(file, 2, here.witness);
    const path = join(freshFolder(), 'restored.valise');
    const { witness } = here;
    const vault = must(
      await restoreVault({ ...options(path), from: backup, note: RESTORE, witness }),
    );
    expect(vault.standing().verdict).toBe('current');
    must(vault.commit([put(1, 'after')], NOTE));
    vault.close();
    expect((await standingAt(path, witness)).verdict).toBe('current');
    // The file that was given up is now the one that is not remembered.
    expect((await standingAt(file, witness)).verdict).toBe('otherBranch');
  });

  it('a copy with fewer saves than this one is older, even when they were other saves', async () => {
    const { file, here } = await known();
    const there = copyOf(file, 'there.valise');
    await saved(file, 3, here.witness);
    await saved(there, 1, profile().witness);
    expect(await standingAt(there, here.witness)).toMatchObject({ verdict: 'older' });
  });

  it('a clock a little behind is not worth a word', async () => {
    const { file, here } = await known();
    const { savedAt } = await stateOf(file);
    for (const [minutes, behind] of [
      [4, false],
      [6, true],
    ] as const) {
      const now = { now: () => savedAt - minutes * 60_000 };
      const vault = await open(file, here.witness, { clock: now });
      expect(vault.standing().clockBehind).toBe(behind);
      vault.close();
    }
  });

  it('a kit re-keyed elsewhere cannot be compared, and is known again after the first save', async () => {
    const { file, here } = await known();
    const there = await open(file, profile().witness);
    must(await there.rekey(typed(PASSPHRASE), [derivedSlot('passphrase', PASSPHRASE)], [], NOTE));
    there.close();
    expect(await standingAt(file, here.witness)).toMatchObject({
      verdict: 'cannotTell',
      why: 'keysChanged',
    });
    await saved(file, 1, here.witness);
    expect((await standingAt(file, here.witness)).verdict).toBe('current');
  });

  it('an older file from before a re-key is older, though the note is of other keys', async () => {
    const { file, here } = await known();
    const vault = await open(file, here.witness);
    must(await vault.rekey(typed(PASSPHRASE), [derivedSlot('passphrase', PASSPHRASE)], [], NOTE));
    const { generation } = vault.state();
    vault.close();
    expect((await standingAt(file, here.witness)).verdict).toBe('current');
    copyFileSync(`${file}.bak1`, file);
    const old = await open(file, here.witness);
    expect(old.standing()).toMatchObject({ verdict: 'older', seen: { generation } });
    expect(codeOf(old.commit([put(1, 'x')], NOTE))).toBe('undecided');
    must(old.settle('restoredBackup', SETTLE));
    old.close();
    expect((await standingAt(file, here.witness)).verdict).toBe('current');
  });

  it('a note of another vault under this one’s name is unreadable', async () => {
    const { file, here } = await known();
    const other = profile();
    const { vault, path } = await newVault();
    vault.close();
    await saved(path, 1, other.witness);
    // Of later keys too: else it would look like an older file of this one.
    const rekeyed = await open(path, other.witness);
    must(await rekeyed.rekey(typed(PASSPHRASE), [derivedSlot('passphrase', PASSPHRASE)], [], NOTE));
    rekeyed.close();
    copyFileSync(noteIn(other), noteIn(here));
    expect(await standingAt(file, here.witness)).toMatchObject({
      verdict: 'cannotTell',
      why: 'noteUnreadable',
    });
  });

  it('a settlement that could not be written is none', async () => {
    const { file, here } = await known();
    const older = readFileSync(file);
    await saved(file, 1, here.witness);
    writeFileSync(file, older);
    const vault = await open(file, here.witness);
    expect(() => vault.settle('restoredBackup', { actor: 'owner', verb: 'not a word' })).toThrow(
      TypeError,
    );
    expect(codeOf(vault.commit([put(1, 'x')], NOTE))).toBe('undecided');
    surgery(file, (db) => db.exec('UPDATE root SET nonce = randomblob(24)'));
    expect(codeOf(vault.settle('restoredBackup', SETTLE))).toBe('conflict');
    expect(vault.standing().verdict).toBe('older');
    vault.close();
  });

  it('a save that was refused is not noted; one that was made is', async () => {
    const { file, here } = await known();
    const vault = await open(file, here.witness);
    const before = readFileSync(noteIn(here));
    expect(codeOf(vault.commit([put(1, 'x'.repeat(17 * 1024 ** 2))], NOTE))).toBe('tooLarge');
    expect(readFileSync(noteIn(here))).toEqual(before);
    must(vault.commit([put(1, 'x')], NOTE));
    const { generation, savedAt, wordIndexes } = vault.state();
    expect(claimedBy(readFileSync(noteIn(here)))).toEqual({ generation, savedAt, wordIndexes });
    vault.close();
  });

  it('a profile that cannot be written costs the comparison and nothing else', async () => {
    const file = copyOf(base, 'kit.valise');
    const taken = join(freshFolder(), 'taken');
    writeFileSync(taken, 'not a folder');
    const witness = fileWitness(taken, random);
    await saved(file, 1, witness);
    expect(await standingAt(file, witness)).toMatchObject({ verdict: 'cannotTell', why: 'noNote' });
    expect(existsSync(taken)).toBe(true);
  });
});

describe('a spoilt note', () => {
  it('of one flipped bit in any byte is never "current", never an exception, never a lock-out', async () => {
    const { file, here } = await known();
    const path = noteIn(here);
    const note = Uint8Array.from(readFileSync(path));
    expect(note).toHaveLength(ANCHOR_LENGTH);
    for (let byte = 0; byte < ANCHOR_LENGTH; byte += 1) {
      writeFileSync(path, flipped(note, byte * 8 + (byte % 8)));
      const { verdict } = await standingAt(file, here.witness);
      expect(verdict, `byte ${byte}`).toMatch(/^(cannotTell|older)$/);
    }
  });

  it('of any flipped bit, and of any length, compares as something other than "current"', async () => {
    const { file, here } = await known();
    const note = Uint8Array.from(readFileSync(noteIn(here)));
    const db = new Database(file, { readonly: true });
    const copies = readHeaders(db);
    const { binding, header } = must(await unlockHeaders(copies, typed(PASSPHRASE), derive));
    const { verified } = scanVault(db, binding, header, { deep: false });
    db.close();
    if (verified === undefined) throw new Error('not verified');
    const { root } = verified;
    const judge = (bytes: Uint8Array) =>
      judgeStanding(binding, root, bytes, root.journalHead, root.savedAt);
    expect(judge(note)).toEqual({ verdict: 'current', clockBehind: false });
    // The same change twice: not further along, but another one.
    const twin = { ...root, savedAt: root.savedAt - 1 };
    const head = root.journalHead;
    expect(judgeStanding(binding, twin, note, head, root.savedAt).verdict).toBe('forked');
    for (let bit = 0; bit < note.length * 8; bit += 1) {
      const bytes = flipped(note, bit);
      expect(judge(bytes).verdict, `bit ${bit}`).toMatch(/^(cannotTell|older)$/);
      claimedBy(bytes);
    }
    for (let length = 0; length < note.length; length += 1)
      expect(judge(note.subarray(0, length)).verdict).toBe('cannotTell');
    expect(judge(Uint8Array.from([...note, 0])).verdict).toBe('cannotTell');
  });
});
