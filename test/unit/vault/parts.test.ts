import Database from 'better-sqlite3';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  asKey,
  cryptoReady,
  deriveVaultKeys,
  seal,
  secureRandom,
} from '../../../src/crypto/index.ts';
import { fromUtf8, utf8 } from '../../../src/kernel/index.ts';
import { sealContext } from '../../../src/vault/sealed/binding.ts';
import { openBucket, sealBucket } from '../../../src/vault/sealed/buckets.ts';
import { openDraft, sealDraft } from '../../../src/vault/sealed/drafts.ts';
import { MAX_CHANGES } from '../../../src/vault/container/format.ts';
import { canonicalJson, type JsonValue } from '../../../src/vault/json.ts';
import {
  appendEntry,
  EMPTY_CHAIN,
  type JournalChange,
  readEntry,
} from '../../../src/vault/sealed/journal.ts';
import {
  blindId,
  leafPacker,
  openRecord,
  recordBody,
  sealRecord,
} from '../../../src/vault/sealed/records.ts';
import { scanRecords } from '../../../src/vault/verify/scan-records.ts';
import { createSchema } from '../../../src/vault/container/schema.ts';
import { addMember, EMPTY_SET, removeMember } from '../../../src/vault/sealed/setmac.ts';
import { idOf } from './support.ts';

beforeAll(cryptoReady);
const random = secureRandom();
const binding = () => ({
  keys: deriveVaultKeys(asKey<'vault'>(random.bytes(32))),
  vaultId: random.bytes(16),
  keyGeneration: 1,
});

describe('canonical JSON', () => {
  it('sorts keys by UTF-16 units and writes no blanks, as RFC 8785 shows', () => {
    const value = { '€': 1, '\r': 2, '\ufb33': 3, '1': 4, '😀': 5, '\u0080': 6, ö: 7 };
    expect(canonicalJson(value)).toBe('{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"😀":5,"\ufb33":3}');
    expect(canonicalJson([-0, 1e30, 4.5, 0.002, 1e-27])).toBe('[0,1e+30,4.5,0.002,1e-27]');
  });

  it('has one text for one value, and reading it back gives that text again', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value as JsonValue);
        expect(canonicalJson(JSON.parse(text) as JsonValue)).toBe(text);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('keeps a key named __proto__ as a key', () => {
    expect(canonicalJson(JSON.parse('{"__proto__":{"a":1}}') as JsonValue)).toBe(
      '{"__proto__":{"a":1}}',
    );
  });

  it('refuses what JSON cannot say', () => {
    expect(() => canonicalJson(Number.NaN)).toThrow(TypeError);
    expect(() => canonicalJson(new Array<JsonValue>(2))).toThrow(TypeError);
    let deep: JsonValue = 0;
    for (let level = 0; level < 70; level += 1) deep = [deep];
    expect(() => canonicalJson(deep)).toThrow(RangeError);
  });
});

describe('set sums', () => {
  const member = fc.uint8Array({ minLength: 32, maxLength: 32 });
  const toNumber = (bytes: Uint8Array) => BigInt(`0x${Buffer.from(bytes).toString('hex')}`);

  it('are addition modulo 2^256', () => {
    fc.assert(
      fc.property(member, member, (a, b) => {
        expect(toNumber(addMember(a, b))).toBe((toNumber(a) + toNumber(b)) % 2n ** 256n);
        expect(removeMember(addMember(a, b), b)).toEqual(a);
      }),
    );
  });

  it('do not depend on the order, and notice a member counted twice', () => {
    fc.assert(
      fc.property(fc.array(member), (members) => {
        const sum = (list: readonly Uint8Array[]) => list.reduce(addMember, EMPTY_SET);
        expect(sum([...members].reverse())).toEqual(sum(members));
      }),
    );
    const one = new Uint8Array(32).fill(1);
    expect(addMember(one, one)).not.toEqual(EMPTY_SET);
  });
});

