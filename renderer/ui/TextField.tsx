import { Input, TextArea, TextField as AriaTextField } from 'react-aria-components';
import { ariaField, FieldLabel, FieldNotes, type FieldProps } from './field.tsx';
import { NoClassified } from './NoClassified.tsx';

interface TextFieldProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  readonly type?: 'text' | 'tel' | 'email';
  readonly maxLength?: number;
  readonly autoFocus?: boolean;
  /** More than one line: free text, which carries the note on classified information. */
  readonly lines?: number;
  /** Free text on one line carries the note too. */
  readonly isFreeText?: boolean;
}

const nothing = (): void => undefined;

export function TextField(props: TextFieldProps) {
  const { value, onChange, onBlur = nothing, type = 'text', maxLength = 4000, lines = 1 } = props;
  return (
    <AriaTextField
      className="ui-field"
      data-width={props.width ?? 'normal'}
      {...ariaField(props)}
      value={value}
      onChange={onChange}
      onBlur={onBlur}
      type={type}
      maxLength={maxLength}
      autoFocus={props.autoFocus ?? false}
      autoComplete="off"
      spellCheck="false"
    >
      <FieldLabel>{props.label}</FieldLabel>
      {lines > 1 ? <TextArea className="ui-input" rows={lines} /> : <Input className="ui-input" />}
      <FieldNotes help={props.help} error={props.error} />
      {lines > 1 || props.isFreeText === true ? <NoClassified /> : null}
    </AriaTextField>
  );
}
