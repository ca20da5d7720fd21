import type { Localized, Refusal } from '../../src/kernel/index.ts';
import { SENTENCES } from '../../src/contract/sentences.ts';
import type { ErrorCode } from '../../src/contract/index.ts';
import type { Values } from './text.ts';

/** The sentence of a refusal and the facts that fill it: what happened, what was kept, what to do. */
export const sentenceOf = (
  error: Refusal<ErrorCode>,
): { readonly message: Localized; readonly values: Values } => ({
  message: SENTENCES[error.code],
  values: error.facts ?? {},
});