describe('a sealed record', () => {
  const plain = { collection: 4, id: () => idOf('x'), revision: 7, schema: 2 };
  const make = (by = binding()) => {
    const content = { ...plain, id: plain.id(), body: recordBody({ a: 1 }) };
    const bix = blindId(by, content.collection, content.id);
    return { by, bix, content, ...sealRecord(by, bix, content, random) };
  };

  it('opens where it was sealed and nowhere else', () => {
    const { by, bix, content, sealed } = make();
    expect(openRecord(by, bix, sealed)).toEqual(content);
    expect(openRecord(by, blindId(by, 4, idOf('y')), sealed)).toBe('unsealed');
    expect(openRecord(by, blindId(by, 3, idOf('x')), sealed)).toBe('unsealed');
    expect(openRecord({ ...by, keyGeneration: 2 }, bix, sealed)).toBe('unsealed');
    expect(openRecord({ ...by, vaultId: random.bytes(16) }, bix, sealed)).toBe('unsealed');
    expect(openRecord(binding(), bix, sealed)).toBe('unsealed');
  });

  it('with anything but zeros as padding, or another padded length, is malformed', () => {
    const { by, bix } = make();
    const reseal = (bytes: Uint8Array) =>
      openRecord(by, bix, seal(by.keys.record, bytes, sealContext(by, 'record', bix), random));
    const dirty = new Uint8Array(512);
    dirty[511] = 1;
    expect(reseal(dirty)).toBe('malformed');
    expect(reseal(new Uint8Array(513))).toBe('malformed');
    expect(reseal(new Uint8Array(31))).toBe('malformed');
    expect(typeof reseal(new Uint8Array(512))).toBe('object');
  });

  it('that names another record than its row is malformed, whoever sealed it', () => {
    const { by, content } = make();
    const db = new Database(':memory:');
    createSchema(db);
    const bix = blindId(by, 4, idOf('elsewhere'));
    const { nonce, ct } = sealRecord(by, bix, content, random).sealed;
    const insert = db.prepare('INSERT INTO rec(bix, bkt, nonce, ct) VALUES (?, ?, ?, ?)');
    insert.run(bix, bix[0], nonce, ct);
    const scan = scanRecords(db, by, [], { deep: false });
    expect(scan.findings).toEqual([{ code: 'recordMalformed', severity: 'damaged' }]);
    db.close();
  });

  it('whose value is not written canonically is malformed for the check', () => {
    const { by, bix, content } = make();
    const findings = ['{"a":1,"b":2}', '{"b":2,"a":1}', '[1 ]', '{', '"\xff'].map((text) => {
      const db = new Database(':memory:');
      createSchema(db);
      const { nonce, ct } = sealRecord(by, bix, { ...content, body: utf8(text) }, random).sealed;
      const insert = db.prepare('INSERT INTO rec(bix, bkt, nonce, ct) VALUES (?, ?, ?, ?)');
      insert.run(bix, bix[0], nonce, ct);
      const scan = scanRecords(db, by, [], { deep: true });
      db.close();
      return scan.findings.map(({ code }) => code);
    });
    expect(findings).toEqual([[], ...Array.from({ length: 4 }, () => ['recordMalformed'])]);
  });

  it('comes in few sizes, whatever the collection and the text', () => {
    const sizes = new Set<number>();
    const by = binding();
    for (let length = 0; length < 480; length += 7) {
      const content = {
        ...plain,
        id: idOf(length),
        body: utf8(`"${'x'.repeat(Math.max(0, length - 2))}"`),
      };
      sizes.add(sealRecord(by, blindId(by, 4, content.id), content, random).sealed.ct.length);
    }
    expect([...sizes]).toEqual([528]);
  });

  it('opens into room that is lent, and into its own where that is too short', () => {
    const { by, bix, content, sealed } = make();
    const room = new Uint8Array(512);
    const lent = openRecord(by, bix, sealed, room);
    expect(lent).toEqual(content);
    expect(typeof lent === 'object' && lent.body.buffer).toBe(room.buffer);
    expect(openRecord(by, bix, sealed, new Uint8Array(511))).toEqual(content);
  });

  it('has a leaf that stays what it was among thousands', () => {
    const leaves = Array.from({ length: 3000 }, () => ({
      bix: random.bytes(16),
      nonce: random.bytes(24),
      tag: random.bytes(16),
    }));
    const keep = leafPacker();
    const kept = leaves.map(keep);
    leaves.forEach(({ bix, nonce, tag }, number) => {
      const leaf = kept[number];
      expect([leaf?.bix, leaf?.nonce, leaf?.tag]).toEqual([bix, nonce, tag]);
    });
  });

  it('has a blind id that tells nothing: another vault, collection or name gives another', () => {
    const by = binding();
    const ids = [
      blindId(by, 4, idOf('x')),
      blindId(by, 3, idOf('x')),
      blindId(by, 4, idOf('y')),
      blindId(binding(), 4, idOf('x')),
    ];
    expect(new Set(ids.map((id) => Buffer.from(id).toString('hex'))).size).toBe(4);
  });
});

