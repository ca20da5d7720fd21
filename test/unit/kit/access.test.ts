import { chmodSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it, vi } from 'vitest';
import { secureRandom } from '../../../src/crypto/index.ts';
import { utf8 } from '../../../src/kernel/index.ts';
import { newOfficeKey, officeKeyFile } from '../../../src/kit/index.ts';
import { openVault, recordIdFrom } from '../../../src/vault/index.ts';
import {
  closedKit,
  codeOf,
  openTestKit,
  derive,
  freshFolder,
  indexFile,
  NEXT,
  PASSPHRASE,
  reopened,
  type TestKit,
  unlocked,
  withSheet,
} from './support.ts';

const random = secureRandom();

/** An office's public key in a file. */
function keyFile(name = 'House security'): string {
  const path = join(freshFolder(), 'office.valisekey');
  writeFileSync(path, officeKeyFile(newOfficeKey(name, random).key));
  return path;
}

async function addOffice(test: TestKit, file = keyFile()) {
  await test.run('access.readOfficeKey', {}, { grant: [file] });
  return test.run('access.addOffice', { passphrase: utf8(PASSPHRASE) });
}

const kindsOf = async (test: TestKit) =>
  (await test.run('access.list', {})).slots.map(({ kind }) => kind);

const opens = async (path: string, passphrase: string): Promise<string> => {
  const test = closedKit(path);
  const answer = await test.ask('kit.unlock', { passphrase: utf8(passphrase) });
  test.kit.close();
  return codeOf(answer);
};

/** Twelve words whose checksum is right and that open nothing. */
const OTHER_CODE =
  'abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon about';

describe('a glance before the unlock', () => {
  it('tells which keys there are, and nothing that this computer has not noted', async () => {
    const test = await openTestKit();
    const before = await closedKit(test.path).run('kit.glance', {});
    expect(before).toEqual({ hasRecovery: false, hasOffice: false, seen: null });
    await withSheet(test);
    await addOffice(test);
    test.kit.close();
    expect(await closedKit(test.path).run('kit.glance', {})).toMatchObject({
      hasRecovery: true,
      hasOffice: true,
    });
  });

  it('says what the file is when it is none', async () => {
    const path = join(freshFolder(), 'letter.txt');
    writeFileSync(path, 'Dear colleague, '.repeat(500));
    expect(codeOf(await closedKit(path).ask('kit.glance', {}))).toBe('notAVault');
    expect(codeOf(await closedKit(`${path}.absent`).ask('kit.glance', {}))).toBe('notFound');
    const nowhere = { kitPath: null };
    expect(codeOf(await closedKit().ask('kit.glance', {}, nowhere))).toBe('notFound');
  });
});

describe('typed words', () => {
  it('are told to be a code or not, whatever kit they are of, and are overwritten', async () => {
    const test = closedKit();
    const read = async (text: string) => {
      const code = utf8(text);
      const answer = await test.ask('kit.readCode', { code });
      expect(code.every((byte) => byte === 0)).toBe(true);
      return answer.ok ? 'fine' : answer.error;
    };
    expect(await read(OTHER_CODE)).toBe('fine');
    expect(await read('abandon about')).toMatchObject({ code: 'wordCount' });
    expect(await read(OTHER_CODE.replace('about', 'qqqq'))).toEqual({
      code: 'unknownWord',
      facts: { word: 12 },
    });
    expect(await read(OTHER_CODE.replace('about', 'above'))).toMatchObject({
      code: 'codeMistyped',
    });
  });
});

