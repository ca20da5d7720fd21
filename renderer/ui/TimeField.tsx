import { parseTime } from '@internationalized/date';
import { DateInput, DateSegment, TimeField as AriaTimeField } from 'react-aria-components';
import { ariaField, FieldLabel, FieldNotes, type FieldProps } from './field.tsx';
import './date.css';

interface TimeFieldProps extends FieldProps {
  /** `HH:MM` on a clock of 24 hours, or null while it is not complete. */
  readonly value: string | null;
  readonly onChange: (time: string | null) => void;
}

/** A time of day, typed part by part. */
export function TimeField(props: TimeFieldProps) {
  return (
    <AriaTimeField
      className="ui-field"
      data-width={props.width ?? 'short'}
      {...ariaField(props)}
      value={props.value === null ? null : parseTime(props.value)}
      onChange={(time) => props.onChange(time === null ? null : time.toString().slice(0, 5))}
      hourCycle={24}
      shouldForceLeadingZeros
    >
      <FieldLabel>{props.label}</FieldLabel>
      <DateInput className="ui-input ui-time">
        {(segment) => <DateSegment segment={segment} className="ui-date__segment" />}
      </DateInput>
      <FieldNotes help={props.help} error={props.error} />
    </AriaTimeField>
  );
}
