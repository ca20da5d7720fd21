import { Button as AriaButton } from 'react-aria-components';
import { Icon, type IconShape } from './Icon.tsx';
import './choice-button.css';

interface ChoiceButtonProps {
  readonly icon: IconShape;
  readonly title: string;
  /** What else belongs to it, in a line. */
  readonly note: string;
  readonly onPress: () => void;
}

/** One of a few large choices, to be hit in a hurry. */
export function ChoiceButton({ icon, title, note, onPress }: ChoiceButtonProps) {
  return (
    <AriaButton className="ui-choice" onPress={onPress}>
      <Icon shape={icon} />
      <span className="ui-choice__words">
        <span className="ui-choice__title">{title}</span>
        <span className="ui-choice__note">{note}</span>
      </span>
    </AriaButton>
  );
}
