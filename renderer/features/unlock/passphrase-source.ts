import type { Localized } from '../../../src/kernel/index.ts';

/** What a way of choosing the passphrase tells the form. */
export interface PassphraseSource {
  /** What is missing before the kit can be made; null when nothing is. */
  readonly problem: () => Localized | null;
  /** The bytes, once: the source is empty afterwards and the caller wipes them. */
  readonly take: () => Uint8Array<ArrayBuffer>;
  /** A copy, which the caller wipes; what was drawn or typed stays, for an attempt that may fail for another reason. */
  readonly peek: () => Uint8Array<ArrayBuffer>;
}
