import { Radio, RadioGroup as AriaRadioGroup } from 'react-aria-components';
import { ariaField, FieldLabel, FieldNotes, type FieldProps } from './field.tsx';
import './mark.css';

interface Choice<K extends string> {
  readonly key: K;
  readonly label: string;
  /** The consequence of this choice, in a sentence. */
  readonly note?: string;
  /** Language of the label, when it is not the interface's. */
  readonly lang?: string;
}

interface RadioGroupProps<K extends string> extends FieldProps {
  readonly choices: readonly Choice<K>[];
  readonly value: K | null;
  readonly onChange: (key: K) => void;
  readonly orientation?: 'vertical' | 'horizontal';
}

/** One of a few, all in sight. */
export function RadioGroup<K extends string>(props: RadioGroupProps<K>) {
  const choose = (key: string) => {
    const choice = props.choices.find((one) => one.key === key);
    if (choice !== undefined) props.onChange(choice.key);
  };
  return (
    <AriaRadioGroup
      className="ui-group"
      {...ariaField(props)}
      value={props.value}
      onChange={choose}
      orientation={props.orientation ?? 'vertical'}
    >
      <FieldLabel>{props.label}</FieldLabel>
      <FieldNotes help={props.help} error={props.error} />
      <div className="ui-group__choices">
        {props.choices.map(({ key, label, note, lang }) => (
          <Radio key={key} value={key} className="ui-mark">
            <span className="ui-mark__shape" data-round />
            <span className="ui-mark__words">
              <span lang={lang}>{label}</span>
              {note === undefined ? null : <span className="ui-mark__note">{note}</span>}
            </span>
          </Radio>
        ))}
      </div>
    </AriaRadioGroup>
  );
}
