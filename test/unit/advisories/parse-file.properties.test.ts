import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAdvisoryFile, parsedFileSchema } from '../../../src/advisories/index.ts';
import {
  bytesOf,
  destinationFile,
  indexFile,
  type Json,
  LOADED,
  parse,
} from './fixtures/canada.ts';

interface Mutation {
  readonly at: number;
  readonly value: unknown;
}

const mutation = fc.record({
  at: fc.nat({ max: 200 }),
  value: fc.oneof(
    fc.jsonValue({ maxDepth: 2 }),
    fc.constantFrom<unknown>(
      0,
      1,
      2,
      3,
      4,
      -1,
      '0',
      '3',
      true,
      '',
      'Avoid all travel',
      '<b>x',
      1e308,
    ),
  ),
});

/** Every place in a JSON value where something can be put, as a function that puts it there. */
function slots(value: unknown): readonly ((replacement: unknown) => void)[] {
  if (typeof value !== 'object' || value === null) return [];
  const fields = value as Json;
  return Object.keys(fields).flatMap((key) => [
    (replacement: unknown) => {
      fields[key] = replacement;
    },
    ...slots(fields[key]),
  ]);
}

function mutate(file: Json, mutations: readonly Mutation[]): Json {
  for (const { at, value } of mutations) {
    const all = slots(file);
    all[at % Math.max(1, all.length)]?.(structuredClone(value));
  }
  return file;
}

const stateIn = (file: Json, code: string): unknown => {
  const data = file['data'] as Json;
  const entry = (data['country-iso'] === undefined ? data[code] : data) as Json;
  return entry['advisory-state'];
};

describe('a changed file', () => {
  it('never throws, never yields a broken advisory, never a level that its state field does not state', () => {
    const files = fc.constantFrom(
      () => indexFile(4),
      () => destinationFile('FR', 2),
    );
    fc.assert(
      fc.property(files, fc.array(mutation, { minLength: 1, maxLength: 4 }), (make, mutations) => {
        const file = mutate(make(), mutations);
        const result = parse(file, 'f.json', true);
        if (!result.ok) return;
        expect(parsedFileSchema.safeParse(result.value).success).toBe(true);
        for (const { code, overall, nativeLevel } of result.value.advisories) {
          expect(String(stateIn(file, code))).toBe(nativeLevel);
          expect(overall).toBe(Number(nativeLevel) + 1);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('never throws on bytes cut, flipped or made up', () => {
    const whole = bytesOf(indexFile(3));
    fc.assert(
      fc.property(
        fc.nat(whole.length),
        fc.nat(whole.length - 1),
        fc.integer({ min: 0, max: 255 }),
        (cut, at, byte) => {
          const bytes = whole.slice(0, cut);
          if (at < bytes.length) bytes[at] = byte;
          expect(
            typeof parseAdvisoryFile({ name: 'f', bytes, loaded: LOADED, allowPartial: true }).ok,
          ).toBe('boolean');
        },
      ),
      { numRuns: 300 },
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(parseAdvisoryFile({ name: 'f', bytes, loaded: LOADED }).ok).toBe(false);
      }),
      { numRuns: 300 },
    );
  });
});
