import { Check, CircleHelp, Minus, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Checkbox as AriaCheckbox } from 'react-aria-components';
import type { AnswerState } from '../../src/checklists/index.ts';
import { Icon, type IconShape } from './Icon.tsx';
import './mark.css';

interface CheckboxProps {
  readonly children: ReactNode;
  readonly isSelected: boolean;
  readonly onChange: (selected: boolean) => void;
  readonly isDisabled?: boolean;
}

export function Checkbox({ children, isSelected, onChange, isDisabled = false }: CheckboxProps) {
  return (
    <AriaCheckbox
      className="ui-mark"
      isSelected={isSelected}
      onChange={onChange}
      isDisabled={isDisabled}
    >
      <span className="ui-mark__shape">{isSelected ? <Icon shape={Check} size={16} /> : null}</span>
      <span className="ui-mark__words">{children}</span>
    </AriaCheckbox>
  );
}

interface TickBoxProps {
  /** The row's title and its state in words; the box shows the state as a shape. */
  readonly label: string;
  /** null: to do. */
  readonly state: AnswerState | null;
  /** true: done; false: back to do. Every other answer is given in the row's details. */
  readonly onChange: (done: boolean) => void;
  readonly isDisabled?: boolean;
}

const SHAPES: Readonly<Record<AnswerState, IconShape>> = {
  done: Check,
  'not-done': X,
  'does-not-apply': Minus,
  unknown: CircleHelp,
};

/** The box of a checklist row: 44 px to hit, five states by shape. */
export function TickBox({ label, state, onChange, isDisabled = false }: TickBoxProps) {
  return (
    <AriaCheckbox
      className="ui-mark ui-tick"
      aria-label={label}
      isSelected={state === 'done'}
      onChange={onChange}
      isDisabled={isDisabled}
    >
      <span className="ui-mark__shape" data-mark={state ?? 'to-do'}>
        {state === null ? null : <Icon shape={SHAPES[state]} size={16} />}
      </span>
    </AriaCheckbox>
  );
}