describe('a recovery sheet', () => {
  it('is in the kit once its words were typed back: any case, no accents, with numbers', async () => {
    const test = await openTestKit();
    const { words } = await test.run('access.newCode', { language: 'fr' });
    expect(words).toHaveLength(12);
    expect(await kindsOf(test)).toEqual(['passphrase']);
    const typed = words
      .map((word, index) => `${index + 1}. ${word.normalize('NFD').replace(/\p{M}/gu, '')}`)
      .join('\n')
      .toUpperCase();
    const code = utf8(typed);
    const passphrase = utf8(PASSPHRASE);
    const view = await test.run('access.confirmCode', { code, passphrase });
    expect(view.slots.map(({ kind }) => kind)).toEqual(['passphrase', 'recovery']);
    expect(view.free).toBe(6);
    expect([...code, ...passphrase].every((byte) => byte === 0)).toBe(true);
    expect(await test.run('kit.state', {})).toMatchObject({ hasRecovery: true });
  });

  it('is not made of other words, of none, or without the passphrase; the drawn ones stay good', async () => {
    const test = await openTestKit();
    const confirm = async (code: string, passphrase = PASSPHRASE) =>
      codeOf(
        await test.ask('access.confirmCode', { code: utf8(code), passphrase: utf8(passphrase) }),
      );
    expect(await confirm(OTHER_CODE)).toBe('noCodeDrawn');
    const { words } = await test.run('access.newCode', { language: 'en' });
    const sheet = words.join(' ');
    expect(await confirm('abandon')).toBe('wordCount');
    expect(await confirm(OTHER_CODE)).toBe('codeDiffers');
    expect(await confirm(sheet, NEXT)).toBe('wrongPassphrase');
    expect(await kindsOf(test)).toEqual(['passphrase']);
    expect(await confirm(sheet)).toBe('fine');
    expect(await confirm(sheet)).toBe('noCodeDrawn');
  });

  it('takes the place of the sheet before it, and so does its name', async () => {
    const test = await openTestKit();
    const records = async () => {
      const grant = [join(freshFolder(), 'copy.valise')];
      return (await test.run('backup.toFile', {}, { grant })).records;
    };
    const first = await withSheet(test);
    const before = await records();
    await withSheet(test);
    expect(await records()).toBe(before);
    expect(await kindsOf(test)).toEqual(['passphrase', 'recovery']);
    test.kit.close();
    const again = closedKit(test.path);
    const asked = { code: utf8(first), passphrase: utf8(NEXT) };
    expect(codeOf(await again.ask('kit.unlockWithCode', asked))).toBe('wrongRecoveryCode');
  });
});

describe('opening with the sheet', () => {
  it('gives a new key under the new passphrase; the sheet stays good, the office too', async () => {
    const test = await openTestKit();
    const sheet = await withSheet(test, 'fr');
    await addOffice(test);
    test.kit.close();
    const again = closedKit(test.path);
    const code = utf8(sheet);
    const passphrase = utf8(NEXT);
    const state = await again.run('kit.unlockWithCode', { code, passphrase });
    expect(state).toMatchObject({ hasRecovery: true, readOnly: false });
    expect([...code, ...passphrase].every((byte) => byte === 0)).toBe(true);
    expect((await kindsOf(again)).sort()).toEqual(['office', 'passphrase', 'recovery']);
    again.kit.close();
    expect(await opens(test.path, PASSPHRASE)).toBe('wrongPassphrase');
    expect(await opens(test.path, NEXT)).toBe('fine');
    const third = closedKit(test.path);
    await third.run('kit.unlockWithCode', { code: utf8(sheet), passphrase: utf8(PASSPHRASE) });
    third.kit.close();
    expect(await opens(test.path, PASSPHRASE)).toBe('fine');
  });

  it('refuses a weak passphrase, words that are none, another sheet and a kit without one', async () => {
    const test = await openTestKit();
    const bare = await openTestKit();
    const sheet = await withSheet(test);
    for (const each of [test, bare]) each.kit.close();
    const ask = async (path: string, code: string, passphrase = NEXT) => {
      const asked = { code: utf8(code), passphrase: utf8(passphrase) };
      return codeOf(await closedKit(path).ask('kit.unlockWithCode', asked));
    };
    expect(await ask(test.path, sheet, 'Parlement2026!')).toBe('weakPassphrase');
    expect(await ask(test.path, 'abandon')).toBe('wordCount');
    expect(await ask(test.path, OTHER_CODE)).toBe('wrongRecoveryCode');
    expect(await ask(bare.path, sheet)).toBe('noSlot');
    expect(await ask(`${test.path}.absent`, sheet)).toBe('notFound');
    // Nothing was changed, and the lock of the file is free.
    expect(await opens(test.path, PASSPHRASE)).toBe('fine');
    expect(await ask(test.path, sheet)).toBe('fine');
  });

  it('closes the kit again when the new key cannot be made', async () => {
    const test = await openTestKit();
    const sheet = await withSheet(test);
    test.kit.close();
    let derivations = 0;
    // The first opens the kit; the re-key fails at its own.
    const failing = closedKit(test.path, {
      derive: (request) => {
        derivations += 1;
        return derivations > 1 ? Promise.reject(new Error('out of memory')) : derive(request);
      },
    });
    const [begun, ended] = [
      vi.spyOn(globalThis, 'setInterval'),
      vi.spyOn(globalThis, 'clearInterval'),
    ];
    const asked = { code: utf8(sheet), passphrase: utf8(NEXT) };
    expect(codeOf(await failing.ask('kit.unlockWithCode', asked))).toBe('io');
    expect(failing.kit.state()).toBe('closed');
    // The timer of the drafts has an end too.
    const timers = begun.mock.results.map(({ value }) => value as unknown);
    expect(timers.length).toBeGreaterThan(0);
    expect(ended.mock.calls.map(([timer]) => timer)).toEqual(timers);
    for (const spy of [begun, ended]) spy.mockRestore();
    expect(await opens(test.path, PASSPHRASE)).toBe('fine');
  });

  it.skipIf(process.getuid?.() === 0)(
    'opens for reading where nothing can be written',
    async () => {
      const test = await openTestKit();
      const sheet = await withSheet(test);
      test.kit.close();
      const folder = dirname(test.path);
      chmodSync(folder, 0o500);
      try {
        const again = closedKit(test.path);
        const asked = { code: utf8(sheet), passphrase: utf8(NEXT) };
        expect(await again.run('kit.unlockWithCode', asked)).toMatchObject({ readOnly: true });
        again.kit.close();
      } finally {
        chmodSync(folder, 0o700);
      }
      expect(await opens(test.path, PASSPHRASE)).toBe('fine');
    },
  );
});

