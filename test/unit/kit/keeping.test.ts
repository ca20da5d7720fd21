import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { secureRandom } from '../../../src/crypto/index.ts';
import { machinePorts } from '../../../src/cli/ports.ts';
import { utf8 } from '../../../src/kernel/index.ts';
import type { KitPorts } from '../../../src/kit/index.ts';
import { openVault } from '../../../src/vault/index.ts';
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

const DAY = 24 * 60 * 60 * 1000;

const save = (test: TestKit) => test.run('trip.save', { trip: null, draft: DRAFT });

/** Changes a file behind Valise's back, as somebody with a SQLite shell and no key can. */
function surgery(path: string, operate: (db: Database.Database) => void): void {
  const db = new Database(path);
  try {
    operate(db);
  } finally {
    db.close();
  }
}

/** As a dying disk does it: the date of the file stays. */
function spoil(path: string): void {
  const { atime, mtime } = statSync(path);
  surgery(path, (db) => void db.exec('UPDATE rec SET ct = zeroblob(length(ct))'));
  utimesSync(path, atime, mtime);
}

/** The folder of the daily copies of one kit. */
const folderOf = ({ backupFolder }: { readonly backupFolder: string }): string => {
  const [id = 'none'] = existsSync(backupFolder) ? readdirSync(backupFolder) : [];
  return join(backupFolder, id);
};

const namesIn = (profile: { readonly backupFolder: string }): readonly string[] =>
  existsSync(folderOf(profile)) ? readdirSync(folderOf(profile)).sort() : [];

/** Dates every copy that was made since as the test's clock says; its system's clock is another. */
function dateCopies(test: TestKit, profile: { readonly backupFolder: string }, known: Set<string>) {
  for (const name of namesIn(profile).filter((each) => !known.has(each))) {
    known.add(name);
    const at = new Date(test.clock.at);
    utimesSync(join(folderOf(profile), name), at, at);
  }
}

/** A kit with its profile, and days that pass. */
async function daysOf(ports: Partial<KitPorts> = {}) {
  const profile = freshProfile();
  const known = new Set<string>();
  let test = await openTestKit({ ...profile, ...ports });
  return {
    profile,
    test: () => test,
    names: () => namesIn(profile),
    /** Maintains as the window does after an unlock. */
    maintain() {
      test.kit.maintain();
      dateCopies(test, profile, known);
    },
    async backupNow() {
      const view = await test.run('backup.now', {});
      dateCopies(test, profile, known);
      return view;
    },
    async nextDay() {
      test.clock.at += DAY;
      test = await reopened(test, { ...profile, ...ports });
    },
  };
}

