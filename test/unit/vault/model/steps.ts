/** What may happen to a vault, as data that a seed repeats. */
import fc from 'fast-check';
import type { JsonValue } from '../../../../src/vault/index.ts';

export type Step =
  | {
      readonly do: 'put';
      readonly name: number;
      readonly value: JsonValue;
      readonly schema: number;
    }
  | { readonly do: 'delete'; readonly name: number }
  | { readonly do: 'importMany'; readonly first: number; readonly count: number }
  | { readonly do: 'putDraft'; readonly draft: number; readonly value: JsonValue }
  | { readonly do: 'dropDraft'; readonly draft: number }
  | { readonly do: 'attach'; readonly length: number }
  | { readonly do: 'detach'; readonly which: number }
  | { readonly do: 'reopen' | 'kill'; readonly key: number }
  | { readonly do: 'putSlot'; readonly kind: number; readonly at: number; readonly key: number }
  | { readonly do: 'rekey'; readonly key: number; readonly slots: number }
  | { readonly do: 'backup' }
  | { readonly do: 'openBackup' | 'restore'; readonly which: number }
  | { readonly do: 'salvage' }
  | { readonly do: 'refused'; readonly which: number };

const small = fc.nat({ max: 11 });
const text = fc.oneof(fc.string({ maxLength: 40 }), fc.constantFrom('é « »\u2028', '🧳', '\u0000'));
const value: fc.Arbitrary<JsonValue> = fc.oneof(
  text,
  fc.integer(),
  fc.record({ state: text, at: fc.integer(), deep: fc.array(text, { maxLength: 3 }) }),
  // Longer than a page, and longer than several.
  fc.nat({ max: 20_000 }).map((length) => 'v'.repeat(length)),
);

const weighted = <T>(weight: number, arbitrary: fc.Arbitrary<T>) => ({ weight, arbitrary });

const is = <S extends Step['do']>(name: S) => fc.constant(name);
const three = fc.nat({ max: 2 });

/** One thing that happens; ordinary use more often than a re-key. */
export const anyStep: fc.Arbitrary<Step> = fc.oneof(
  weighted(14, fc.record({ do: is('put'), name: small, value, schema: fc.nat({ max: 65_535 }) })),
  weighted(6, fc.record({ do: is('delete'), name: small })),
  weighted(
    2,
    fc.record({ do: is('importMany'), first: small, count: fc.integer({ min: 10, max: 60 }) }),
  ),
  weighted(4, fc.record({ do: is('putDraft'), draft: three, value })),
  weighted(2, fc.record({ do: is('dropDraft'), draft: three })),
  weighted(2, fc.record({ do: is('attach'), length: fc.nat({ max: 150_000 }) })),
  weighted(1, fc.record({ do: is('detach'), which: small })),
  weighted(5, fc.record({ do: is('reopen'), key: small })),
  weighted(5, fc.record({ do: is('kill'), key: small })),
  weighted(3, fc.record({ do: is('putSlot'), kind: three, at: fc.nat({ max: 8 }), key: small })),
  weighted(2, fc.record({ do: is('rekey'), key: small, slots: fc.integer({ min: 1, max: 4 }) })),
  weighted(2, fc.record({ do: is('backup') })),
  weighted(2, fc.record({ do: is('openBackup'), which: small })),
  weighted(1, fc.record({ do: is('restore'), which: small })),
  weighted(1, fc.record({ do: is('salvage') })),
  weighted(2, fc.record({ do: is('refused'), which: small })),
);
