import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { RequestOf } from '../../../src/contract/index.ts';
import { deriveWithArgon2id, secureRandom } from '../../../src/crypto/index.ts';
import { fromUtf8, toHex, utf8 } from '../../../src/kernel/index.ts';
import type { KitPorts } from '../../../src/kit/index.ts';
import {
  closedKit,
  codeOf,
  openTestKit,
  derive,
  DRAFT,
  freshFolder,
  freshPath,
  freshProfile,
  NEXT,
  PASSPHRASE,
  reopened,
  type TestKit,
  unlocked,
  withSheet,
} from './support.ts';

type Choice = RequestOf<'kit.settle'>['choice'];

const save = (test: TestKit) => test.run('trip.save', { trip: null, draft: DRAFT });
const settle = (test: TestKit, choice: Choice) => test.ask('kit.settle', { choice });

/** A kit whose older file was put back under this computer's eyes; closed. */
async function putBack() {
  const profile = freshProfile();
  const test = await openTestKit(profile);
  const sheet = await withSheet(test);
  await test.run('backup.now', {});
  test.kit.close();
  const older = readFileSync(test.path);
  const later = await unlocked(test.path, profile);
  await save(later);
  const { change, words } = await later.run('kit.state', {});
  later.kit.close();
  writeFileSync(test.path, older);
  return { path: test.path, profile, sheet, seen: { change, words }, older };
}

describe('a file that this computer knows', () => {
  it('is current, or continues what was seen; without a note nobody can tell', async () => {
    const profile = freshProfile();
    const test = await openTestKit(profile);
    const standing = async (each: TestKit) => (await each.run('kit.state', {})).standing;
    expect(await standing(test)).toEqual({
      verdict: 'cannotTell',
      needsDecision: false,
      changes: null,
      why: 'noNote',
      seen: null,
      clockBehind: false,
    });
    expect(codeOf(await settle(test, 'noted'))).toBe('fine');
    expect(await standing(test)).toMatchObject({ verdict: 'current' });
    // Saved on another computer since.
    const elsewhere = await reopened(test, freshProfile());
    await save(elsewhere);
    await save(elsewhere);
    const again = await reopened(elsewhere, profile);
    expect(await standing(again)).toMatchObject({ verdict: 'ahead', changes: 2 });
    again.kit.close();
    const glance = await closedKit(test.path, profile).run('kit.glance', {});
    expect(glance.seen).toMatchObject({ change: 2 });
    expect(glance.seen?.words.fr.split(' ')).toHaveLength(3);
  });

  it('may have been saved by a clock that was ahead', async () => {
    const test = await openTestKit();
    test.kit.close();
    const early = closedKit(test.path);
    early.clock.at -= 24 * 60 * 60 * 1000;
    const state = await early.run('kit.unlock', { passphrase: utf8(PASSPHRASE) });
    expect(state.standing).toMatchObject({ clockBehind: true, needsDecision: false });
  });
});

