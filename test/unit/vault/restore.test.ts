import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { cryptoReady, xwingPair } from '../../../src/crypto/index.ts';
import { utf8 } from '../../../src/kernel/index.ts';
import {
  type Credential,
  fileWitness,
  openVault,
  type RestoreOptions,
  restoreVault,
  type Vault,
} from '../../../src/vault/index.ts';
import {
  clock,
  codeOf,
  copyOf,
  derive,
  derivedSlot,
  freshFolder,
  idOf,
  must,
  newVault,
  NOTE,
  office,
  officeSlot,
  openCode,
  PASSPHRASE,
  put,
  random,
  recovery,
  reopen,
  surgery,
  typed,
} from './support.ts';

const RESTORE = { actor: 'owner', verb: 'vault.restore', zone: 'Europe/Paris' };
const CODE = random.bytes(16);
const SEED = random.bytes(32);

/** The backup, and what was in the vault when it was made. */
let from = '';
let then: {
  readonly list: unknown;
  readonly journal: readonly unknown[];
  readonly generation: number;
  readonly id: string;
};

beforeAll(async () => {
  await cryptoReady();
  const { vault } = await newVault();
  const proof = typed(PASSPHRASE);
  must(vault.commit([put(1, 'one'), put(2, 'two')], NOTE));
  must(vault.putDraft('form', 'typed'));
  must(await vault.putSlot(proof, 'free', derivedSlot('recovery', CODE), [], NOTE));
  must(await vault.putSlot(proof, 'free', officeSlot(xwingPair(SEED).publicKey), [], NOTE));
  from = join(freshFolder(), 'backup.valise');
  must(vault.backup(from));
  const { generation } = vault.state();
  then = { list: vault.list('answer'), journal: vault.journal(), generation, id: vault.id };
  vault.close();
});

const free = () => join(freshFolder(), 'restored.valise');
const asked = (path: string, more: Partial<RestoreOptions> = {}): RestoreOptions => ({
  path,
  from,
  credential: typed(PASSPHRASE),
  derive,
  random,
  clock,
  note: RESTORE,
  ...more,
});
const restore = async (path: string, more: Partial<RestoreOptions> = {}): Promise<Vault> =>
  must(await restoreVault(asked(path, more)));

describe('a backup that is restored', () => {
  it.each<readonly [string, Credential]>([
    ['the passphrase', typed(PASSPHRASE)],
    ['the recovery code', recovery(CODE)],
    ['the office’s key', office(SEED)],
  ])('with %s is the vault as it was, and open', async (_name, credential) => {
    const [path, before] = [free(), readFileSync(from)];
    const vault = await restore(path, { credential });
    expect(vault.id).toBe(then.id);
    expect(vault.list('answer')).toEqual(then.list);
    expect(vault.getDraft('form')).toBe('typed');
    expect(vault.slots().map(({ kind }) => kind)).toEqual(['passphrase', 'recovery', 'office']);
    expect(vault.check()).toMatchObject({ ok: true });
    // One entry more, which says so.
    const journal = vault.journal();
    expect(journal.slice(0, -1)).toEqual(then.journal);
    expect(journal.at(-1)).toMatchObject({
      ...RESTORE,
      generation: then.generation + 1,
      changes: [],
    });
    must(vault.commit([put(1, 'after')], NOTE));
    expect(await openCode(path)).toBe('busy');
    vault.close();
    expect(readFileSync(from)).toEqual(before);
    expect(readdirSync(dirname(from))).toEqual([basename(from)]);
    expect(readdirSync(dirname(path))).toEqual([basename(path)]);
    if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600);
    const again = await reopen(path);
    expect(again.get('answer', idOf(1))?.value).toBe('after');
    again.close();
  });

  it('is a new line of history: the original is another one from then on', async () => {
    const path = free();
    const witness = fileWitness(freshFolder(), random);
    (await restore(path, { witness })).close();
    const open = async (file: string) => {
      const vault = must(await openVault({ ...asked(file), witness }));
      const { verdict } = vault.standing();
      vault.close();
      return verdict;
    };
    expect(await open(path)).toBe('current');
    // The backup itself is an ancestor of what was restored: by its number it is older, by its branch another.
    expect(await open(copyOf(from, 'original.valise'))).toBe('otherBranch');
  });

  it('twice gives two lines of history', async () => {
    const [one, two] = [free(), free()];
    const witness = fileWitness(freshFolder(), random);
    (await restore(one, { witness })).close();
    const other = await restore(two, { witness });
    expect(other.standing().verdict).toBe('current');
    other.close();
    const first = must(await openVault({ ...asked(one), witness }));
    expect(first.standing().verdict).toBe('otherBranch');
    first.close();
  });

  it('while the vault that it is a copy of is in use, and of that file itself', async () => {
    const { vault, path } = await newVault();
    must(vault.commit([put(1, 'in use')], NOTE));
    const restored = await restore(free(), { from: path });
    expect(restored.get('answer', idOf(1))?.value).toBe('in use');
    restored.close();
    must(vault.commit([put(1, 'still in use')], NOTE));
    vault.close();
  });
});

