import type { TripChange } from '../../../../src/checklists/index.ts';
import type { EditionView } from '../../../../src/contract/index.ts';
import { useText } from '../../../i18n/index.ts';
import { messages } from './messages.ts';

/** "Edition 2", or that it came with the program. */
export function useEditionName(): (edition: EditionView | null) => string {
  const { t } = useText();
  return (edition) =>
    edition === null || edition.published === null
      ? t(messages.ownEdition)
      : t(messages.edition, { number: edition.number });
}

export function countsOf(items: readonly Pick<TripChange, 'kind'>[]) {
  const count = (wanted: TripChange['kind']) => items.filter(({ kind }) => kind === wanted).length;
  return { added: count('added'), changed: count('changed'), removed: count('removed') };
}
