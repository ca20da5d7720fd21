/** What is fuzzed: one parser, inputs that it accepts, and what must hold for any input. */
import type { Dice } from '../faults/support/dice.ts';

export interface Target {
  /** Inputs that are accepted: the mutations begin with them. */
  readonly seeds: readonly Uint8Array[];
  /** Pieces that are put in now and then: the words of the format. */
  readonly tokens?: readonly Uint8Array[];
  /** Most mutations leave the length alone: another one is refused before anything is read. */
  readonly fixedLength?: boolean;
  /** Half of the inputs go through it first, so that a mutation is not stopped at the first checksum. */
  readonly mend?: (input: Uint8Array) => Uint8Array;
  /**
   * Reads the input and says in a word what came of it. Throws for anything that the parser's documentation does not allow:
   * an exception, or an accepted input that does not re-encode to the same bytes.
   */
  readonly run: (input: Uint8Array, dice: Dice) => string | Promise<string>;
}

/** An input was accepted and re-encodes to other bytes: two inputs would mean the same. */
export function assertSame(actual: Uint8Array, input: Uint8Array, what: string): void {
  if (Buffer.compare(actual, input) !== 0) throw new Error(`${what} re-encodes to other bytes`);
}