describe('an office’s key', () => {
  it('is read, compared, and added; the kit shows the same digits', async () => {
    const test = await openTestKit();
    const file = keyFile('  Sécurité de la Chambre ');
    const read = await test.run('access.readOfficeKey', {}, { grant: [file] });
    expect(read.name).toBe('Sécurité de la Chambre');
    expect(read.fingerprint).toMatch(/^(\d{5} ){5}\d{5}$/);
    const view = await test.run('access.addOffice', { passphrase: utf8(PASSPHRASE) });
    expect(view.slots.at(1)).toMatchObject({ kind: 'office', ...read });
  });

  it('is not added before it was read, with a wrong passphrase, or when the last file was none', async () => {
    const test = await openTestKit();
    const add = async (passphrase = PASSPHRASE) =>
      codeOf(await test.ask('access.addOffice', { passphrase: utf8(passphrase) }));
    expect(await add()).toBe('badOfficeKey');
    await test.run('access.readOfficeKey', {}, { grant: [keyFile()] });
    expect(await add(NEXT)).toBe('wrongPassphrase');
    const letter = join(freshFolder(), 'letter.valisekey');
    writeFileSync(letter, '{"valise": "office key"}');
    for (const grant of [[letter], [freshFolder()], [`${letter}.absent`], null]) {
      expect(codeOf(await test.ask('access.readOfficeKey', {}, { grant }))).toBe('badOfficeKey');
    }
    expect(await add()).toBe('badOfficeKey');
    expect(await kindsOf(test)).toEqual(['passphrase']);
  });

  it('that is there already is put again, not twice', async () => {
    const test = await openTestKit();
    const file = keyFile();
    await addOffice(test, file);
    const view = await addOffice(test, file);
    expect(view.slots.map(({ kind }) => kind)).toEqual(['passphrase', 'office']);
    expect(view.slots.at(1)?.name).toBe('House security');
  });

  it('is refused when all eight places are taken', async () => {
    const test = await openTestKit();
    for (let count = 0; count < 7; count += 1) await addOffice(test, keyFile(`Office ${count}`));
    await test.run('access.readOfficeKey', {}, { grant: [keyFile()] });
    const asked = { passphrase: utf8(PASSPHRASE) };
    expect(codeOf(await test.ask('access.addOffice', asked))).toBe('noFreeSlot');
    const { words } = await test.run('access.newCode', { language: 'en' });
    const sheet = { code: utf8(words.join(' ')), passphrase: utf8(PASSPHRASE) };
    expect(codeOf(await test.ask('access.confirmCode', sheet))).toBe('noFreeSlot');
  });
});