describe('an older file that was put back', () => {
  it('opens, is told with what was seen, and saves nothing until somebody has said what it is', async () => {
    const { path, profile, seen, older } = await putBack();
    const test = await unlocked(path, profile);
    const state = await test.run('kit.state', {});
    expect(state.standing).toMatchObject({ verdict: 'older', needsDecision: true, seen });
    expect(state.change).toBe(seen.change - 1);
    const passphrase = () => utf8(PASSPHRASE);
    await test.run('access.newCode', { language: 'en' });
    const writes: readonly (readonly [string, object])[] = [
      ['trip.save', { trip: null, draft: DRAFT }],
      ['settings.set', { idleMinutes: 2, maxHours: 2 }],
      ['kit.repair', {}],
      ['access.rekey', { passphrase: passphrase(), drop: null }],
      [
        'access.changePassphrase',
        { passphrase: passphrase(), next: utf8(NEXT), everywhere: false },
      ],
      ['kit.settle', { choice: 'noted' }],
    ];
    for (const [operation, request] of writes)
      expect(codeOf(await test.ask(operation, request)), operation).toBe('undecided');
    await test.run('draft.put', { key: 'note', text: 'half a sen' });
    test.kit.maintain();
    test.kit.sealDrafts();
    expect(await test.run('draft.get', { key: 'note' })).toEqual({ text: 'half a sen' });
    test.kit.close();
    expect(readFileSync(path).equals(older)).toBe(true);
    // The note of this computer is what it was.
    const again = await unlocked(path, profile);
    expect(await again.run('kit.state', {})).toMatchObject({
      standing: { verdict: 'older', seen },
    });
  });

  it('that was a backup begins a new line of history, and the note follows', async () => {
    const { path, profile, seen } = await putBack();
    const test = await unlocked(path, profile);
    await test.run('draft.put', { key: 'note', text: 'kept' });
    const state = await test.run('kit.settle', { choice: 'restoredBackup' });
    expect(state).toMatchObject({ change: seen.change, readOnly: false });
    expect(state.standing).toMatchObject({ verdict: 'current', needsDecision: false });
    await save(test);
    const { lines } = await test.run('history.get', { trip: null, before: null });
    expect(lines[1]?.what.en).toMatch(/restored from a backup/);
    const again = await reopened(test, profile);
    expect(await again.run('kit.state', {})).toMatchObject({ standing: { verdict: 'current' } });
    expect(await again.run('draft.get', { key: 'note' })).toEqual({ text: 'kept' });
    // What was replaced is now the stranger: nobody is kept out there either.
    expect((await again.run('kit.check', {})).ok).toBe(true);
  });

  it.each(['readOnly', 'tampering'] as const)(
    'is only looked at after “%s”: nothing is written, in this session or to the note',
    async (choice) => {
      const { path, profile, seen, older } = await putBack();
      const test = await unlocked(path, profile);
      const state = await test.run('kit.settle', { choice });
      expect(state).toMatchObject({ readOnly: true, standing: { verdict: 'older', seen } });
      expect(codeOf(await test.ask('trip.save', { trip: null, draft: DRAFT }))).toBe('readOnly');
      expect(codeOf(await settle(test, 'restoredBackup'))).toBe('readOnly');
      expect(codeOf(await test.ask('kit.repair', {}))).toBe('readOnly');
      await test.run('draft.put', { key: 'note', text: 'only here' });
      test.kit.maintain();
      expect(await test.run('draft.get', { key: 'note' })).toEqual({ text: 'only here' });
      test.kit.close();
      expect(readFileSync(path).equals(older)).toBe(true);
      const again = await unlocked(path, profile);
      expect(await again.run('kit.state', {})).toMatchObject({ standing: { needsDecision: true } });
    },
  );

  it('pushes out no copy of what was there', async () => {
    const { path, profile } = await putBack();
    const test = await unlocked(path, profile);
    const { copies } = await test.run('backup.list', {});
    const folder = join(profile.backupFolder, readdirSync(profile.backupFolder)[0] ?? '');
    const [only] = copies;
    for (let change = 10; change < 16; change += 1) {
      const name = `2026-10-30 change ${change}.valise`;
      writeFileSync(join(folder, name), readFileSync(join(folder, only?.name ?? '')));
    }
    test.kit.maintain();
    await test.run('backup.now', {});
    expect(readdirSync(folder).length).toBeGreaterThan(6);
  });

  it('of older keys is older too, and an unreadable note says that it cannot tell', async () => {
    const profile = freshProfile();
    const test = await openTestKit(profile);
    await test.run('kit.settle', { choice: 'noted' });
    const older = readFileSync(test.path);
    await test.run('access.rekey', { passphrase: utf8(PASSPHRASE), drop: null });
    const rekeyed = readFileSync(test.path);
    test.kit.close();
    writeFileSync(test.path, older);
    const revived = await unlocked(test.path, profile);
    expect(await revived.run('kit.state', {})).toMatchObject({ standing: { verdict: 'older' } });
    revived.kit.close();
    writeFileSync(test.path, rekeyed);
    const forgetful = {
      ...profile,
      witness: { ...profile.witness, recall: () => utf8('not a note') },
    };
    const again = await unlocked(test.path, forgetful);
    expect(await again.run('kit.state', {})).toMatchObject({
      standing: { verdict: 'cannotTell', why: 'noteUnreadable', needsDecision: false },
    });
  });
});

