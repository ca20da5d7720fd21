import type { ReactNode, Ref } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { Icon, type IconShape } from './Icon.tsx';
import { Hint } from './Tooltip.tsx';
import './button.css';

interface ButtonProps {
  /** A verb. */
  readonly children: ReactNode;
  readonly onPress?: () => void;
  readonly icon?: IconShape;
  /** One primary a screen; `stop` for what takes something away. */
  readonly variant?: 'plain' | 'primary' | 'quiet' | 'stop';
  readonly type?: 'button' | 'submit';
  /** Id of the form that it submits from outside of it. */
  readonly form?: string;
  readonly isDisabled?: boolean;
  /** Working: keeps focus and its place, and does nothing when pressed again. */
  readonly isPending?: boolean;
  readonly autoFocus?: boolean;
  readonly ref?: Ref<HTMLButtonElement>;
}

const nothing = (): void => undefined;

export function Button({ ref = null, ...props }: ButtonProps) {
  const { children, onPress = nothing, icon, variant = 'plain', type = 'button' } = props;
  // Not React Aria's own `isPending`: its announcer names elements that are gone when the screen changes.
  const isPending = props.isPending ?? false;
  return (
    <AriaButton
      ref={ref}
      className="ui-button"
      data-variant={variant}
      type={isPending ? 'button' : type}
      onPress={isPending ? nothing : onPress}
      isDisabled={props.isDisabled ?? false}
      {...(isPending ? { 'aria-disabled': true } : {})}
      autoFocus={props.autoFocus ?? false}
      {...(props.form === undefined ? {} : { form: props.form })}
    >
      {icon === undefined ? null : <Icon shape={icon} />}
      <span>{children}</span>
    </AriaButton>
  );
}

interface IconButtonProps {
  /** The word that the picture stands for: name and tooltip. */
  readonly label: string;
  readonly icon: IconShape;
  readonly onPress?: () => void;
  readonly isDisabled?: boolean;
  /** false for a cross: a tooltip that is open would take the Escape that closes what the cross closes. */
  readonly hasHint?: boolean;
  /** For the close button of a dialog. */
  readonly slot?: 'close';
}

/** A picture with its word as tooltip; only where the picture was met with its word before. */
export function IconButton({ label, icon, hasHint = true, ...props }: IconButtonProps) {
  const { onPress, isDisabled = false, slot } = props;
  const button = (
    <AriaButton
      className="ui-button"
      data-variant="quiet"
      data-size="icon"
      aria-label={label}
      isDisabled={isDisabled}
      {...(onPress === undefined ? {} : { onPress })}
      {...(slot === undefined ? {} : { slot })}
    >
      <Icon shape={icon} />
    </AriaButton>
  );
  return hasHint ? <Hint text={label}>{button}</Hint> : button;
}

interface LinkButtonProps {
  readonly children: ReactNode;
  readonly onPress: () => void;
}

/** Words in a line that lead somewhere inside the kit. */
export function LinkButton({ children, onPress }: LinkButtonProps) {
  return (
    <AriaButton className="ui-link" onPress={onPress}>
      {children}
    </AriaButton>
  );
}
