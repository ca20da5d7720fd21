/** The calls to the disk are the real ones; they are watched, and some are told to fail. */
import * as fs from 'node:fs';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { cryptoReady, xwingPair } from '../../../src/crypto/index.ts';
import { type NewSlot, openVault, type Vault } from '../../../src/vault/index.ts';
import {
  besideName,
  giveName,
  isTaken,
  makePrivate,
  removeLeftovers,
  swapIn,
} from '../../../src/vault/container/whole-file.ts';
import {
  codeOf,
  copyOf,
  freshFolder,
  idOf,
  must,
  newVault,
  NOTE,
  office,
  officeSlot,
  openCode,
  options,
  put,
  random,
  surgery,
  typed,
  PASSPHRASE,
} from './support.ts';

type Step = 'fsync' | 'fsyncFolder' | 'link' | 'rename' | 'copy' | 'list';

/** Told of each call before and after it; throws to make it fail. */
const watch = vi.hoisted(() => ({ call: (_step: string, _when: 'before' | 'after'): void => {} }));

vi.mock('node:fs', async (importOriginal) => {
  const real = await importOriginal<typeof fs>();
  const watched =
    <A extends readonly unknown[], R>(
      step: string | ((...args: A) => string),
      run: (...args: A) => R,
    ) =>
    (...args: A): R => {
      const name = typeof step === 'string' ? step : step(...args);
      watch.call(name, 'before');
      const result = run(...args);
      watch.call(name, 'after');
      return result;
    };
  const mocked = {
    ...real,
    fsyncSync: watched(
      (file: number) => (real.fstatSync(file).isDirectory() ? 'fsyncFolder' : 'fsync'),
      real.fsyncSync,
    ),
    linkSync: watched('link', real.linkSync),
    renameSync: watched('rename', real.renameSync),
    copyFileSync: watched('copy', real.copyFileSync),
    readdirSync: watched('list', real.readdirSync as (path: string) => string[]),
  };
  return { ...mocked, default: mocked };
});

beforeEach(() => {
  watch.call = () => {};
});

const failure = (code: string) => Object.assign(new Error(code), { code });

/** Makes a step fail, every time or the first times only. */
function failing(
  step: Step,
  when: 'before' | 'after' = 'before',
  times = Number.POSITIVE_INFINITY,
): void {
  let left = times;
  watch.call = (name, now) => {
    if (name !== step || now !== when || left <= 0) return;
    left -= 1;
    throw failure('EIO');
  };
}

/** A finished draft and the file that has the name. */
function pair() {
  const folder = freshFolder();
  const [draft, path] = [join(folder, 'a.valise.new-00000000'), join(folder, 'a.valise')];
  writeFileSync(draft, 'new');
  writeFileSync(path, 'old');
  return { draft, path, folder };
}
const text = (path: string) => readFileSync(path, 'utf8');

describe('swapping a file in', () => {
  it('never leaves the name without a file: flush, keep, rename, flush', () => {
    const { draft, path, folder } = pair();
    const steps: string[] = [];
    watch.call = (step, when) => {
      if (when === 'before') steps.push(step);
      expect(['old', 'new']).toContain(text(path));
    };
    swapIn(draft, path);
    expect(steps).toEqual(['fsync', 'link', 'rename', 'fsyncFolder']);
    expect([text(path), text(`${path}.bak1`)]).toEqual(['new', 'old']);
    writeFileSync(draft, 'newer');
    watch.call = (_step, _when) => expect(['new', 'newer']).toContain(text(path));
    swapIn(draft, path);
    expect([text(path), text(`${path}.bak1`), text(`${path}.bak2`)]).toEqual([
      'newer',
      'new',
      'old',
    ]);
    expect(readdirSync(folder)).toHaveLength(3);
  });

  it('copies the old file where the file system has no second names', () => {
    const { draft, path } = pair();
    const steps: string[] = [];
    watch.call = (step, when) => {
      if (when === 'before') steps.push(step);
      expect(existsSync(path)).toBe(true);
      if (step === 'link') throw failure('EPERM');
    };
    swapIn(draft, path);
    // The copy is on the disk and has its own name before the vault's name leads to the new file.
    expect(steps).toEqual(['fsync', 'link', 'copy', 'fsync', 'rename', 'rename', 'fsyncFolder']);
    expect([text(path), text(`${path}.bak1`)]).toEqual(['new', 'old']);
  });

  it('that fails keeps the old file under the name, and no half copy beside it', () => {
    for (const [step, second] of [
      ['fsync'],
      ['rename'],
      ['link', 'copy'],
      ['link', 'fsync'],
    ] as const) {
      const { draft, path } = pair();
      let linked = false;
      watch.call = (name, when) => {
        linked ||= name === 'link';
        const hit = name === step || (linked && name === second);
        if (hit && when === (name === 'fsync' || name === 'copy' ? 'after' : 'before'))
          throw failure('ENOSPC');
      };
      expect(() => swapIn(draft, path), step).toThrow('ENOSPC');
      watch.call = () => {};
      expect(text(path)).toBe('old');
      if (second !== undefined) expect(existsSync(`${path}.bak1`)).toBe(false);
    }
  });
});