describe('a daily copy', () => {
  it('is made after an unlock, at most once a day, and never twice of one state', async () => {
    const told: unknown[] = [];
    const emit = (name: string, payload: unknown) => void told.push([name, payload]);
    const days = await daysOf({ emit });
    days.maintain();
    expect(days.names()).toEqual(['2026-11-01 change 2.valise']);
    expect(told).toEqual([['kit.changed', { change: 2 }]]);
    await save(days.test());
    days.maintain();
    expect(days.names()).toHaveLength(1);
    await days.nextDay();
    days.maintain();
    expect(days.names()).toEqual(['2026-11-01 change 2.valise', '2026-11-02 change 3.valise']);
    await days.nextDay();
    days.maintain();
    expect(days.names()).toHaveLength(2);
    expect(told).toHaveLength(2);
  });

  it('is made although a copy is dated in the future: a clock was wrong once', async () => {
    const days = await daysOf();
    days.maintain();
    const later = new Date(days.test().clock.at + 4000 * DAY);
    utimesSync(join(folderOf(days.profile), days.names()[0] ?? ''), later, later);
    await save(days.test());
    days.maintain();
    expect(days.names()).toHaveLength(2);
    await save(days.test());
    days.maintain();
    expect(days.names()).toHaveLength(2);
  });

  it('keeps five, and one that was damaged pushes out none that is good', async () => {
    const days = await daysOf();
    for (let day = 0; day < 6; day += 1) {
      await save(days.test());
      days.maintain();
      await days.nextDay();
    }
    expect(days.names()).toHaveLength(5);
    expect(days.names()[0]).toMatch(/^2026-11-02 /);
    // In a session that has not verified it.
    spoil(join(folderOf(days.profile), days.names().at(-1) ?? ''));
    await save(days.test());
    days.maintain();
    expect(days.names()).toHaveLength(6);
    const { copies } = await days.test().run('backup.check', {});
    expect(copies.map(({ state }) => state)).toEqual([
      'verified',
      'damaged',
      ...Array.from({ length: 4 }, () => 'verified'),
    ]);
  });

  it('fails without a word where there is no place for it', async () => {
    const file = join(freshFolder(), 'file');
    writeFileSync(file, '');
    for (const backupFolder of [null, join(file, 'backups')]) {
      const test = await openTestKit({ backupFolder });
      test.kit.maintain();
      expect(await test.run('backup.list', {})).toMatchObject({
        copies: [],
        last: null,
        behind: 2,
      });
      const code = backupFolder === null ? 'noBackupFolder' : 'io';
      expect(codeOf(await test.ask('backup.now', {}))).toBe(code);
      expect(await test.run('kit.state', {})).toMatchObject({ backup: null });
    }
  });

  it('clears away what an interrupted one left, and nothing else', async () => {
    const days = await daysOf();
    await days.backupNow();
    const folder = folderOf(days.profile);
    writeFileSync(join(folder, '2026-10-30 change 1.valise.new-0a1b2c3d'), 'half a copy');
    writeFileSync(join(folder, 'letter.valise'), 'mine');
    mkdirSync(join(folder, '2026-10-30 change 9.valise'));
    await save(days.test());
    const { copies } = await days.backupNow();
    expect(copies.map(({ change }) => change)).toEqual([3, 2]);
    expect(days.names()).toEqual([
      '2026-10-30 change 9.valise',
      '2026-11-01 change 2.valise',
      '2026-11-01 change 3.valise',
      'letter.valise',
    ]);
  });
});

describe('a copy on demand', () => {
  it('is verified, counted, and not made twice of one state', async () => {
    const days = await daysOf();
    const view = await days.backupNow();
    const bytes = statSync(join(folderOf(days.profile), days.names()[0] ?? '')).size;
    expect(view.copies).toMatchObject([{ change: 2, bytes, state: 'verified' }]);
    expect(view).toMatchObject({ last: { change: 2 }, behind: 0, older: 0 });
    expect((await days.backupNow()).copies).toHaveLength(1);
    await save(days.test());
    expect(await days.test().run('kit.state', {})).toMatchObject({ backup: { behind: 1 } });
    expect((await days.backupNow()).copies).toHaveLength(2);
  });

  it('is made beside one of the same name that is damaged', async () => {
    const days = await daysOf();
    await days.backupNow();
    spoil(join(folderOf(days.profile), '2026-11-01 change 2.valise'));
    await days.nextDay();
    days.test().clock.at -= DAY;
    const { copies } = await days.backupNow();
    expect(new Set(copies.map(({ name, state }) => `${name}: ${state}`))).toEqual(
      new Set(['2026-11-01 change 2.valise: damaged', '2026-11-01 change 2b.valise: verified']),
    );
    expect((await days.backupNow()).copies).toHaveLength(2);
  });

  it('to a file never overwrites, and says what is in it', async () => {
    const test = await openTestKit();
    await save(test);
    const path = join(freshFolder(), 'stick.valise');
    const toFile = (grant: readonly string[] | null) => test.ask('backup.toFile', {}, { grant });
    const made = await toFile([path]);
    // The settings, the trip, and the edition that it was planned with.
    const records = 3 + machinePorts().library.items.length;
    expect(made).toMatchObject({ value: { name: 'stick.valise', change: 3, records } });
    const before = readFileSync(path);
    await save(test);
    for (const taken of [path, test.path]) expect(codeOf(await toFile([taken]))).toBe('exists');
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(codeOf(await toFile([join(path, 'below')]))).toBe('io');
    expect(codeOf(await toFile(null))).toBe('io');
    expect(readdirSync(dirname(path))).toEqual(['stick.valise']);
  });
});

