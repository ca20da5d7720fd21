/**
 * Is docs/vault-format.md enough, for every kind of vault there is? What our code saved is read by a reader that was written from
 * the page alone, and what such a writer saved is opened by our code.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { entropyToMnemonic } from '@scure/bip39';
import { wordlist as english } from '@scure/bip39/wordlists/english.js';
import { wordlist as french } from '@scure/bip39/wordlists/french.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { cryptoReady, xwingPair } from '../../../src/crypto/index.ts';
import { fromHex } from '../../../src/kernel/index.ts';
import { openVault, restoreVault, salvageVault, type Vault } from '../../../src/vault/index.ts';
import { type Content, contentOf } from '../../faults/support/content.ts';
import { CODE_WORDS } from '../../golden/secrets.ts';
import { ADD, added, content, inPieces, MIB, sha256 } from './attachments-support.ts';
import { fileOf, NEEDS, python, type Read, readAlone, writeAlone } from './independent-support.ts';
import {
  copyOf,
  derivedSlot,
  freshFolder,
  must,
  newVault,
  NOTE,
  officeSlot,
  options,
  PASSPHRASE,
  put,
  random,
  recovery,
  remove,
  reopen,
  surgery,
  typed,
} from './support.ts';

const GOLDEN = join(import.meta.dirname, '../../golden/format-1');
const CODE = random.bytes(16);
const proof = typed(PASSPHRASE);
const note = (verb: string, zone?: string) => ({ actor: 'owner', verb, ...(zone && { zone }) });

const NONE = '0'.repeat(32);
/** What a change did to its record, as our journal says it. */
const kindOf = (change: Read['journal'][number]['changes'][number]): string => {
  if (change.oldTag === NONE) return 'new';
  return change.newTag === NONE ? 'deleted' : 'changed';
};
const byId = <T extends { collection: string; id: string }>(records: readonly T[]): readonly T[] =>
  records.toSorted((left, right) =>
    left.collection + left.id < right.collection + right.id ? -1 : 1,
  );

/** What both say, in one shape. */
const theirs = (read: Read) => ({
  id: read.vaultId,
  state: { generation: read.generation, savedAt: read.savedAt, words: read.words },
  records: byId(read.records),
  journal: read.journal.map(({ seq, time, generation, actor, zone, verb, changes }) => ({
    ...{ seq, time, generation, actor, verb, ...(zone !== undefined && { zone }) },
    changes: changes.map(kindOf),
  })),
  slots: read.slots,
});
const ours = ({ id, state, records, journal, slots }: Content) => ({
  id,
  state: {
    generation: state.generation,
    savedAt: state.savedAt,
    words: state.wordIndexes.map((index) => english[index]),
  },
  records: byId(records),
  journal: journal.map(({ changes, ...entry }) => ({
    ...entry,
    changes: changes.map(({ kind }) => kind),
  })),
  slots: slots.map(({ number, kind, labelId, created }) => ({ number, kind, labelId, created })),
});

function readFine(path: string, more: readonly string[] = [], complaint = ''): Read {
  const { exit, stdout, stderr } = readAlone(path, more);
  expect({ exit, stderr }).toEqual({ exit: 0, stderr: complaint });
  return JSON.parse(stdout) as Read;
}

/** Read by both from the disk, with the same result to the last bit. */
async function same(path: string, complaint?: string): Promise<Read> {
  const read = readFine(path, [], complaint);
  const vault = await reopen(path);
  const [own, attachments] = [contentOf(vault), vault.attachments()];
  vault.close();
  expect(theirs(read)).toEqual(ours(own));
  expect(read.attachments.map(({ id, sha256: sum }) => [id, sum])).toEqual(
    attachments.map(({ id, sha256: sum }) => [id, sum]),
  );
  return read;
}

/** A new vault that was used so, and closed. */
async function used(use: (vault: Vault, path: string) => unknown): Promise<string> {
  const { vault, path } = await newVault();
  await use(vault, path);
  vault.close();
  return path;
}

const withSheet = async (vault: Vault): Promise<void> => {
  must(await vault.putSlot(proof, 'free', derivedSlot('recovery', CODE), [], note('access.sheet')));
};
const withOffice = async (vault: Vault): Promise<void> => {
  const slot = officeSlot(xwingPair(random.bytes(32)).publicKey);
  must(await vault.putSlot(proof, 'free', slot, [], note('access.office')));
};

