import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  builtInEdition,
  type ChangeAsked,
  changeFault,
  compareLibraries,
  editionFile,
  editionOf,
  editionSchema,
  hasHidden,
  type HashOf,
  type Item,
  type Library,
  libraryOf,
  parseEditionFile,
  readLibrary,
  withChanges,
} from '../../../src/checklists/index.ts';
import { canonicalJson, type JsonValue } from '../../../src/vault/index.ts';
import { fromUtf8, utf8 } from '../../../src/kernel/index.ts';

const SHIPPED = readLibrary(join(import.meta.dirname, '../../../src/checklists/library'));
const hashOf: HashOf = (value) =>
  createHash('sha256')
    .update(canonicalJson(value as JsonValue))
    .digest('hex');
const REASON = { en: 'A new form', fr: 'Un nouveau formulaire' };
const HEAD = {
  number: 2,
  published: { at: '2026-11-20T15:00:00Z', zone: 'America/Toronto', by: 'House security' },
  note: { en: 'Spring', fr: 'Printemps' },
  changes: [],
};
const first = SHIPPED.items[0] as Item;

/** A small part of the shipped library, so that a thousand cases take a second. */
const small: Library = { ...SHIPPED, items: SHIPPED.items.slice(0, 12) };

const anyChange = fc.oneof(
  fc.record({ kind: fc.constant('retired' as const), at: fc.nat(11) }),
  fc.record({ kind: fc.constant('amended' as const), at: fc.nat(11), text: fc.string() }),
  fc.record({ kind: fc.constant('added' as const), at: fc.nat(11), text: fc.string() }),
);
const anyChanges = fc.uniqueArray(anyChange, {
  selector: ({ kind, at }) => `${kind === 'added'}${at}`,
});

function asked(change: typeof anyChange extends fc.Arbitrary<infer T> ? T : never): ChangeAsked {
  const item = small.items[change.at] ?? first;
  const base = hashOf(item);
  if (change.kind === 'retired') return { kind: 'retired', id: item.id, base, reason: REASON };
  const why = { en: `x${change.text}`, fr: `y${change.text}` };
  return change.kind === 'amended'
    ? { kind: 'amended', item: { ...item, why }, base, reason: REASON }
    : { kind: 'added', item: { ...item, id: `OFC-${100 + change.at}`, why }, reason: REASON };
}

describe('an edition', () => {
  it('has one hash, whatever the order of keys, and another for another word', () => {
    const edition = builtInEdition(SHIPPED, hashOf);
    const shuffled = Object.fromEntries(Object.entries(edition).reverse());
    expect(hashOf(shuffled)).toBe(hashOf(edition));
    const other = { ...first, title: { ...first.title, fr: `${first.title.fr} ` } };
    expect(hashOf(other)).not.toBe(hashOf(first));
    expect(editionSchema.parse(edition)).toEqual(edition);
  });

  it('is put together again into the same library, and not at all without one of its items', () => {
    fc.assert(
      fc.property(anyChanges, (changes) => {
        const library = withChanges(small, changes.map(asked));
        fc.pre(library.items.length > 0);
        const edition = editionOf(library, HEAD, hashOf);
        const items = new Map(library.items.map((item) => [hashOf(item), item]));
        expect(libraryOf(edition, (hash) => items.get(hash))).toEqual(library);
        items.delete(edition.items[0]?.hash ?? '');
        expect(libraryOf(edition, (hash) => items.get(hash))).toBeUndefined();
      }),
      { numRuns: 200 },
    );
  });
});