describe('giving a free name', () => {
  it('flushes first, and the folder last', () => {
    const { draft, folder } = pair();
    const steps: string[] = [];
    watch.call = (step, when) => when === 'before' && steps.push(step);
    expect(giveName(draft, join(folder, 'free'))).toBe(true);
    expect(steps).toEqual(['fsync', 'rename', 'fsyncFolder']);
    expect(text(join(folder, 'free'))).toBe('new');
  });

  it('never replaces what took the name while the file was flushed', () => {
    const { draft, folder } = pair();
    const path = join(folder, 'free');
    watch.call = (step, when) => {
      if (step === 'fsync' && when === 'after') writeFileSync(path, 'somebody’s');
    };
    expect(giveName(draft, path)).toBe(false);
    expect(text(path)).toBe('somebody’s');
  });

  it('that the disk does not confirm leaves no file: the next try would find it', () => {
    const { draft, folder } = pair();
    failing('fsyncFolder');
    expect(() => giveName(draft, join(folder, 'free'))).toThrow('EIO');
    expect(existsSync(join(folder, 'free'))).toBe(false);
  });
});

describe('beside a name', () => {
  it('a file is made for its owner alone, and is gone when it was not given the name', () => {
    const path = join(freshFolder(), 'a.valise');
    let seen = '';
    expect(() =>
      besideName(path, random, (draft) => {
        makePrivate(draft);
        seen = draft;
        if (process.platform !== 'win32') expect(statSync(draft).mode & 0o777).toBe(0o600);
        expect(() => makePrivate(draft)).toThrow('EEXIST');
        writeFileSync(`${draft}-journal`, '');
        throw new Error('no luck');
      }),
    ).toThrow('no luck');
    expect(basename(seen)).toMatch(/^a\.valise\.new-[0-9a-f]{8}$/);
    expect(readdirSync(dirname(path))).toEqual([]);
  });

  it('leftovers go; a folder that does not tell what is in it is no obstacle', () => {
    const { draft, path, folder } = pair();
    mkdirSync(`${path}.new-11111111`);
    removeLeftovers(path);
    expect(existsSync(draft)).toBe(false);
    expect(readdirSync(folder).sort()).toEqual(['a.valise', 'a.valise.new-11111111']);
    expect(() => removeLeftovers(join(folder, 'none', 'a.valise'))).not.toThrow();
  });

  it('a name is taken also by a folder and by a link that leads nowhere', () => {
    const folder = freshFolder();
    const [link, none] = [join(folder, 'link'), join(folder, 'none')];
    fs.symlinkSync(none, link);
    expect([isTaken(folder), isTaken(link), isTaken(none)]).toEqual([true, true, false]);
  });
});

