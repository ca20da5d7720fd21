import type { Localized } from '../../../../src/kernel/index.ts';
import type { Text } from '../../../i18n/index.ts';

/** The values of a field with their words, in the order of the catalogue. */
export const options = <K extends string>(
  words: Readonly<Record<K, Localized>>,
  t: Text['t'],
): { readonly key: K; readonly label: string }[] =>
  (Object.keys(words) as K[]).map((key) => ({ key, label: t(words[key]) }));
