import { Check } from 'lucide-react';
import { ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { Icon } from './Icon.tsx';
import './choice.css';

export interface Option<K extends string = string> {
  readonly key: K;
  readonly label: string;
  /** A second word at the end of the line: a code, a zone. */
  readonly note?: string;
}

interface OptionsProps {
  readonly empty: string;
  /** Absent inside a combo box, which filters its own. */
  readonly items?: readonly Option[];
}

/** The list that a select and a combo box open. */
export function Options({ empty, items }: OptionsProps) {
  return (
    <Popover className="ui-popover" offset={4}>
      <ListBox<Option>
        className="ui-options"
        {...(items === undefined ? {} : { items })}
        renderEmptyState={() => <div className="ui-options__empty">{empty}</div>}
      >
        {(option) => (
          <ListBoxItem id={option.key} className="ui-option" textValue={option.label}>
            {({ isSelected }) => (
              <>
                <span>{option.label}</span>
                {option.note === undefined ? null : (
                  <span className="ui-option__note">{option.note}</span>
                )}
                {isSelected ? <Icon shape={Check} size={16} /> : null}
              </>
            )}
          </ListBoxItem>
        )}
      </ListBox>
    </Popover>
  );
}
