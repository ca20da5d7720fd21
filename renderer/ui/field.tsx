import { FieldError, Label, Text } from 'react-aria-components';
import './field.css';

/** What every field has in common. */
export interface FieldProps {
  readonly label: string;
  /** Why it is asked, or in what form, in one sentence. */
  readonly help?: string | undefined;
  /** What is wrong and what to do; present means invalid. */
  readonly error?: string | undefined;
  readonly isRequired?: boolean;
  readonly isDisabled?: boolean;
  readonly width?: 'short' | 'normal' | 'full';
}

/** The part of the props that React Aria's own fields understand. */
export const ariaField = (props: FieldProps) =>
  ({
    isRequired: props.isRequired ?? false,
    isDisabled: props.isDisabled ?? false,
    isInvalid: props.error !== undefined,
    validationBehavior: 'aria',
  }) as const;

export const FieldLabel = ({ children }: { readonly children: string }) => (
  <Label className="ui-field__label">{children}</Label>
);

export function FieldNotes({ help, error }: Pick<FieldProps, 'help' | 'error'>) {
  return (
    <>
      {help === undefined ? null : (
        <Text slot="description" className="ui-field__help">
          {help}
        </Text>
      )}
      <FieldError className="ui-field__error">{error}</FieldError>
    </>
  );
}
