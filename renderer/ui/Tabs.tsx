import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components';
import './tabs.css';

interface TabsProps<K extends string> {
  /** Name of the set, for a screen reader. */
  readonly label: string;
  readonly tabs: readonly {
    readonly key: K;
    readonly title: string;
    /** A count or a date beside the title. */
    readonly note?: string;
    readonly content: ReactNode;
  }[];
  readonly selected: K;
  readonly onSelect: (key: K) => void;
}

export function Tabs<K extends string>({ label, tabs, selected, onSelect }: TabsProps<K>) {
  const select = (key: unknown) => {
    const tab = tabs.find((one) => one.key === key);
    if (tab !== undefined) onSelect(tab.key);
  };
  return (
    <AriaTabs className="ui-tabs" selectedKey={selected} onSelectionChange={select}>
      <TabList className="ui-tabs__list" aria-label={label}>
        {tabs.map(({ key, title, note }) => (
          <Tab key={key} id={key} className="ui-tab">
            {title}
            {note === undefined ? null : <span className="ui-tab__note">{note}</span>}
          </Tab>
        ))}
      </TabList>
      {tabs.map(({ key, content }) => (
        <TabPanel key={key} id={key} className="ui-tabs__panel">
          {content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