describe('a new key', () => {
  it('is copied at once; copies of older keys are told apart and can be dropped', async () => {
    const days = await daysOf();
    await days.backupNow();
    const test = days.test();
    await test.run('access.rekey', { passphrase: utf8(PASSPHRASE), drop: null });
    expect(days.names()).toEqual(['2026-11-01 change 2.valise', '2026-11-01 change 3.valise']);
    // Somebody's own file under the name of one that a re-key leaves.
    writeFileSync(`${test.path}.bak2`, 'mine');
    const list = await test.run('backup.list', {});
    const states = Object.fromEntries(list.copies.map(({ change, state }) => [change, state]));
    expect(states).toEqual({ 2: 'olderKeys', 3: 'verified' });
    expect(list).toMatchObject({ older: 2, last: { change: 3 }, behind: 0 });
    const dropped = await test.run('backup.dropOlder', {});
    expect(dropped).toMatchObject({ older: 0, copies: [{ change: 3, state: 'verified' }] });
    expect(existsSync(`${test.path}.bak1`)).toBe(false);
    expect(readFileSync(`${test.path}.bak2`, 'utf8')).toBe('mine');
    // The copies that stay open with the new key.
    expect(await test.run('backup.check', {})).toMatchObject({ copies: [{ state: 'verified' }] });
  });

  it('that could not be copied at once is copied at the next unlock', async () => {
    const days = await daysOf();
    await days.backupNow();
    const { path, clock, kit } = days.test();
    kit.close();
    const without = closedKit(path, { ...days.profile, backupFolder: null });
    without.clock.at = clock.at;
    await without.run('kit.unlock', { passphrase: utf8(PASSPHRASE) });
    await without.run('access.rekey', { passphrase: utf8(PASSPHRASE), drop: null });
    const again = await reopened(without, days.profile);
    again.kit.maintain();
    expect(await again.run('backup.list', {})).toMatchObject({ last: { change: 4 } });
  });
});

/** A copy on a stick of a kit that holds a trip, and its sheet. */
async function stick(language: 'en' | 'fr' = 'en') {
  const test = await openTestKit();
  await save(test);
  const sheet = await withSheet(test, language);
  const from = join(freshFolder(), 'stick.valise');
  await test.run('backup.toFile', {}, { grant: [from] });
  test.kit.close();
  return { from, sheet };
}

interface RestoreAsked {
  readonly sourcePath?: string | null;
  readonly path?: string;
  readonly passphrase?: string;
  readonly code?: string;
  readonly ports?: Partial<KitPorts>;
}

async function restored(asked: RestoreAsked) {
  const { path = freshPath(), passphrase = PASSPHRASE, code, ports, sourcePath = null } = asked;
  const test = closedKit(path, ports);
  const secrets = [utf8(passphrase), ...(code === undefined ? [] : [utf8(code)])];
  const [typed, words = null] = secrets;
  const answer = await test.ask(
    'kit.restore',
    { passphrase: typed, code: words },
    { kitPath: null, sourcePath, grant: [path] },
  );
  expect(secrets.every((secret) => secret.every((byte) => byte === 0))).toBe(true);
  return { code: codeOf(answer), test, path };
}

const besides = (path: string): readonly string[] =>
  readdirSync(dirname(path)).filter((name) => name.startsWith(basename(path)));