describe('the sheet and an older file that was put back', () => {
  const openWithSheet = async (
    { path, profile, sheet }: Awaited<ReturnType<typeof putBack>>,
    ports: Partial<KitPorts> = {},
  ) => {
    const test = closedKit(path, { ...profile, ...ports });
    const asked = { code: utf8(sheet), passphrase: utf8(NEXT) };
    const state = await test.run('kit.unlockWithCode', asked);
    return { test, state };
  };

  it('keep nobody out: the new passphrase waits for the answer', async () => {
    const back = await putBack();
    const { test, state } = await openWithSheet(back);
    expect(state.standing).toMatchObject({ verdict: 'older', needsDecision: true });
    expect(await test.run('trip.list', {})).toEqual([]);
    await test.run('kit.settle', { choice: 'restoredBackup' });
    test.kit.close();
    const old = closedKit(back.path);
    const typed = { passphrase: utf8(PASSPHRASE) };
    expect(codeOf(await old.ask('kit.unlock', typed))).toBe('wrongPassphrase');
    const again = await unlocked(back.path, back.profile, NEXT);
    expect(await again.run('kit.state', {})).toMatchObject({ standing: { verdict: 'current' } });
    again.kit.close();
    const { test: third } = await openWithSheet(back);
    third.kit.close();
  });

  it.each(['readOnly', 'tampering'] as const)(
    'forget the new passphrase after “%s”: the file stays as it is, and the old one opens it',
    async (choice) => {
      const back = await putBack();
      const { test } = await openWithSheet(back);
      expect(await test.run('kit.settle', { choice })).toMatchObject({ readOnly: true });
      test.kit.close();
      expect(readFileSync(back.path).equals(back.older)).toBe(true);
      const typed = { passphrase: utf8(NEXT) };
      expect(codeOf(await closedKit(back.path).ask('kit.unlock', typed))).toBe('wrongPassphrase');
      await expect(unlocked(back.path, back.profile)).resolves.toBeDefined();
    },
  );

  it('leave no secret behind in a session that ends without an answer', async () => {
    const back = await putBack();
    const from = vi.spyOn(Uint8Array, 'from');
    const { test } = await openWithSheet(back);
    const kept = from.mock.results.map(({ value }) => value as Uint8Array);
    from.mockRestore();
    const waiting = kept.filter((bytes) => bytes.length === NEXT.length && bytes[0] !== 0);
    expect(waiting.map((bytes) => fromUtf8(bytes))).toEqual([NEXT]);
    test.kit.close();
    expect(waiting[0]?.every((byte) => byte === 0)).toBe(true);
  });

  it('say so when the new key could not be made, and take another try', async () => {
    const back = await putBack();
    let isFailing = false;
    const { test } = await openWithSheet(back, {
      derive: (request) =>
        isFailing ? Promise.reject(new Error('out of memory')) : derive(request),
    });
    isFailing = true;
    expect(codeOf(await settle(test, 'restoredBackup'))).toBe('io');
    const { change } = await test.run('kit.state', {});
    isFailing = false;
    // The line of history was begun; it is not begun twice.
    expect(await test.run('kit.settle', { choice: 'restoredBackup' })).toMatchObject({
      change: change + 1,
    });
    test.kit.close();
    await expect(unlocked(back.path, back.profile, NEXT)).resolves.toBeDefined();
  });
});