describe('what is not restored', () => {
  const refused = async (more: Partial<RestoreOptions>, path = free()) => {
    const answer = await restoreVault(asked(path, more));
    expect(readdirSync(dirname(path)).filter((name) => name.startsWith('restored'))).toEqual([]);
    if (answer.ok) answer.value.close();
    return codeOf(answer);
  };

  it('a backup whose secret was not given', async () => {
    expect(await refused({ credential: typed(utf8('wrong')) })).toBe('wrongPassphrase');
    expect(await refused({ credential: recovery(random.bytes(16)) })).toBe('wrongRecoveryCode');
    expect(await refused({ credential: office(random.bytes(32)) })).toBe('wrongOfficeKey');
  });

  it('what is not there, not a file, not a vault, of a later version', async () => {
    const folder = freshFolder();
    const text = join(folder, 'text');
    writeFileSync(text, 'x'.repeat(5000));
    expect(await refused({ from: join(folder, 'none') })).toBe('notFound');
    expect(await refused({ from: folder })).toBe('notAVault');
    expect(await refused({ from: text })).toBe('notAVault');
    const later = copyOf(from, 'later.valise');
    surgery(later, (db) => db.pragma('user_version = 2'));
    expect(await refused({ from: later })).toBe('unsupportedVersion');
  });

  it.each([
    ['UPDATE rec SET ct = zeroblob(528) WHERE id = 1', 'damaged'],
    ['UPDATE root SET ct = zeroblob(264)', 'damaged'],
    ['DELETE FROM hdr', 'damaged'],
    ['DELETE FROM rec WHERE id = 1', 'tampered'],
    ['DELETE FROM jrn WHERE seq = 2', 'tampered'],
    ['CREATE TRIGGER t AFTER INSERT ON rec BEGIN DELETE FROM rec; END', 'tampered'],
  ])('a backup after %s', async (statement, code) => {
    const harmed = copyOf(from, 'harmed.valise');
    surgery(harmed, (db) => db.exec(statement));
    const before = readFileSync(harmed);
    expect(await refused({ from: harmed })).toBe(code);
    expect(readFileSync(harmed)).toEqual(before);
  });

  it('a backup that was cut short', async () => {
    const cut = copyOf(from, 'cut.valise');
    for (const length of [statSync(cut).size - 4096, 50_000, 4096, 50]) {
      truncateSync(cut, length);
      expect(await refused({ from: cut })).toBe(length === 50 ? 'notAVault' : 'damaged');
    }
  });

  it('to a name that is taken, or in use, or in a folder that is not there', async () => {
    const path = free();
    writeFileSync(path, 'somebody’s');
    // Before the seconds that a derivation takes.
    const never = { derive: () => Promise.reject(new Error('asked')) };
    expect(codeOf(await restoreVault(asked(path, never)))).toBe('exists');
    expect(readFileSync(path, 'utf8')).toBe('somebody’s');
    expect(codeOf(await restoreVault(asked(from, never)))).toBe('exists');
    const folder = join(freshFolder(), 'folder');
    mkdirSync(folder);
    expect(codeOf(await restoreVault(asked(folder)))).toBe('exists');
    expect(codeOf(await restoreVault(asked(join(folder, 'none', 'a.valise'))))).toBe('io');
  });

  it('to a name that is taken while the secret is derived', async () => {
    const path = free();
    const answer = await restoreVault(
      asked(path, {
        async derive(request) {
          writeFileSync(path, 'somebody’s');
          return derive(request);
        },
      }),
    );
    expect(codeOf(answer)).toBe('exists');
    expect(readFileSync(path, 'utf8')).toBe('somebody’s');
    expect(existsSync(`${path}.lock`)).toBe(false);
  });

  it('with a note that is none: nothing is left behind', async () => {
    const path = free();
    const note = { actor: 'owner', verb: 'not a word' };
    await expect(restoreVault(asked(path, { note }))).rejects.toThrow(TypeError);
    expect(readdirSync(dirname(path))).toEqual([]);
  });

  it('leaves no file open, whatever came of it', async () => {
    if (process.platform !== 'linux') return;
    const cut = copyOf(from, 'cut.valise');
    truncateSync(cut, 40_000);
    const harmed = copyOf(from, 'harmed.valise');
    surgery(harmed, (db) => db.exec('DELETE FROM jrn'));
    const open = () => readdirSync('/proc/self/fd').length;
    const before = open();
    for (let at = 0; at < 5; at += 1) {
      (await restore(free())).close();
      for (const each of [cut, harmed, dirname(from), `${from}.none`]) {
        await refused({ from: each });
        await openCode(each);
      }
      await refused({ credential: typed(utf8('wrong')) });
    }
    expect(open()).toBe(before);
  });
});