describe('a re-key whose swap fails', () => {
  const SEED = random.bytes(32);
  let path = '';
  let slot: NewSlot;
  beforeAll(async () => {
    await cryptoReady();
    slot = officeSlot(xwingPair(SEED).publicKey);
    const made = await newVault();
    path = made.path;
    must(made.vault.commit([put(1, 'one')], NOTE));
    must(await made.vault.putSlot(typed(PASSPHRASE), 'free', slot, [], NOTE));
    made.vault.close();
  });

  const opened = async (name: string): Promise<{ vault: Vault; file: string }> => {
    const file = copyOf(path, name);
    return { vault: must(await openVault({ ...options(file), credential: office(SEED) })), file };
  };
  const rekey = (vault: Vault) => vault.rekey(office(SEED), [slot], [put(2, 'two')], NOTE);

  it('leaves old file and session, whichever step it was before the rename', async () => {
    for (const step of ['fsync', 'rename'] as const) {
      const { vault, file } = await opened(`${step}.valise`);
      failing(step);
      expect(codeOf(await rekey(vault)), step).toBe('io');
      watch.call = () => {};
      expect(vault.get('answer', idOf(1))?.value).toBe('one');
      expect(vault.get('answer', idOf(2))).toBeUndefined();
      must(vault.commit([put(1, 'after')], NOTE));
      expect(vault.check()).toMatchObject({ ok: true });
      vault.close();
      expect(await openCode(file)).toBe('fine');
    }
  });

  it('only when the folder should be flushed is in the file: the answer says io, the session goes on with the new keys', async () => {
    const { vault, file } = await opened('folder.valise');
    failing('fsyncFolder');
    expect(codeOf(await rekey(vault))).toBe('io');
    watch.call = () => {};
    expect(vault.get('answer', idOf(2))?.value).toBe('two');
    must(vault.commit([put(1, 'after')], NOTE));
    expect(vault.check()).toMatchObject({ ok: true });
    vault.close();
    // The passphrase is not among the new slots.
    expect(await openCode(file)).toBe('noSlot');
    const again = must(await openVault({ ...options(file), credential: office(SEED) }));
    expect(again.get('answer', idOf(1))?.value).toBe('after');
    again.close();
  });

  it('and whose file then cannot be opened again closes the vault: closing lets go of the lock', async () => {
    const { vault, file } = await opened('gone.valise');
    const aside = `${file}.aside`;
    watch.call = (step, when) => {
      if (step !== 'rename' || when !== 'before') return;
      watch.call = () => {};
      fs.renameSync(file, aside);
      throw failure('EIO');
    };
    expect(codeOf(await rekey(vault))).toBe('io');
    expect(() => vault.get('answer', idOf(1))).toThrow('closed');
    expect(existsSync(`${file}.lock`)).toBe(true);
    vault.close();
    expect(existsSync(`${file}.lock`)).toBe(false);
    expect(await openCode(aside)).toBe('fine');
  });

  it('an opening whose file is exchanged after it was verified is refused', async () => {
    for (const [column, bytes] of [
      ['nonce', 'randomblob(24)'],
      ['ct', 'zeroblob(264)'],
    ]) {
      const file = copyOf(path, 'exchanged.valise');
      // Between the two handles the folder is looked through for leftovers.
      watch.call = (step, when) => {
        if (step !== 'list' || when !== 'after') return;
        watch.call = () => {};
        surgery(file, (db) => db.exec(`UPDATE root SET ${column} = ${bytes}`));
      };
      expect(await openCode(file), column).toBe('tampered');
      expect(existsSync(`${file}.lock`)).toBe(false);
    }
  });

  it('a new vault whose name is taken at the last moment says so, and leaves what took it', async () => {
    const target = join(freshFolder(), 'target.valise');
    const vault = must(await openVault({ ...options(path), readOnly: true }));
    watch.call = (step, when) => {
      if (step === 'fsync' && when === 'after') writeFileSync(target, 'somebody’s');
    };
    expect(codeOf(vault.backup(target))).toBe('exists');
    watch.call = () => {};
    expect(text(target)).toBe('somebody’s');
    expect(readdirSync(dirname(target))).toEqual(['target.valise']);
    vault.close();
  });
});