describe('bucket rows, journal entries and drafts', () => {
  it('open only at their own place', () => {
    const by = binding();
    const bucket = sealBucket(by, 5, { count: 3, sum: EMPTY_SET }, random).sealed;
    expect(openBucket(by, 5, bucket)).toEqual({ count: 3, sum: EMPTY_SET });
    expect(openBucket(by, 6, bucket)).toBeUndefined();
    const { bix, sealed } = sealDraft(by, 'form', ['x'], random);
    expect(openDraft(by, bix, sealed)).toEqual({ key: 'form', value: ['x'] });
    expect(openDraft(by, random.bytes(16), sealed)).toBeUndefined();
  });

  it('chain: an entry continues one history only', () => {
    const by = binding();
    const entry = (verb: string) => ({
      time: 1,
      generation: 1,
      note: { actor: 'owner', verb },
      changes: [],
    });
    const first = appendEntry(by, EMPTY_CHAIN, entry('a'), random);
    const other = appendEntry(by, EMPTY_CHAIN, entry('b'), random);
    const second = appendEntry(by, first.chain, entry('c'), random);
    expect(readEntry(by, first.chain, second.sealed)).toMatchObject({
      entry: { note: { verb: 'c' } },
      chain: second.chain,
    });
    expect(readEntry(by, other.chain, second.sealed)).toBe('broken');
    expect(readEntry(by, second.chain, second.sealed)).toBe('unsealed');
  });

  it('journal entries of one change are equally long, whatever the verb', () => {
    const by = binding();
    const lengthOf = (verb: string) => {
      const change = { bix: random.bytes(16), oldTag: random.bytes(16), newTag: random.bytes(16) };
      const entry = { time: 1, generation: 1, note: { actor: 'owner', verb }, changes: [change] };
      return appendEntry(by, EMPTY_CHAIN, entry, random).sealed.ct.length;
    };
    expect(new Set(['a', 'answer.set', 'x'.repeat(48)].map(lengthOf)).size).toBe(1);
  });

  it('a journal entry holds as many changes as one commit may have', () => {
    const by = binding();
    const [bix, oldTag, newTag] = [random.bytes(16), random.bytes(16), random.bytes(16)];
    const changes = new Array<JournalChange>(MAX_CHANGES).fill({ bix, oldTag, newTag });
    const note = { actor: 'owner', verb: 'import' };
    const entry = { time: 1, generation: 1, note, changes };
    const { sealed, chain } = appendEntry(by, EMPTY_CHAIN, entry, random);
    expect(readEntry(by, EMPTY_CHAIN, sealed)).toMatchObject({ entry: { note }, chain });
  });

  it('a journal entry whose names are not ASCII is broken, not a crash', () => {
    const by = binding();
    for (const actor of ['é', '\u0000', '\ud800']) {
      const entry = { time: 1, generation: 1, note: { actor, verb: 'x' }, changes: [] };
      const { sealed } = appendEntry(by, EMPTY_CHAIN, entry, random);
      expect(readEntry(by, EMPTY_CHAIN, sealed)).toBe('broken');
    }
  });

  it('text in them survives as it is', () => {
    expect(fromUtf8(recordBody('é🧳'))).toBe('"é🧳"');
  });
});