/** As many records as asked, of all sizes, some of them changed and some deleted. */
function records(vault: Vault, count: number): void {
  const all = Array.from({ length: count }, (_, at) =>
    put(at, 'é\u2028🧳'.repeat((at * 37) % 400)),
  );
  must(vault.commit(all, note('many', 'America/Argentina/Buenos_Aires')));
  const some = all.filter((_, at) => at % 3 === 0).map((_, at) => put(at * 3, [at, -0.5e-7, 1e21]));
  must(vault.commit(some, NOTE));
  for (let at = 1; at < count; at += 40) must(vault.commit([remove(at)], NOTE));
}

const VAULTS: Readonly<Record<string, (vault: Vault, path: string) => unknown>> = {
  'with nothing in it': () => undefined,
  'of one record': (vault) => records(vault, 1),
  'of a thousand records': (vault) => records(vault, 1000),
  'of empty commits in zones': (vault) => {
    for (const zone of ['UTC', 'Etc/GMT+5', 'Europe/Paris'])
      must(vault.commit([], note('a', zone)));
  },
  'with drafts': (vault) => {
    must(vault.putDraft('note:é', 'half a sen'));
    must(vault.putDraft('form', { list: ['x'.repeat(3000)] }));
  },
  'with a sheet': withSheet,
  'with a sheet, then another in its place': async (vault) => {
    await withSheet(vault);
    must(await vault.putSlot(proof, 1, derivedSlot('recovery', random.bytes(16)), [], NOTE));
  },
  'with eight slots': async (vault) => {
    for (let at = 0; at < 7; at += 1) await withOffice(vault);
  },
  'with an attachment of no bytes': (vault) => added(vault, content(0)),
  'with an attachment of one byte': (vault) => added(vault, content(1), 'é "x".jpg'),
  'with an attachment of 65 536 bytes': (vault) => added(vault, content(65_536)),
  'with an attachment of 65 537 bytes': (vault) => added(vault, content(65_537)),
  'with an attachment of 3 MiB': (vault) => added(vault, content(3 * MIB)),
  'with an attachment that took two commits': (vault) => added(vault, content(16 * MIB + 1)),
  'with attachments, one of them removed': async (vault) => {
    await added(vault, content(700, 2));
    const gone = await added(vault, content(70_000, 3));
    must(await vault.removeAttachment(gone.id, { ...ADD, verb: 'attachment.remove' }));
  },
};

