import { Button as AriaButton } from 'react-aria-components';
import { Icon, type IconShape } from './Icon.tsx';
import { Hint } from './Tooltip.tsx';
import './rail.css';

interface RailItemProps {
  readonly icon: IconShape;
  readonly label: string;
  readonly isCurrent: boolean;
  /** true: the word becomes a tooltip. */
  readonly isNarrow: boolean;
  readonly onPress: () => void;
}

/** One entry of the rail. */
export function RailItem({ icon, label, isCurrent, isNarrow, onPress }: RailItemProps) {
  const button = (
    <AriaButton
      className="ui-rail-item"
      onPress={onPress}
      {...(isCurrent ? { 'aria-current': 'page' as const } : {})}
      {...(isNarrow ? { 'aria-label': label, 'data-narrow': true } : {})}
    >
      <Icon shape={icon} />
      {isNarrow ? null : <span>{label}</span>}
    </AriaButton>
  );
  if (!isNarrow) return button;
  return (
    <Hint text={label} side="right">
      {button}
    </Hint>
  );
}
