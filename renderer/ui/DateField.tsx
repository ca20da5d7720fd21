import { parseDate } from '@internationalized/date';
import { CalendarDays, ChevronLeft, ChevronRight } from 'lucide-react';
import {
  Button as AriaButton,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarHeading,
  DateInput,
  DatePicker,
  DateSegment,
  Dialog,
  Group,
  Popover,
} from 'react-aria-components';
import { useText } from '../i18n/index.ts';
import { ariaField, FieldLabel, FieldNotes, type FieldProps } from './field.tsx';
import { Icon } from './Icon.tsx';
import { messages } from './messages.ts';
import './choice.css';
import './date.css';

interface DateFieldProps extends FieldProps {
  /** `YYYY-MM-DD`, or null while it is not complete. */
  readonly value: string | null;
  readonly onChange: (day: string | null) => void;
  /** First and last day that can be chosen. */
  readonly min?: string;
  readonly max?: string;
}

/** A calendar day, typed part by part or picked. */
export function DateField(props: DateFieldProps) {
  const { t } = useText();
  return (
    <DatePicker
      className="ui-field"
      data-width={props.width ?? 'short'}
      {...ariaField(props)}
      value={props.value === null ? null : parseDate(props.value)}
      onChange={(date) => props.onChange(date === null ? null : date.toString())}
      {...(props.min === undefined ? {} : { minValue: parseDate(props.min) })}
      {...(props.max === undefined ? {} : { maxValue: parseDate(props.max) })}
    >
      <FieldLabel>{props.label}</FieldLabel>
      <Group className="ui-input ui-date">
        <DateInput className="ui-date__input">
          {(segment) => <DateSegment segment={segment} className="ui-date__segment" />}
        </DateInput>
        <AriaButton className="ui-date__open" aria-label={t(messages.openCalendar)}>
          <Icon shape={CalendarDays} />
        </AriaButton>
      </Group>
      <FieldNotes help={props.help} error={props.error} />
      <Popover className="ui-popover" offset={4}>
        <Dialog>
          <Month />
        </Dialog>
      </Popover>
    </DatePicker>
  );
}

function Month() {
  const { t } = useText();
  return (
    <Calendar className="ui-calendar">
      <header className="ui-calendar__head">
        <AriaButton
          slot="previous"
          className="ui-date__open"
          aria-label={t(messages.previousMonth)}
        >
          <Icon shape={ChevronLeft} />
        </AriaButton>
        <CalendarHeading className="ui-calendar__title" />
        <AriaButton slot="next" className="ui-date__open" aria-label={t(messages.nextMonth)}>
          <Icon shape={ChevronRight} />
        </AriaButton>
      </header>
      <CalendarGrid className="ui-calendar__grid">
        {(date) => <CalendarCell date={date} className="ui-calendar__day" />}
      </CalendarGrid>
    </Calendar>
  );
}