describe('another passphrase', () => {
  it('everywhere is a new key: the sheet is gone, the office stays', async () => {
    const test = await openTestKit();
    const sheet = await withSheet(test);
    await addOffice(test);
    const [passphrase, next] = [utf8(PASSPHRASE), utf8(NEXT)];
    const view = await test.run('access.changePassphrase', { passphrase, next, everywhere: true });
    expect(view.slots.map(({ kind }) => kind)).toEqual(['passphrase', 'office']);
    expect([...passphrase, ...next].every((byte) => byte === 0)).toBe(true);
    expect(readdirSync(dirname(test.path))).toContain(`${test.path.split('/').at(-1)}.bak1`);
    test.kit.close();
    expect(await opens(test.path, PASSPHRASE)).toBe('wrongPassphrase');
    // The file from before still opens with the old one; that is what "older" counts.
    expect(await opens(`${test.path}.bak1`, PASSPHRASE)).toBe('fine');
    const again = await unlocked(test.path, {}, NEXT);
    expect(await again.run('backup.list', {})).toMatchObject({ older: 1 });
    const asked = { code: utf8(sheet), passphrase: utf8(PASSPHRASE) };
    again.kit.close();
    const closed = closedKit(test.path);
    expect(codeOf(await closed.ask('kit.unlockWithCode', asked))).toBe('noSlot');
  });

  it('only here is the same key: the sheet stays good', async () => {
    const test = await openTestKit();
    const sheet = await withSheet(test);
    const asked = { passphrase: utf8(PASSPHRASE), next: utf8(NEXT), everywhere: false };
    const view = await test.run('access.changePassphrase', asked);
    expect(view.slots.map(({ kind }) => kind)).toEqual(['passphrase', 'recovery']);
    test.kit.close();
    expect(await opens(test.path, PASSPHRASE)).toBe('wrongPassphrase');
    const again = closedKit(test.path);
    await again.run('kit.unlockWithCode', { code: utf8(sheet), passphrase: utf8(PASSPHRASE) });
    again.kit.close();
  });

  it.each([true, false])(
    'is refused when it is weak or the old one is wrong (%s)',
    async (everywhere) => {
      const test = await openTestKit();
      const ask = async (passphrase: string, next: string) => {
        const asked = { passphrase: utf8(passphrase), next: utf8(next), everywhere };
        return codeOf(await test.ask('access.changePassphrase', asked));
      };
      expect(await ask(PASSPHRASE, 'Parlement2026!')).toBe('weakPassphrase');
      expect(await ask(NEXT, NEXT)).toBe('wrongPassphrase');
      test.kit.close();
      expect(await opens(test.path, PASSPHRASE)).toBe('fine');
    },
  );
});