describe.skipIf(python === undefined)(`read by a reader that is not ours ${NEEDS}`, () => {
  beforeAll(cryptoReady);

  it.each(Object.entries(VAULTS))('a vault %s', async (_name, use) => {
    await same(await used(use));
  });

  it('the content of attachments', async () => {
    const bytes = content(200_000);
    const path = await used((vault) => added(vault, bytes));
    const folder = freshFolder();
    const [attachment] = readFine(path, ['--attachments', folder]).attachments;
    expect(attachment).toMatchObject({ name: 'seal.jpg', media: 'image/jpeg', length: 200_000 });
    expect(sha256(readFileSync(join(folder, attachment?.id ?? '')))).toBe(sha256(bytes));
  });

  it('a vault with chunks of an attachment that was never finished', async () => {
    const crash = function* source() {
      yield* inPieces(content(17 * MIB));
      throw new Error('killed');
    };
    const about = { name: 'x', media: 'image/jpeg', about: null };
    const path = await used((vault) =>
      expect(vault.attach(crash(), about, ADD)).rejects.toThrow('killed'),
    );
    await same(path, expect.stringMatching(/^warning: chunks without a record: \w+\n$/) as string);
  });

  it('a backup, and what was restored from it', async () => {
    const [backup, path] = ['backup', 'restored'].map((name) => join(freshFolder(), name)) as [
      string,
      string,
    ];
    const from = await used(async (vault) => {
      await withSheet(vault);
      await added(vault, content(70_000));
      must(vault.backup(backup));
    });
    const before = await same(backup);
    expect(before.journalRoot).toBe((await same(from)).journalRoot);
    const restore = note('vault.restore', 'Europe/Paris');
    must(await restoreVault({ ...options(path), from: backup, note: restore })).close();
    expect((await same(path)).journal).toHaveLength(before.journal.length + 1);
  });

  it('re-keyed vaults, each tied to the one before', async () => {
    const keyed = async (vault: Vault) => {
      const slot = { ...derivedSlot('passphrase', PASSPHRASE) };
      must(await vault.rekey(proof, [slot], [], note('access.rekey', 'Asia/Tokyo')));
    };
    const path = await used(async (vault) => {
      records(vault, 50);
      await added(vault, content(150_000));
      await keyed(vault);
      records(vault, 3);
      await keyed(vault);
    });
    const [now, middle, first] = [path, `${path}.bak1`, `${path}.bak2`].map((file) =>
      readFine(file),
    );
    await same(path);
    const ties = (read?: Read) => read?.journal.flatMap(({ tiedTo }) => tiedTo ?? []);
    expect(ties(first)).toEqual([]);
    expect(ties(middle)).toEqual([first?.journalRoot]);
    expect(ties(now)).toEqual([first?.journalRoot, middle?.journalRoot]);
  });

  it.each([
    ['without a record', 'DELETE FROM rec WHERE id = 9', 'answer'],
    ['without most buckets', 'UPDATE bkt SET ct = zeroblob(52) WHERE b < 200', 'unproven'],
    ['without part of the history', 'UPDATE jrn SET ct = zeroblob(99) WHERE seq = 3', 'answer'],
  ])('what was salvaged from a vault %s', async (_name, harm, collection) => {
    const from = await used(async (vault) => {
      records(vault, 50);
      await added(vault, content(150_000));
    });
    surgery(from, (db) => db.exec(harm));
    const path = join(freshFolder(), 'salvaged.valise');
    const slots = [derivedSlot('passphrase', PASSPHRASE)];
    const asked = { ...options(path), from, slots, note: note('vault.salvage') };
    must(await salvageVault(asked)).vault.close();
    const read = await same(path);
    expect(read.records.map((record) => record.collection)).toContain(collection);
  });

  it.each(['few', 'all-slots'])('the golden vault %s', (name) => {
    const path = copyOf(join(GOLDEN, `${name}.valise`), 'golden.valise');
    const expected = JSON.parse(readFileSync(join(GOLDEN, `${name}.json`), 'utf8')) as Content;
    expect(theirs(readFine(path))).toEqual(ours(expected));
    if (name === 'few') return;
    const { words } = readFine(path, ['--code', fileOf(CODE_WORDS)]);
    expect(words).toEqual(ours(expected).state.words);
  });

  it('a vault by its sheet, however it is typed', async () => {
    const path = await used(withSheet);
    const bare = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '');
    const short = (text: string) => text.replace(/(\S{4})\S*/gu, '$1');
    const [en, fr] = [english, french].map((list) => entropyToMnemonic(CODE, list)) as [
      string,
      string,
    ];
    const lines = fr.split(' ').map((word, at) => `${at + 1}. ${word.normalize('NFC')}\r\n`);
    for (const text of [en.toUpperCase(), short(en), bare(fr), short(bare(fr)), lines.join('')])
      readFine(path, ['--code', fileOf(text)]);
    const other = fileOf(entropyToMnemonic(random.bytes(16), english));
    expect(readAlone(path, ['--code', other]).exit).toBe(3);
    expect(readAlone(path, ['--code', fileOf('zoo '.repeat(12))]).exit).toBe(6);
    const none = await used(() => undefined);
    expect(readAlone(none, ['--code', other]).exit).toBe(6);
  });
});

describe.skipIf(python === undefined)(`written by a writer that is not ours ${NEEDS}`, () => {
  beforeAll(cryptoReady);

  it.each(['empty', 'record', 'recovery', 'attachment', 'journal'])('%s', async (kind) => {
    const path = join(freshFolder(), `${kind}.valise`);
    const code = writeAlone(kind, path);
    await same(path);
    const credentials = [proof, ...(code === null ? [] : [recovery(fromHex(code))])];
    expect(credentials).toHaveLength(kind === 'recovery' ? 2 : 1);
    for (const credential of credentials) {
      const copy = copyOf(path, 'copy.valise');
      const vault = must(await openVault({ ...options(copy), credential }));
      expect(vault.check()).toEqual({ ok: true, class: 'fine', findings: [] });
      const [attachment] = vault.attachments();
      expect(attachment?.name).toBe(kind === 'attachment' ? 'seal é.jpg' : undefined);
      if (attachment) {
        const { bytes } = must(vault.readAttachment(attachment.id));
        expect(Buffer.from(bytes)).toEqual(
          Buffer.alloc(
            153_600,
            Uint8Array.from({ length: 256 }, (_, at) => at),
          ),
        );
      }
      must(vault.commit([put('ours', kind)], NOTE));
      vault.close();
      await same(copy);
    }
  });
});