describe('evidence', () => {
  /** Everything secret that is drawn or derived on the way: the vault key, the keys of the slots. */
  function recording() {
    const secrets: Uint8Array[] = [];
    const random = secureRandom();
    const ports: Partial<KitPorts> = {
      random: {
        bytes(length) {
          const bytes = random.bytes(length);
          // Salts and nonces stand in the file and are shorter.
          if (length === 32) secrets.push(Uint8Array.from(bytes));
          return bytes;
        },
      },
      async derive(request) {
        const bytes = await deriveWithArgon2id(request);
        secrets.push(Uint8Array.from(bytes.subarray(0, 32)));
        return bytes;
      },
    };
    return { secrets, ports };
  }

  it('is the file, the note and a report, with no secret in it', async () => {
    const { secrets, ports } = recording();
    const all = { ...freshProfile(), ...ports };
    const test = closedKit(freshPath(), all);
    const made = { passphrase: utf8(PASSPHRASE), role: 'staff', language: 'en' } as const;
    await test.run('kit.create', made);
    const sheet = await withSheet(test);
    await save(test);
    const chosen = freshFolder();
    const { name } = await test.run('kit.saveEvidence', {}, { grant: [chosen] });
    expect(name).toBe('valise-evidence-2026-11-01-17-00-00');
    const folder = join(chosen, name);
    const files = readdirSync(folder);
    const [anchor = ''] = files.filter((each) => each.endsWith('.anchor'));
    expect(files.sort()).toEqual(
      ['READ-ME.txt', anchor, basename(test.path), 'report.json'].sort(),
    );
    const copy = readFileSync(join(folder, basename(test.path)));
    expect(copy.equals(readFileSync(test.path))).toBe(true);
    const report = JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8')) as object;
    expect(report).toMatchObject({
      madeAt: '2026-11-01T17:00:00.000Z',
      sha256: createHash('sha256').update(copy).digest('hex'),
      found: { change: 4 },
      standing: { verdict: 'current' },
      check: { class: 'fine' },
    });
    const bytes = Buffer.concat(files.map((each) => readFileSync(join(folder, each))));
    // Two at a time: one word of the list may stand in a sentence of ours, or among the three words of the state.
    for (const words of [PASSPHRASE.split(' '), sheet.split(' ')])
      for (const [index, word] of words.slice(1).entries())
        expect(bytes.includes(`${words[index]} ${word}`)).toBe(false);
    for (const text of [PASSPHRASE, sheet, DRAFT.title, 'House 114'])
      expect(bytes.includes(text), text).toBe(false);
    expect(secrets.length).toBeGreaterThanOrEqual(3);
    for (const secret of secrets) {
      expect(bytes.includes(Buffer.from(secret))).toBe(false);
      expect(bytes.includes(toHex(secret))).toBe(false);
    }
  });

  it('goes beside what is there, and of a folder that cannot be written nothing stays', async () => {
    const test = await openTestKit();
    const chosen = freshFolder();
    const evidence = (grant: readonly string[] | null) =>
      test.ask('kit.saveEvidence', {}, { grant });
    const names = [await evidence([chosen]), await evidence([chosen])];
    expect(names).toMatchObject([
      { value: { name: 'valise-evidence-2026-11-01-17-00-00' } },
      { value: { name: 'valise-evidence-2026-11-01-17-00-00-2' } },
    ]);
    expect(codeOf(await evidence([join(chosen, 'absent')]))).toBe('io');
    expect(codeOf(await evidence(null))).toBe('io');
    // The file itself is gone from under the open kit: no half folder stays.
    rmSync(test.path);
    mkdirSync(test.path);
    const empty = freshFolder();
    expect(codeOf(await evidence([empty]))).toBe('io');
    expect(readdirSync(empty)).toEqual([]);
  });
});
