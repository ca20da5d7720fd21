import { ChevronDown } from 'lucide-react';
import { Button as AriaButton, ComboBox as AriaComboBox, Input } from 'react-aria-components';
import { useText } from '../i18n/index.ts';
import { ariaField, FieldLabel, FieldNotes, type FieldProps } from './field.tsx';
import { Icon } from './Icon.tsx';
import { messages } from './messages.ts';
import { type Option, Options } from './options.tsx';

interface ComboBoxProps<K extends string> extends FieldProps {
  readonly options: readonly Option<K>[];
  readonly value: K | null;
  readonly onChange: (key: K) => void;
}

/** One of many, found by typing any part of its name, with or without accents. */
export function ComboBox<K extends string>(props: ComboBoxProps<K>) {
  const { t, language } = useText();
  const choose = (key: unknown) => {
    const option = props.options.find((one) => one.key === key);
    if (option !== undefined) props.onChange(option.key);
  };
  return (
    <AriaComboBox<Option>
      // The text of the choice follows the language of the interface.
      key={language}
      className="ui-field"
      data-width={props.width ?? 'normal'}
      {...ariaField(props)}
      defaultItems={props.options}
      value={props.value}
      onChange={choose}
      menuTrigger="focus"
    >
      <FieldLabel>{props.label}</FieldLabel>
      <div className="ui-input-group ui-combo">
        <Input className="ui-input" spellCheck="false" placeholder={t(messages.choose)} />
        <AriaButton className="ui-combo__open" aria-label={t(messages.openList)}>
          <Icon shape={ChevronDown} />
        </AriaButton>
      </div>
      <FieldNotes help={props.help} error={props.error} />
      <Options empty={t(messages.nothingMatches)} />
    </AriaComboBox>
  );
}