describe('restoring', () => {
  it('with the passphrase makes a kit in use on a new line of history; the copy is only read', async () => {
    const { from } = await stick();
    const before = readFileSync(from);
    const { code, test, path } = await restored({ sourcePath: from });
    expect(code).toBe('fine');
    expect(await test.run('trip.list', {})).toHaveLength(1);
    const { lines } = await test.run('history.get', { trip: null, before: null });
    expect(lines[0]?.what.en).toMatch(/restored from a backup/);
    test.kit.close();
    expect(readFileSync(from).equals(before)).toBe(true);
    expect(besides(path)).toEqual([basename(path)]);
    await expect(unlocked(path)).resolves.toBeDefined();
  });

  it('with the sheet alone sets a new passphrase; the sheet stays good and nothing older is left', async () => {
    const { from, sheet } = await stick('fr');
    const { code, test, path } = await restored({
      sourcePath: from,
      code: sheet,
      passphrase: NEXT,
    });
    expect(code).toBe('fine');
    test.kit.close();
    expect(besides(path)).toEqual([basename(path)]);
    const wrong = closedKit(path);
    expect(codeOf(await wrong.ask('kit.unlock', { passphrase: utf8(PASSPHRASE) }))).toBe(
      'wrongPassphrase',
    );
    const again = await unlocked(path, {}, NEXT);
    expect(await again.run('trip.list', {})).toHaveLength(1);
    const { notices, hasRecovery } = await again.run('kit.state', {});
    expect(hasRecovery).toBe(true);
    expect(notices.map(({ text }) => text.fr)).toContain(
      'La valise a été ouverte avec la feuille de récupération et a reçu une nouvelle phrase secrète.',
    );
  });

  it('leaves nothing behind when it is refused', async () => {
    const { from, sheet } = await stick();
    const letter = join(freshFolder(), 'letter.valise');
    writeFileSync(letter, 'Dear colleague, '.repeat(500));
    const spoilt = join(freshFolder(), 'spoilt.valise');
    writeFileSync(spoilt, readFileSync(from));
    spoil(spoilt);
    const cut = join(freshFolder(), 'cut.valise');
    writeFileSync(cut, readFileSync(from).subarray(0, 20_000));
    const cases: readonly (readonly [string, RestoreAsked])[] = [
      ['noBackupChosen', {}],
      ['notFound', { sourcePath: `${from}.absent` }],
      ['notAVault', { sourcePath: letter }],
      ['wrongPassphrase', { sourcePath: from, passphrase: NEXT }],
      ['weakPassphrase', { sourcePath: from, code: sheet, passphrase: 'Parlement2026!' }],
      ['wordCount', { sourcePath: from, code: 'abandon', passphrase: NEXT }],
      ['damaged', { sourcePath: spoilt }],
      ['damaged', { sourcePath: cut, code: sheet, passphrase: NEXT }],
    ];
    for (const [expected, asked] of cases) {
      const { code, test, path } = await restored(asked);
      expect(code).toBe(expected);
      expect(test.kit.state()).toBe('closed');
      expect(besides(path), expected).toEqual([]);
    }
  });

  it('leaves nothing behind when the new key cannot be made', async () => {
    const { from, sheet } = await stick();
    let derivations = 0;
    const failing: Partial<KitPorts> = {
      derive: (request) => {
        derivations += 1;
        return derivations > 1 ? Promise.reject(new Error('out of memory')) : derive(request);
      },
    };
    const asked = { sourcePath: from, code: sheet, passphrase: NEXT };
    const { code, path } = await restored({ ...asked, ports: failing });
    expect(code).toBe('io');
    expect(besides(path)).toEqual([]);
    expect(await restored({ ...asked, path })).toMatchObject({ code: 'fine' });
  });

  it('touches no file that is there: not the kit, not what an earlier one left beside it', async () => {
    const { from, sheet } = await stick();
    const path = freshPath();
    writeFileSync(path, 'mine');
    expect(await restored({ sourcePath: from, path })).toMatchObject({ code: 'exists' });
    expect(readFileSync(path, 'utf8')).toBe('mine');
    // The only copy may be the file that a re-key left.
    const left = freshPath();
    writeFileSync(`${left}.bak1`, readFileSync(from));
    const asked = { path: left, sourcePath: `${left}.bak1`, code: sheet, passphrase: NEXT };
    expect(await restored(asked)).toMatchObject({ code: 'exists' });
    expect(readFileSync(`${left}.bak1`).equals(readFileSync(from))).toBe(true);
    const elsewhere = await restored({ ...asked, path: freshPath() });
    expect(elsewhere.code).toBe('fine');
    expect(existsSync(`${left}.bak1`)).toBe(true);
  });
});