describe('two libraries', () => {
  it('differ in nothing exactly when their items are equal', () => {
    fc.assert(
      fc.property(anyChanges, (changes) => {
        const next = withChanges(small, changes.map(asked));
        const byId = (library: Library) =>
          hashOf(Object.fromEntries(library.items.map((item) => [item.id, hashOf(item)])));
        const isEqual = byId(small) === byId(next);
        expect(compareLibraries(small, next).length === 0).toBe(isEqual);
        expect(compareLibraries(next, next)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('name what was added, amended field by field, and retired', () => {
    const [a, b, c] = small.items as [Item, Item, Item];
    const next = withChanges(small, [
      { kind: 'retired', id: a.id, base: hashOf(a), reason: REASON },
      {
        kind: 'amended',
        item: { ...b, owner: 'travel', why: { ...b.why, en: 'Because.' } },
        base: hashOf(b),
        reason: REASON,
      },
      { kind: 'added', item: { ...c, id: 'OFC-001' }, reason: REASON },
    ]);
    expect(
      compareLibraries(small, next).map(({ id, before, after, fields }) => [
        id,
        before !== null,
        after !== null,
        fields,
      ]),
    ).toEqual([
      [a.id, true, false, []],
      [b.id, true, true, ['why', 'owner']],
      ['OFC-001', false, true, []],
    ]);
  });
});

describe('a change', () => {
  const ground = {
    hashes: new Map(SHIPPED.items.map((item) => [item.id, hashOf(item)])),
    used: new Set(SHIPPED.items.map(({ id }) => id)),
    sources: SHIPPED.sources,
  };
  const amended = (item: Item, base = hashOf(first)): ChangeAsked => ({
    kind: 'amended',
    item,
    base,
    reason: REASON,
  });

  it.each<[string, ChangeAsked, string | undefined]>([
    ['of an item as it is', amended(first), undefined],
    ['of an item that was published again', amended(first, 'a'.repeat(64)), 'changeOutdated'],
    ['of no item', amended({ ...first, id: 'XYZ-99' }), 'changeOutdated'],
    ['under a used id', { kind: 'added', item: first, reason: REASON }, 'itemTaken'],
    [
      'with a step in one language only',
      amended({ ...first, how: { ...first.how, en: [...first.how.en, 'And.'] } }),
      'stepsDiffer',
    ],
    [
      'with a source that nobody knows',
      amended({ ...first, sources: [{ source: 'NOBODY', confidence: 'r' }] }),
      'unknownSource',
    ],
    [
      'that turns writing around',
      amended({ ...first, why: { ...first.why, en: 'Do \u202eton go' } }),
      'hiddenCharacters',
    ],
  ])('%s is judged', (_what, change, code) => {
    expect(changeFault(change, ground)?.code).toBe(code);
  });

  it('knows which characters nobody types', () => {
    expect(['\u0000', '\u200b', '\u2066', '\ufeff'].every(hasHidden)).toBe(true);
    expect(hasHidden('Il faut\u00a0:\n\tl’œil')).toBe(false);
  });
});

describe('a file', () => {
  const edition = editionOf(small, HEAD, hashOf);
  const bytes = editionFile(edition, small.items) ?? new Uint8Array();
  const value = JSON.parse(fromUtf8(bytes)) as Record<string, unknown>;
  const codeOf = (file: unknown) => {
    const read = parseEditionFile(file instanceof Uint8Array ? file : utf8(JSON.stringify(file)));
    return read.ok ? 'fine' : read.error.code;
  };

  it('gives back the edition and its items, to the bit', () => {
    const read = parseEditionFile(bytes);
    expect(read).toEqual({
      ok: true,
      value: { valise: 'library edition', version: 1, edition, items: small.items },
    });
    expect(read.ok && hashOf(read.value.edition)).toBe(hashOf(edition));
  });

  it('is not made of an edition that nobody published', () => {
    expect(editionFile(builtInEdition(small, hashOf), small.items)).toBeNull();
  });

  const items = value['items'] as Record<string, unknown>[];
  it.each<[string, unknown, string]>([
    ['empty', utf8(''), 'notAnEdition'],
    ['no JSON', utf8('{'), 'notAnEdition'],
    ['no UTF-8', Uint8Array.of(0xff, 0xfe), 'notAnEdition'],
    ['another file of ours', { ...value, valise: 'office key' }, 'notAnEdition'],
    ['a field more', { ...value, more: 1 }, 'notAnEdition'],
    ['of a later version', { ...value, version: 2 }, 'editionNewer'],
    ['an item short', { ...value, items: items.slice(1) }, 'notAnEdition'],
    ['an item twice', { ...value, items: [items[0], ...items.slice(0, -1)] }, 'notAnEdition'],
    ['published by nobody', { ...value, edition: { ...edition, published: null } }, 'notAnEdition'],
    ['without sources', { ...value, edition: { ...edition, sources: [] } }, 'notAnEdition'],
    [
      'with a hidden character in an item',
      { ...value, items: [{ ...items[0], why: { en: 'a\u202eb', fr: 'c' } }, ...items.slice(1)] },
      'notAnEdition',
    ],
    ['too deep', utf8('['.repeat(40) + ']'.repeat(40)), 'notAnEdition'],
    ['too large', new Uint8Array(5_000_001), 'editionTooLarge'],
  ])('%s is refused', (_what, file, code) => {
    expect(codeOf(file)).toBe(code);
  });

  it('of any bytes is read or refused, never a crash', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (any) => codeOf(any) !== 'fine'),
      { numRuns: 300 },
    );
  });

  it('with one byte changed never gives another edition under the same hashes', () => {
    const names = new Set(edition.items.map(({ hash }) => hash));
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
        const changed = Uint8Array.from(bytes);
        changed[at] = (changed[at] ?? 0) ^ flip;
        const read = parseEditionFile(changed);
        if (!read.ok) return;
        const isSame = hashOf(read.value.edition) === hashOf(edition);
        const isWhole = read.value.items.every((item) => names.has(hashOf(item)));
        expect(isSame && isWhole).toBe(
          canonicalJson(read.value as unknown as JsonValue) === canonicalJson(value as JsonValue),
        );
      }),
      { numRuns: 300 },
    );
  });
});
