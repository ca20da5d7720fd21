/** Whoever has the key can seal any bytes: what opens and is not of the format is refused with a word, never with an exception. */
import { beforeAll, describe, expect, it } from 'vitest';
import {
  asKey,
  cryptoReady,
  deriveVaultKeys,
  open,
  seal,
  secureRandom,
  u16,
  u32,
} from '../../../src/crypto/index.ts';
import { concatBytes, utf8 } from '../../../src/kernel/index.ts';
import { sealContext } from '../../../src/vault/sealed/binding.ts';
import { draftId, openDraft, sealDraft } from '../../../src/vault/sealed/drafts.ts';
import { recordIdFrom } from '../../../src/vault/index.ts';
import { blindId, isCanonical, openRecord, sealRecord } from '../../../src/vault/sealed/records.ts';
import { openRoot, type Root, sealRoot } from '../../../src/vault/sealed/root.ts';

beforeAll(cryptoReady);
const random = secureRandom();
const binding = () => ({
  keys: deriveVaultKeys(asKey<'vault'>(random.bytes(32))),
  vaultId: random.bytes(16),
  keyGeneration: 1,
});

describe('a root', () => {
  const digest = new Uint8Array(32);
  const root: Root = {
    generation: 1,
    bucketSum: digest,
    recordCount: 0,
    attachmentSum: digest,
    journalLength: 1,
    journalHead: digest,
    journalRoot: digest,
    headerSequence: 1,
    headerHash: digest,
    branch: new Uint8Array(16),
    savedAt: 1,
    deviceId: new Uint8Array(16),
  };

  it.each([
    ['a vault id that is not the vault’s', 3],
    ['another key generation', 19],
    ['a generation above 2^53', 20],
    ['a journal length above 2^53', 96],
    ['a header sequence above 2^53', 168],
    ['a time above 2^53', 224],
  ])('with %s does not open', (_, at) => {
    const by = binding();
    const context = sealContext(by, 'root');
    const plain = open(by.keys.root, sealRoot(by, root, random), context) ?? new Uint8Array();
    expect(openRoot(by, seal(by.keys.root, plain, context, random))).toEqual(root);
    plain[at] = (plain[at] ?? 0) ^ 0xff;
    expect(openRoot(by, seal(by.keys.root, plain, context, random))).toBeUndefined();
    const longer = concatBytes(plain, Uint8Array.of(0));
    expect(openRoot(by, seal(by.keys.root, longer, context, random))).toBeUndefined();
  });
});

describe('a record', () => {
  const body = utf8('{"a":1}');

  it.each([
    ['a revision above 2^53', 18],
    ['a length beyond its end', 28],
    ['another padding', 511],
  ])('with %s is malformed', (_, at) => {
    const by = binding();
    const id = recordIdFrom('record');
    const bix = blindId(by, 4, id);
    const context = sealContext(by, 'record', bix);
    const { sealed } = sealRecord(
      by,
      bix,
      { collection: 4, id, revision: 1, schema: 1, body },
      random,
    );
    const plain = open(by.keys.record, sealed, context) ?? new Uint8Array();
    plain[at] = (plain[at] ?? 0) ^ 0xff;
    expect(openRecord(by, bix, seal(by.keys.record, plain, context, random))).toBe('malformed');
    for (const length of [0, 1, 31])
      expect(
        openRecord(by, bix, seal(by.keys.record, plain.subarray(0, length), context, random)),
      ).toBe('malformed');
  });

  it('whose value begins with a byte order mark is not canonical', () => {
    expect(isCanonical(body)).toBe(true);
    expect(isCanonical(concatBytes(Uint8Array.of(0xef, 0xbb, 0xbf), body))).toBe(false);
  });
});

describe('a draft', () => {
  const plainOf = (key: string, text: string, length = text.length) => {
    const name = utf8(key);
    const padded = new Uint8Array(512);
    padded.set(concatBytes(u16(name.length), name, u32(length), utf8(text)));
    return padded;
  };

  it.each([
    ['a value that is no JSON', plainOf('form', '{')],
    ['a value that is not written canonically', plainOf('form', '[1 ]')],
    ['a length beyond its end', plainOf('form', '1', 5000)],
    ['the name of another', plainOf('note', '1')],
    ['a name that is no text', plainOf('form', '1').fill(0xff, 2, 6)],
    ['another padding', plainOf('form', '1').fill(1, 511)],
    ['nothing in it', new Uint8Array()],
  ])('with %s does not open', (_, plain) => {
    const by = binding();
    const bix = draftId(by, 'form');
    const sealed = (bytes: Uint8Array) =>
      seal(by.keys.draft, bytes, sealContext(by, 'draft', bix), random);
    expect(openDraft(by, bix, sealed(plainOf('form', '1')))).toEqual({ key: 'form', value: 1 });
    expect(openDraft(by, bix, sealed(plain))).toBeUndefined();
    expect(openDraft(by, draftId(by, 'note'), sealed(plain))).toBeUndefined();
    const whole = sealDraft(by, 'form', { a: 1 }, random);
    expect(openDraft(by, whole.bix, whole.sealed)).toEqual({ key: 'form', value: { a: 1 } });
  });
});
