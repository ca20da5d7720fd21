/** Does docs/vault-format.md say enough to judge a file that was harmed, and one that was put back? A reader written from it answers as we do. */
import { copyFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { EXIT } from '../../../src/cli/exit.ts';
import { cryptoReady } from '../../../src/crypto/index.ts';
import { fromHex } from '../../../src/kernel/index.ts';
import {
  fileWitness,
  inspectVault,
  openVault,
  restoreVault,
  type Witness,
} from '../../../src/vault/index.ts';
import { numbers } from '../../faults/support/full.ts';
import { PASSPHRASE as GOLDEN_PASSPHRASE, passphrase } from '../../golden/secrets.ts';
import { added, content, onChunks } from './attachments-support.ts';
import { harmCopy } from './fault-files/harm.ts';
import { FAULTS, type Fault } from './fault-files/table.ts';
import { NEEDS, python, type Read, readAlone } from './independent-support.ts';
import {
  clock,
  copyOf,
  derivedSlot,
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

const GOLDEN = join(import.meta.dirname, '../../golden/format-1');
const [GOLDEN_ALL = '', GOLDEN_FEW = ''] = ['all-slots', 'few'].map((name) =>
  join(GOLDEN, `${name}.valise`),
);

/** docs/cli.md: what a class or a refusal is to the shell. */
const exitOf = (expected: Fault['expected'] | 'fine'): number =>
  expected in EXIT ? EXIT[expected as keyof typeof EXIT] : EXIT.refused;

describe.skipIf(python === undefined)(`harmed files ${NEEDS}`, () => {
  beforeAll(cryptoReady);

  it.each(numbers(FAULTS.length, 20).flatMap((at) => FAULTS[at] ?? []))(
    '$name: $expected',
    ({ harm, expected }) => {
      const path = join(freshFolder(), 'harmed.valise');
      harmCopy(GOLDEN_ALL, GOLDEN_FEW, path, harm);
      const { exit, stdout, stderr } = readAlone(path, [], GOLDEN_PASSPHRASE);
      expect({ exit, stderr, stdout }).toMatchObject({ exit: exitOf(expected) });
    },
  );
});

const GARBLE = (table: string, where: string) =>
  `UPDATE ${table} SET ct = zeroblob(length(ct)) WHERE ${where};`;
const LAST = 'seq = (SELECT max(seq) FROM jrn)';

describe.skipIf(python === undefined)(`several harms at once ${NEEDS}`, () => {
  beforeAll(cryptoReady);

  it.each([
    [
      'an entry garbled, one before it gone',
      GARBLE('jrn', 'seq = 5') + 'DELETE FROM jrn WHERE seq = 3',
    ],
    [
      'an entry garbled, one after it gone',
      GARBLE('jrn', 'seq = 3') + 'DELETE FROM jrn WHERE seq = 5',
    ],
    ['an entry garbled, the last gone', GARBLE('jrn', 'seq = 5') + `DELETE FROM jrn WHERE ${LAST}`],
    ['the last two garbled', GARBLE('jrn', 'seq > 7')],
    ['a record garbled, another gone', GARBLE('rec', 'id = 1') + 'DELETE FROM rec WHERE id = 2'],
    [
      'a record garbled, its bucket too',
      GARBLE('rec', 'id = 1') + GARBLE('bkt', 'b = (SELECT bkt FROM rec WHERE id = 1)'),
    ],
    ['a bucket garbled, another gone', GARBLE('bkt', 'b = 1') + 'DELETE FROM bkt WHERE b = 2'],
    [
      'a record’s own tag under other bytes',
      'UPDATE rec SET ct = CAST(zeroblob(length(ct) - 16) || substr(ct, -16) AS BLOB) WHERE id = 1',
    ],
    [
      'the last entry garbled under another number',
      GARBLE('jrn', LAST) + `UPDATE jrn SET seq = 77 WHERE ${LAST}`,
    ],
    ['an entry in the middle under another number', 'UPDATE jrn SET seq = 77 WHERE seq = 4'],
    ['all records garbled alike', GARBLE('rec', '1')],
    ['all entries garbled alike', GARBLE('jrn', '1')],
  ])('%s', async (_name, sql) => {
    const path = join(freshFolder(), 'harmed.valise');
    harmCopy(GOLDEN_ALL, GOLDEN_FEW, path, { sql });
    const report = must(await inspectVault({ ...options(path), credential: passphrase }));
    expect(readAlone(path, [], GOLDEN_PASSPHRASE)).toMatchObject({ exit: exitOf(report.class) });
  });
});

describe.skipIf(python === undefined)(`harmed attachments ${NEEDS}`, () => {
  let path = '';
  let made: Awaited<ReturnType<typeof added>>[] = [];
  beforeAll(async () => {
    await cryptoReady();
    const { vault, path: file } = await newVault();
    made = [await added(vault, content(200_000)), await added(vault, content(150_000, 2))];
    path = file;
    vault.close();
  });

  const SWAP = (one: number, other: number) => [
    `UPDATE att SET n=9 WHERE aid=@aid AND n=${one}`,
    `UPDATE att SET n=${one} WHERE aid=@aid AND n=${other}`,
    `UPDATE att SET n=${other} WHERE aid=@aid AND n=9`,
  ];
  const OTHER = '(SELECT ct FROM att WHERE aid<>@aid AND n=1)';

  it.each<readonly [string, number, readonly string[]]>([
    ['a chunk gone', 5, ['DELETE FROM att WHERE aid=@aid AND n=1']],
    ['all gone', 5, ['DELETE FROM att WHERE aid=@aid']],
    ['under another id', 5, ['UPDATE att SET aid=zeroblob(16) WHERE aid=@aid']],
    ['a negative number', 5, ['UPDATE att SET n=-1 WHERE aid=@aid AND n=0']],
    ['a bit', 4, ["UPDATE att SET ct=CAST(substr(ct,2)||x'00' AS BLOB) WHERE aid=@aid AND n=1"]],
    ['cut', 4, ['UPDATE att SET ct=substr(ct,1,100) WHERE aid=@aid AND n=0']],
    ['empty', 4, ["UPDATE att SET ct=x'' WHERE aid=@aid AND n=3"]],
    ['noise', 4, ['UPDATE att SET ct=randomblob(length(ct)) WHERE aid=@aid AND n=2']],
    ['two exchanged', 5, SWAP(0, 1)],
    ['two exchanged, further on', 5, SWAP(1, 3)],
    ['one over another', 5, [`UPDATE att SET ct=${OTHER} WHERE aid=@aid AND n=1`]],
    [
      'the place of one taken by another, itself replaced by noise',
      4,
      [
        'UPDATE att SET ct=(SELECT ct FROM att WHERE aid=@aid AND n=1) WHERE aid=@aid AND n=0',
        'UPDATE att SET ct=randomblob(length(ct)) WHERE aid=@aid AND n=1',
      ],
    ],
  ])('%s: exit %i, as ours', async (_name, exit, statements) => {
    const harmed = copyOf(path, 'harmed.valise');
    const [first] = made;
    if (!first) throw new Error('no attachment');
    surgery(harmed, onChunks(first, ...statements));
    const report = must(await inspectVault(options(harmed)));
    expect(exitOf(report.class)).toBe(exit);
    expect(readAlone(harmed)).toMatchObject({ exit });
  });
});

describe.skipIf(python === undefined)(`what a computer remembers ${NEEDS}`, () => {
  let base = '';
  beforeAll(async () => {
    await cryptoReady();
    const { vault, path } = await newVault();
    base = path;
    vault.close();
  });

  const profile = () => {
    const folder = freshFolder();
    return { folder, witness: fileWitness(folder, random) };
  };
  async function save(file: string, witness: Witness): Promise<void> {
    const vault = must(await openVault({ ...options(file), witness }));
    must(vault.commit([put(1, clock.now())], NOTE));
    vault.close();
  }
  async function rekey(file: string, witness: Witness): Promise<void> {
    const vault = must(await openVault({ ...options(file), witness }));
    const slot = derivedSlot('passphrase', PASSPHRASE);
    must(
      await vault.rekey(typed(PASSPHRASE), [slot], [], { actor: 'owner', verb: 'access.rekey' }),
    );
    vault.close();
  }
  async function restored(from: string, witness: Witness): Promise<string> {
    const path = join(freshFolder(), 'restored.valise');
    const note = { actor: 'owner', verb: 'vault.restore' };
    must(await restoreVault({ ...options(path), from, note, witness })).close();
    return path;
  }

  /** What was done to `file`, which `here` has seen; the file that is then opened. */
  type Stage = (file: string, here: Witness) => Promise<string>;
  const STAGES: Readonly<Record<string, readonly [string, Stage]>> = {
    'nothing since': ['current', (file) => Promise.resolve(file)],
    'saved elsewhere': [
      'ahead',
      async (file) => {
        await save(file, profile().witness);
        await save(file, profile().witness);
        return file;
      },
    ],
    'put back': [
      'older',
      async (file, here) => {
        const older = copyOf(file, 'older.valise');
        await save(file, here);
        return older;
      },
    ],
    'saved here and there': [
      'forked',
      async (file, here) => {
        const there = copyOf(file, 'there.valise');
        await save(file, here);
        await save(there, profile().witness);
        return there;
      },
    ],
    'an older copy restored elsewhere': [
      'otherBranch',
      async (file, here) => {
        const backup = copyOf(file, 'backup.valise');
        await save(file, here);
        return restored(backup, profile().witness);
      },
    ],
    'the latest copy restored elsewhere': ['ahead', (file) => restored(file, profile().witness)],
    'put back from before a re-key': [
      'older',
      async (file, here) => {
        const older = copyOf(file, 'older.valise');
        await rekey(file, here);
        return older;
      },
    ],
    're-keyed elsewhere': [
      'cannotTell',
      async (file) => {
        await rekey(file, profile().witness);
        return file;
      },
    ],
  };

  it.each(Object.entries(STAGES))('%s', async (_name, [verdict, stage]) => {
    const file = copyOf(base, 'kit.valise');
    const here = profile();
    await save(file, here.witness);
    const opened = await stage(file, here.witness);
    const [name = ''] = readdirSync(here.folder).filter((each) => each.endsWith('.anchor'));
    // As our own opening may write it.
    const anchor = join(freshFolder(), 'anchor');
    copyFileSync(join(here.folder, name), anchor);
    const vault = must(await openVault({ ...options(opened), witness: here.witness }));
    const own = vault.standing();
    const { id } = vault;
    vault.close();
    expect(own.verdict).toBe(verdict);
    expect(name).toBe(`${id}.anchor`);
    expect(fromHex(id)).toHaveLength(16);
    const { exit, stdout } = readAlone(opened, ['--anchor', anchor]);
    expect((JSON.parse(stdout) as Read).standing).toBe(verdict);
    const asks = ['older', 'forked', 'otherBranch'].includes(verdict);
    expect(exit).toBe(asks ? EXIT.tampered : EXIT.fine);
  });
});