describe('recovery mode', () => {
  const salvage = async (from: string, passphrase = PASSPHRASE, path = freshPath()) => {
    const test = closedKit(from);
    const typed = utf8(passphrase);
    const answer = await test.ask('kit.salvage', { passphrase: typed }, { grant: [path] });
    expect(typed.every((byte) => byte === 0)).toBe(true);
    return { answer, test, path };
  };

  it('brings out what verifies, although the settings are among what is lost', async () => {
    const source = await openTestKit();
    await save(source);
    source.kit.close();
    // One record is lost at a time: the shortest is that of the settings, the longest the trip's edition of the library.
    const seen = new Set<string>();
    for (const which of ['ASC', 'DESC']) {
      const from = freshPath();
      writeFileSync(from, readFileSync(source.path));
      surgery(from, (db) => {
        db.exec(
          `UPDATE rec SET ct = zeroblob(length(ct)) WHERE id = (SELECT id FROM rec ORDER BY length(ct) ${which} LIMIT 1)`,
        );
      });
      const { answer, test, path } = await salvage(from);
      expect(answer).toMatchObject({ value: { lost: 1 } });
      const { role, language, unproven } = await test.run('kit.state', {});
      expect(unproven).toBeGreaterThanOrEqual(0);
      const trips = await test.run('trip.list', {});
      seen.add(`${role} ${language} ${trips.length}`);
      for (const { id: trip } of trips)
        expect((await test.run('checklist.get', { trip })).rows.length).toBeGreaterThan(0);
      test.kit.close();
      const again = await unlocked(path);
      expect(await again.run('kit.check', {})).toMatchObject({ class: 'fine' });
      await again.run('settings.set', { idleMinutes: 2, maxHours: 2 });
      again.kit.close();
    }
    expect(seen).toEqual(new Set(['traveller en 1', 'traveller fr 1']));
  });

  it('refuses a taken name, a wrong passphrase and a file that is none', async () => {
    const { kit, path } = await openTestKit();
    kit.close();
    expect(codeOf((await salvage(path, PASSPHRASE, path)).answer)).toBe('exists');
    expect(codeOf((await salvage(path, NEXT)).answer)).toBe('wrongPassphrase');
    expect(codeOf((await salvage(`${path}.absent`)).answer)).toBe('notFound');
    const test = closedKit(path);
    const asked = { passphrase: utf8(PASSPHRASE) };
    expect(codeOf(await test.ask('kit.salvage', asked, { grant: null }))).toBe('notFound');
  });
});

describe('putting right what costs nothing', () => {
  it('writes a spoilt copy of the header again', async () => {
    const test = await openTestKit();
    surgery(test.path, (db) => {
      db.exec('UPDATE hdr SET blob = zeroblob(length(blob)) WHERE copy = 2');
    });
    const found = await test.run('kit.check', {});
    expect(found).toMatchObject({
      ok: false,
      class: 'fine',
      findings: [{ code: 'headerCopyDamaged', severity: 'warning', action: 'repair' }],
    });
    expect(await test.run('kit.repair', {})).toEqual({ ok: true, class: 'fine', findings: [] });
    const { lines } = await test.run('history.get', { trip: null, before: null });
    expect(lines[0]?.what.en).toMatch(/spoilt copy/);
  });

  it('clears away an attachment that was never finished', async () => {
    const { kit, path } = await openTestKit();
    kit.close();
    const opened = await openVault({
      path,
      credential: { kind: 'passphrase', secret: utf8(PASSPHRASE) },
      derive,
      random: secureRandom(),
      clock: { now: () => Date.now() },
    });
    if (!opened.ok) throw new Error(opened.error.code);
    const vault = opened.value;
    // More than one part, and the process is gone before the last.
    const source = function* () {
      for (let megabyte = 0; megabyte < 40; megabyte += 1) yield new Uint8Array(1024 ** 2);
      vault.close();
      throw new Error('the process is gone');
    };
    const fresh = { name: 'scan.pdf', media: 'application/pdf', about: {} };
    const note = { actor: 'owner', verb: 'attachment.add' };
    await vault.attach(source(), fresh, note).catch(() => undefined);
    vault.close();
    const test = await unlocked(path);
    expect(await test.run('kit.check', {})).toMatchObject({
      findings: [{ code: 'attachmentOrphans', action: 'repair' }],
    });
    expect(await test.run('kit.repair', {})).toEqual({ ok: true, class: 'fine', findings: [] });
  });
});
