/** Changes inputs in ways that parsers stumble over: bits, lengths, pieces of other inputs, numbers at the edge of their field. */
import { concatBytes } from '../../src/kernel/index.ts';
import type { Dice } from '../faults/support/dice.ts';

/** What to mutate with besides the input itself. */
export interface Material {
  readonly corpus: readonly Uint8Array[];
  readonly tokens: readonly Uint8Array[];
  readonly fixedLength: boolean;
}

type Mutation = (input: Uint8Array, dice: Dice, material: Material) => Uint8Array;

const BYTES = [0, 1, 0x7f, 0x80, 0xfe, 0xff] as const;
const NUMBERS = [
  0n,
  1n,
  0x7fn,
  0xffn,
  0x7fffn,
  0xffffn,
  0x7fffffffn,
  0xffffffffn,
  2n ** 53n - 1n,
  2n ** 53n,
  2n ** 63n,
  2n ** 64n - 1n,
] as const;

const place = (input: Uint8Array, dice: Dice): number => dice.below(Math.max(1, input.length));
const piece = (input: Uint8Array, dice: Dice): Uint8Array => {
  const from = place(input, dice);
  const longest = dice.oneOf([4, 16, 64, input.length]);
  return input.subarray(from, from + dice.below(longest + 1));
};

const cut = (input: Uint8Array, from: number, length: number): Uint8Array =>
  concatBytes(input.subarray(0, from), input.subarray(from + length));
const insert = (input: Uint8Array, at: number, extra: Uint8Array): Uint8Array =>
  concatBytes(input.subarray(0, at), extra, input.subarray(at));

function overwrite(input: Uint8Array, at: number, bytes: Uint8Array): Uint8Array {
  const copy = Uint8Array.from(input);
  copy.set(bytes.subarray(0, Math.max(0, copy.length - at)), Math.min(at, copy.length));
  return copy;
}

/** A number of 1, 2, 4 or 8 bytes, in either byte order, at the edge of its field or of the input. */
function extreme(input: Uint8Array, dice: Dice): Uint8Array {
  const length = dice.oneOf([1, 2, 4, 8]);
  const value = dice.coin()
    ? dice.oneOf(NUMBERS)
    : BigInt(input.length) + BigInt(dice.below(5)) - 2n;
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setBigUint64(0, BigInt.asUintN(64, value));
  const field = bytes.slice(8 - length);
  return dice.below(4) === 0 ? field.reverse() : field;
}

const KEEPING: readonly Mutation[] = [
  (input, dice) => {
    const at = place(input, dice);
    return overwrite(input, at, Uint8Array.of((input[at] ?? 0) ^ (1 << dice.below(8))));
  },
  (input, dice) => overwrite(input, place(input, dice), Uint8Array.of(dice.oneOf(BYTES))),
  (input, dice) => overwrite(input, place(input, dice), Uint8Array.of(dice.below(256))),
  (input, dice) => overwrite(input, place(input, dice), extreme(input, dice)),
  (input, dice) => overwrite(input, place(input, dice), piece(input, dice)),
  (input, dice) =>
    overwrite(input, place(input, dice), new Uint8Array(dice.below(64)).fill(dice.oneOf(BYTES))),
  (input, dice, { corpus }) => {
    const other = corpus[dice.below(corpus.length)] ?? input;
    const from = place(other, dice);
    return overwrite(input, from, other.subarray(from, from + dice.below(other.length + 1)));
  },
  (input, dice, { tokens }) =>
    overwrite(input, place(input, dice), tokens[dice.below(Math.max(1, tokens.length))] ?? input),
];

const CHANGING: readonly Mutation[] = [
  (input, dice) => cut(input, place(input, dice), 1 + dice.below(16)),
  (input, dice) => input.slice(0, place(input, dice)),
  (input, dice) => insert(input, place(input, dice), piece(input, dice)),
  (input, dice) => insert(input, place(input, dice), new Uint8Array(1 + dice.below(32))),
  (input, dice) => insert(input, place(input, dice), extreme(input, dice)),
  (input, dice, { tokens }) =>
    insert(
      input,
      place(input, dice),
      tokens[dice.below(Math.max(1, tokens.length))] ?? Uint8Array.of(0),
    ),
  (input, dice, { corpus }) => {
    const other = corpus[dice.below(corpus.length)] ?? input;
    return concatBytes(input.subarray(0, place(input, dice)), other.subarray(place(other, dice)));
  },
];

/** One to five mutations of an input, one after the other. */
export function mutate(input: Uint8Array, dice: Dice, material: Material): Uint8Array {
  let mutated = input;
  for (let count = 1 + dice.below(5); count > 0; count -= 1) {
    const keep = dice.below(material.fixedLength ? 20 : 2) !== 0;
    const mutations = keep ? KEEPING : CHANGING;
    mutated = mutations[dice.below(mutations.length)]?.(mutated, dice, material) ?? mutated;
  }
  return mutated;
}
