import type { Localized } from '../../../../src/kernel/index.ts';
import { useText } from '../../../i18n/index.ts';
import { Select } from '../../../ui/index.ts';
import { options } from './options.ts';

interface WordSelectProps<K extends string> {
  readonly label: Localized;
  readonly words: Readonly<Record<K, Localized>>;
  readonly value: K;
  readonly onChange: (value: K) => void;
}

/** A list of the values of a field, in the words of its catalogue. */
export function WordSelect<K extends string>(props: WordSelectProps<K>) {
  const { t } = useText();
  return (
    <Select
      label={t(props.label)}
      width="short"
      options={options(props.words, t)}
      value={props.value}
      onChange={props.onChange}
    />
  );
}
