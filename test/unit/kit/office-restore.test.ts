import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { machinePorts } from '../../../src/cli/ports.ts';
import { cryptoReady, secureRandom } from '../../../src/crypto/index.ts';
import { utf8 } from '../../../src/kernel/index.ts';
import {
  joinShares,
  type KitPorts,
  newOfficeKey,
  officeKeyFile,
  restoreForOffice,
} from '../../../src/kit/index.ts';
import {
  closedKit,
  codeOf,
  openTestKit,
  derive,
  DRAFT,
  freshFolder,
  NEXT,
  PASSPHRASE,
  unlocked,
  withSheet,
} from './support.ts';

function newKey(name = 'House security') {
  const { key, shares } = newOfficeKey(name, secureRandom());
  const seed = joinShares(...shares);
  if (!seed.ok) throw new Error('refused');
  const file = join(freshFolder(), 'office.valisekey');
  writeFileSync(file, officeKeyFile(key));
  return { seed: seed.value, file };
}

/** A copy of a kit that an office can open, with a trip in it and a sheet. */
async function officeCopy() {
  await cryptoReady();
  const office = newKey();
  const test = await openTestKit();
  await test.run('trip.save', { trip: null, draft: DRAFT });
  const sheet = await withSheet(test);
  await test.run('access.readOfficeKey', {}, { grant: [office.file] });
  await test.run('access.addOffice', { passphrase: utf8(PASSPHRASE) });
  const from = join(freshFolder(), 'stick.valise');
  await test.run('backup.toFile', {}, { grant: [from] });
  test.kit.close();
  return { ...office, from, sheet };
}

const cheap = (): KitPorts => ({
  ...machinePorts(),
  derive,
  kdfCost: { memKib: 64 * 1024, ops: 3 },
});

describe('a copy that two officers open', () => {
  it('becomes a kit under a new passphrase; its holder is told, and the history says who', async () => {
    const { from, seed, sheet } = await officeCopy();
    const before = readFileSync(from);
    const folder = freshFolder();
    const path = join(folder, 'restored.valise');
    const passphrase = utf8(NEXT);
    const done = await restoreForOffice(cheap(), { from, path, seed, passphrase });
    expect(done).toMatchObject({ ok: true });
    expect(readdirSync(folder)).toEqual(['restored.valise']);
    expect(readFileSync(from).equals(before)).toBe(true);
    const test = await unlocked(path, {}, NEXT);
    expect(await test.run('trip.list', {})).toHaveLength(1);
    const { slots } = await test.run('access.list', {});
    expect(slots.map(({ kind }) => kind)).toEqual(['passphrase', 'office']);
    const { notices } = await test.run('kit.state', {});
    expect(notices.at(-1)?.text.en).toMatch(/^An office opened a copy of the kit/);
    const { lines } = await test.run('history.get', { trip: null, before: null });
    expect(lines.slice(0, 2).map(({ who, what }) => [who.fr, what.en])).toEqual([
      ['Bureau', 'An office opened a copy of the kit and gave it a new key and a new passphrase.'],
      ['Bureau', 'The kit was restored from a backup: a new line of history begins here.'],
    ]);
    test.kit.close();
    const asked = { code: utf8(sheet), passphrase: utf8(PASSPHRASE) };
    expect(codeOf(await closedKit(path).ask('kit.unlockWithCode', asked))).toBe('noSlot');
  });

  it('is refused with a weak passphrase, another key, or a name that is taken, and nothing is left', async () => {
    const { from, seed } = await officeCopy();
    const folder = freshFolder();
    const path = join(folder, 'restored.valise');
    const restore = async (change: object) => {
      const asked = { from, path, seed, passphrase: utf8(NEXT), ...change };
      const done = await restoreForOffice(cheap(), asked);
      return done.ok ? 'fine' : done.error.code;
    };
    expect(await restore({ passphrase: utf8('Parlement2026!') })).toBe('weakPassphrase');
    expect(await restore({ seed: newKey().seed })).toBe('wrongOfficeKey');
    expect(await restore({ from: `${from}.absent` })).toBe('notFound');
    expect(readdirSync(folder)).toEqual([]);
    writeFileSync(path, 'mine');
    expect(await restore({})).toBe('exists');
    expect(readFileSync(path, 'utf8')).toBe('mine');
    writeFileSync(join(folder, 'free.valise.bak2'), 'mine');
    expect(await restore({ path: join(folder, 'free.valise') })).toBe('exists');
    expect(readdirSync(folder).sort()).toEqual(['free.valise.bak2', 'restored.valise']);
  });

  it('leaves nothing behind when the new key cannot be made', async () => {
    const { from, seed } = await officeCopy();
    const folder = freshFolder();
    const failing = { ...cheap(), derive: () => Promise.reject(new Error('out of memory')) };
    const asked = { from, path: join(folder, 'x.valise'), seed, passphrase: utf8(NEXT) };
    expect(await restoreForOffice(failing, asked)).toMatchObject({ error: { code: 'io' } });
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe.skipIf(process.platform === 'win32')('a pipe in the place of an office’s key', () => {
  it('is no key, and nobody waits for it', async () => {
    const pipe = join(freshFolder(), 'pipe.valisekey');
    execFileSync('mkfifo', [pipe]);
    const test = await openTestKit();
    const answer = await test.ask('access.readOfficeKey', {}, { grant: [pipe] });
    expect(codeOf(answer)).toBe('badOfficeKey');
  });
});
