import { ChevronDown } from 'lucide-react';
import { Button as AriaButton, Select as AriaSelect, SelectValue } from 'react-aria-components';
import { useText } from '../i18n/index.ts';
import { ariaField, FieldLabel, FieldNotes, type FieldProps } from './field.tsx';
import { Icon } from './Icon.tsx';
import { messages } from './messages.ts';
import { type Option, Options } from './options.tsx';

interface SelectProps<K extends string> extends FieldProps {
  readonly options: readonly Option<K>[];
  readonly value: K | null;
  readonly onChange: (key: K) => void;
}

/** One of a few, when they would take too much room as radio buttons. */
export function Select<K extends string>(props: SelectProps<K>) {
  const { t } = useText();
  const choose = (key: unknown) => {
    const option = props.options.find((one) => one.key === key);
    if (option !== undefined) props.onChange(option.key);
  };
  return (
    <AriaSelect
      className="ui-field"
      data-width={props.width ?? 'normal'}
      {...ariaField(props)}
      value={props.value}
      onChange={choose}
      placeholder={t(messages.choose)}
    >
      <FieldLabel>{props.label}</FieldLabel>
      <AriaButton className="ui-input ui-select">
        <SelectValue<Option>>
          {({ selectedItem, defaultChildren }) => selectedItem?.label ?? defaultChildren}
        </SelectValue>
        <Icon shape={ChevronDown} />
      </AriaButton>
      <FieldNotes help={props.help} error={props.error} />
      <Options items={props.options} empty={t(messages.nothingMatches)} />
    </AriaSelect>
  );
}
