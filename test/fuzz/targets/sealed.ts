/** Rows whose plaintext somebody with the key wrote: the seal opens, and what is inside is anybody's bytes. */
import { u16, u32, u64, u8 } from '../../../src/crypto/index.ts';
import { utf8 } from '../../../src/kernel/index.ts';
import { sealContext } from '../../../src/vault/sealed/binding.ts';
import { openBucket, sealBucket } from '../../../src/vault/sealed/buckets.ts';
import { draftId, openDraft, sealDraft } from '../../../src/vault/sealed/drafts.ts';
import { type JsonValue, recordIdFrom } from '../../../src/vault/index.ts';
import { appendEntry, EMPTY_CHAIN, readEntry } from '../../../src/vault/sealed/journal.ts';
import {
  blindId,
  isCanonical,
  openRecord,
  recordBody,
  recordValue,
  sealRecord,
} from '../../../src/vault/sealed/records.ts';
import { openRoot, type Root, sealRoot } from '../../../src/vault/sealed/root.ts';
import { assertSame, type Target } from '../target.ts';
import { boxOf, fuzzBinding, random } from './keys.ts';

const VALUES: readonly JsonValue[] = [
  null,
  'text',
  { a: 1, b: [true, 'é', { c: null }] },
  Array.from({ length: 90 }, (_, at) => ({ at })),
];
const TOKENS = ['"', '\\u', '{}', '[[[[', 'null', '1e999', '-0', '\u2028', '\ufeff'].map((text) =>
  utf8(text),
);

export async function recordTarget(): Promise<Target> {
  const binding = fuzzBinding();
  const id = recordIdFrom('record');
  const bix = blindId(binding, 4, id);
  const box = boxOf(binding.keys.record, sealContext(binding, 'record', bix));
  const seeds = VALUES.map((value) => {
    const plain = { collection: 4, id, revision: 8, schema: 1, body: recordBody(value) };
    return box.open(sealRecord(binding, bix, plain, random).sealed);
  });
  return {
    seeds,
    tokens: TOKENS,
    run(input) {
      const plain = openRecord(binding, bix, box.seal(input));
      if (typeof plain === 'string') return plain;
      assertSame(box.open(sealRecord(binding, bix, plain, random).sealed), input, 'record');
      if (!isCanonical(plain.body)) return 'not canonical';
      assertSame(recordBody(recordValue(plain.body)), plain.body, 'value');
      return 'accepted';
    },
  };
}

export async function rootTarget(): Promise<Target> {
  const binding = fuzzBinding();
  const box = boxOf(binding.keys.root, sealContext(binding, 'root'));
  const digest = (fill: number) => new Uint8Array(32).fill(fill);
  const root: Root = {
    generation: 12,
    bucketSum: digest(1),
    recordCount: 3,
    attachmentSum: digest(0),
    journalLength: 12,
    journalHead: digest(2),
    journalRoot: digest(3),
    headerSequence: 2,
    headerHash: digest(4),
    branch: digest(5).subarray(16),
    savedAt: 1_790_000_000_000,
    deviceId: digest(6).subarray(16),
  };
  return {
    seeds: [box.open(sealRoot(binding, root, random))],
    fixedLength: true,
    run(input) {
      const opened = openRoot(binding, box.seal(input));
      if (opened === undefined) return 'refused';
      assertSame(box.open(sealRoot(binding, opened, random)), input, 'root');
      return 'accepted';
    },
  };
}

export async function bucketTarget(): Promise<Target> {
  const binding = fuzzBinding();
  const box = boxOf(binding.keys.bucket, sealContext(binding, 'bucket', u8(7)));
  const content = { count: 2, sum: new Uint8Array(32).fill(9) };
  return {
    seeds: [box.open(sealBucket(binding, 7, content, random).sealed)],
    fixedLength: true,
    run(input) {
      const opened = openBucket(binding, 7, box.seal(input));
      if (opened === undefined) return 'refused';
      assertSame(box.open(sealBucket(binding, 7, opened, random).sealed), input, 'bucket');
      return 'accepted';
    },
  };
}

export async function journalTarget(): Promise<Target> {
  const binding = fuzzBinding();
  const box = boxOf(binding.keys.journal, sealContext(binding, 'journal', u64(1)));
  const change = {
    bix: new Uint8Array(16).fill(1),
    oldTag: new Uint8Array(16).fill(2),
    newTag: new Uint8Array(16).fill(3),
  };
  const seeds = [0, 1, 7].map((count) => {
    const note = { actor: 'owner', verb: 'answer.set', ...(count === 1 && { zone: 'Asia/Tokyo' }) };
    const changes = new Array(count).fill(change);
    const entry = { time: 5, generation: 6, note, changes };
    return box.open(appendEntry(binding, EMPTY_CHAIN, entry, random).sealed);
  });
  return {
    seeds,
    tokens: ['@', 'owner', 'answer.set'].map((text) => utf8(text)),
    run(input) {
      const read = readEntry(binding, EMPTY_CHAIN, box.seal(input));
      if (typeof read === 'string') return read;
      const again = appendEntry(binding, EMPTY_CHAIN, { ...read.entry }, random);
      assertSame(box.open(again.sealed), input, 'journal entry');
      return 'accepted';
    },
  };
}

export async function draftTarget(): Promise<Target> {
  const binding = fuzzBinding();
  const key = 'trip.form';
  const bix = draftId(binding, key);
  const box = boxOf(binding.keys.draft, sealContext(binding, 'draft', bix));
  return {
    seeds: VALUES.map((value) => box.open(sealDraft(binding, key, value, random).sealed)),
    tokens: [...TOKENS, u16(0xffff), u32(0xffffffff)],
    run(input) {
      const draft = openDraft(binding, bix, box.seal(input));
      if (draft === undefined) return 'refused';
      const again = sealDraft(binding, draft.key, draft.value, random);
      assertSame(again.bix, bix, 'draft’s name');
      assertSame(box.open(again.sealed), input, 'draft');
      return 'accepted';
    },
  };
}
