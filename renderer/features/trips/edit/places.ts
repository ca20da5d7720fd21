import { useMemo } from 'react';
import type { PlaceOption } from '../../../../src/contract/index.ts';
import { LOCALES, useText } from '../../../i18n/index.ts';
import type { Option } from '../../../ui/index.ts';

export interface Places {
  readonly options: readonly Option[];
  readonly find: (code: string | null) => PlaceOption | undefined;
}

/** Places as a list to choose from, in the alphabet of the interface. */
export function usePlaces(list: readonly PlaceOption[]): Places {
  const { language } = useText();
  return useMemo(() => {
    const { compare } = new Intl.Collator(LOCALES[language]);
    const byCode = new Map(list.map((place) => [place.code, place]));
    return {
      options: list
        .toSorted((a, b) => compare(a.names[language], b.names[language]))
        // The code is part of the label, so that it can be typed too.
        .map(({ code, names }) => ({ key: code, label: `${names[language]} (${code})` })),
      find: (code) => (code === null ? undefined : byCode.get(code)),
    };
  }, [list, language]);
}