describe('a new key for everything', () => {
  it('drops the office that is named, and keeps the other', async () => {
    const test = await openTestKit();
    await addOffice(test, keyFile('Stays'));
    await addOffice(test, keyFile('Goes'));
    await withSheet(test);
    const { slots } = await test.run('access.list', {});
    const drop = slots.find(({ name }) => name === 'Goes')?.number ?? 9;
    const rekey = async (request: object) => codeOf(await test.ask('access.rekey', request));
    expect(await rekey({ passphrase: utf8(NEXT), drop })).toBe('wrongPassphrase');
    expect(await rekey({ passphrase: utf8(PASSPHRASE), drop: 0 })).toBe('noSlot');
    expect(await rekey({ passphrase: utf8(PASSPHRASE), drop: 7 })).toBe('noSlot');
    expect(await rekey({ passphrase: utf8(PASSPHRASE), drop: 8 })).toBe('badRequest');
    expect(await kindsOf(test)).toHaveLength(4);
    const view = await test.run('access.rekey', { passphrase: utf8(PASSPHRASE), drop });
    expect(view.slots.map(({ kind, name }) => kind + name)).toEqual(['passphrase', 'officeStays']);
    const again = await reopened(test);
    const { notices } = await again.run('kit.state', {});
    expect(notices.at(-1)?.text.en).toMatch(/“Goes” can no longer open/);
  });

  it('does not disturb a save, an import or a draft that comes meanwhile', async () => {
    const test = await openTestKit();
    const file = join(freshFolder(), 'index.json');
    writeFileSync(file, indexFile({ FR: 1 }, '2026-10-30T10:00:00Z'));
    const rekeying = test.ask('access.rekey', { passphrase: utf8(PASSPHRASE), drop: null });
    const importing = test.ask('advisory.importFiles', {}, { grant: [file] });
    await test.run('draft.put', { key: 'note', text: 'half a sen' });
    await test.run('settings.set', { idleMinutes: 2, maxHours: 3 });
    expect([await rekeying, await importing].map(codeOf)).toEqual(['fine', 'fine']);
    const again = await reopened(test);
    expect(await again.run('advisory.get', { code: 'FR' })).toMatchObject({
      entry: { code: 'FR', overall: 2 },
    });
    expect(await again.run('settings.get', {})).toEqual({ idleMinutes: 2, maxHours: 3 });
    expect(await again.run('draft.get', { key: 'note' })).toEqual({ text: 'half a sen' });
    expect(await again.run('kit.check', {})).toMatchObject({ ok: true });
  });

  it('is one at a time', async () => {
    const test = await openTestKit();
    const rekey = () => test.ask('access.rekey', { passphrase: utf8(PASSPHRASE), drop: null });
    const codes = (await Promise.all([rekey(), rekey()])).map(codeOf);
    expect(codes.sort()).toEqual(['conflict', 'fine']);
  });

  it('is not made by a lock in the middle of it; the old one stays', async () => {
    const test = await openTestKit();
    const passphrase = utf8(PASSPHRASE);
    const rekeying = test.ask('access.rekey', { passphrase, drop: null });
    test.kit.close();
    expect(codeOf(await rekeying)).toBe('internal');
    expect(passphrase.every((byte) => byte === 0)).toBe(true);
    expect(await opens(test.path, PASSPHRASE)).toBe('fine');
  });
});

describe('a change of the keys', () => {
  it('is told at exactly the next three unlocks of the window', async () => {
    let test = await openTestKit();
    await withSheet(test);
    // This unlock did not tell it: the person has just done it.
    test.kit.maintain();
    expect(await test.run('kit.state', {})).toMatchObject({ notices: [] });
    for (let count = 0; count < 3; count += 1) {
      test = await reopened(test);
      const { notices } = await test.run('kit.state', {});
      expect(
        notices.map(({ text }) => text.fr),
        `${count}`,
      ).toEqual([
        'Une feuille de récupération a été créée. Une feuille antérieure n’ouvre plus cette valise.',
      ]);
      test.kit.maintain();
      test.kit.maintain();
    }
    test = await reopened(test);
    expect(await test.run('kit.state', {})).toMatchObject({ notices: [] });
  });

  it('is told again when the window never came to show it', async () => {
    let test = await openTestKit();
    await addOffice(test);
    for (let count = 0; count < 4; count += 1) test = await reopened(test);
    const { notices } = await test.run('kit.state', {});
    expect(notices[0]?.text.en).toBe('The office “House security” can now open this kit.');
  });

  it('made with the sheet is told three times after it', async () => {
    let test = await openTestKit();
    const sheet = await withSheet(test);
    test.kit.close();
    test = closedKit(test.path);
    await test.run('kit.unlockWithCode', { code: utf8(sheet), passphrase: utf8(NEXT) });
    test.kit.maintain();
    const told = [];
    for (let count = 0; count < 4; count += 1) {
      test = await reopened(test, {}, NEXT);
      const { notices } = await test.run('kit.state', {});
      told.push(
        notices.filter(({ text }) => /opened with the recovery sheet/.test(text.en)).length,
      );
      test.kit.maintain();
    }
    expect(told).toEqual([1, 1, 1, 0]);
  });

  it('that cannot be counted, because the file was changed meanwhile, stops nothing', async () => {
    const test = await openTestKit();
    await addOffice(test);
    const again = await reopened(test);
    const db = new Database(again.path);
    db.exec('DELETE FROM rec');
    db.close();
    expect(() => again.kit.maintain()).not.toThrow();
    expect(codeOf(await again.ask('trip.list', {}))).toBe('fine');
    expect(codeOf(await again.ask('access.list', {}))).toBe('tampered');
    again.kit.close();
  });

  it('stands in the history, with who did it and in which zone', async () => {
    const test = await openTestKit();
    await withSheet(test);
    await addOffice(test);
    const asked = { passphrase: utf8(PASSPHRASE), next: utf8(NEXT), everywhere: true };
    await test.run('access.changePassphrase', asked);
    const { lines } = await test.run('history.get', { trip: null, before: null });
    expect(lines.slice(0, 3).map(({ what }) => what.en)).toEqual([
      'The passphrase was changed and the kit was given a new key.',
      'An office’s key was added.',
      'A recovery sheet was made.',
    ]);
    expect(lines[0]).toMatchObject({ zone: 'Europe/Paris', who: { en: 'Holder of the kit' } });
  });
});

