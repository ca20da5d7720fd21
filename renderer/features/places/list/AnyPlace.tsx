import { useMemo } from 'react';
import { Loaded, useNavigate, useQuery } from '../../../app/index.ts';
import type { PlaceOption } from '../../../../src/contract/index.ts';
import { LOCALES, useText } from '../../../i18n/index.ts';
import { ComboBox } from '../../../ui/index.ts';
import { messages } from '../messages.ts';

/** The way to a place that no source has rated. */
export function AnyPlace() {
  const places = useQuery('place.list', {});
  return <Loaded query={places}>{(list) => <Choice list={list} />}</Loaded>;
}

function Choice({ list }: { readonly list: readonly PlaceOption[] }) {
  const { t, language } = useText();
  const { go } = useNavigate();
  const options = useMemo(() => {
    const { compare } = new Intl.Collator(LOCALES[language]);
    return list
      .map(({ code, names }) => ({ key: code, label: `${names[language]} (${code})` }))
      .sort((a, b) => compare(a.label, b.label));
  }, [list, language]);
  return (
    <ComboBox
      label={t(messages.anyPlace)}
      help={t(messages.anyPlaceHelp)}
      options={options}
      value={null}
      onChange={(code) => go({ screen: 'place', code })}
    />
  );
}