describe('what was typed', () => {
  it('is overwritten also when the call never came to anybody', async () => {
    const test = await openTestKit();
    const typed = () => utf8(PASSPHRASE);
    const calls: readonly (readonly [string, string, Record<string, Uint8Array>])[] = [
      ['wrongState', 'kit.unlock', { passphrase: typed() }],
      ['badRequest', 'kit.unlock', { passphrase: typed(), more: typed() }],
      ['badRequest', 'no.such', { passphrase: typed() }],
      ['fine', 'kit.judgePassphrase', { passphrase: typed() }],
    ];
    for (const [code, operation, request] of calls) {
      expect(codeOf(await test.ask(operation, request))).toBe(code);
      for (const secret of Object.values(request))
        expect(secret.every((byte) => byte === 0)).toBe(true);
    }
  });
});

describe('a kit that is being opened', () => {
  it('is the only one: a second opening waits for nothing and takes nothing over', async () => {
    const [one, other] = [await openTestKit(), await openTestKit()];
    for (const each of [one, other]) each.kit.close();
    const test = closedKit(one.path);
    const first = test.ask('kit.unlock', { passphrase: utf8(PASSPHRASE) });
    const second = await test.ask(
      'kit.unlock',
      { passphrase: utf8(PASSPHRASE) },
      { kitPath: other.path },
    );
    expect(codeOf(second)).toBe('wrongState');
    expect(codeOf(await first)).toBe('fine');
    expect(await opens(other.path, PASSPHRASE)).toBe('fine');
    test.kit.close();
  });

  it('is closed again when it holds what this version cannot read', async () => {
    const { kit, path } = await openTestKit();
    kit.close();
    const credential = { kind: 'passphrase', secret: utf8(PASSPHRASE) } as const;
    const clock = { now: () => Date.now() };
    const opened = await openVault({ path, credential, derive, random, clock });
    if (!opened.ok) throw new Error(opened.error.code);
    const id = recordIdFrom('settings');
    opened.value.commit(
      [{ kind: 'put', collection: 'settings', id, schema: 2, value: { moon: true } }],
      { actor: 'owner', verb: 'settings.set' },
    );
    opened.value.close();
    // Not `busy` at the second try.
    for (let count = 0; count < 2; count += 1)
      expect(await opens(path, PASSPHRASE)).toBe('internal');
  });

  it('is closed again when the lock came before it was open', async () => {
    const { kit, path } = await openTestKit();
    kit.close();
    const test = closedKit(path);
    const unlocking = test.ask('kit.unlock', { passphrase: utf8(PASSPHRASE) });
    test.kit.close();
    expect(codeOf(await unlocking)).toBe('wrongState');
    expect(test.kit.state()).toBe('closed');
    expect(await opens(path, PASSPHRASE)).toBe('fine');
  });
});
