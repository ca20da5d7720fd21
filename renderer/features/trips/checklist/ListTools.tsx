import { Undo2 } from 'lucide-react';
import type { ChecklistRow } from '../../../../src/checklists/index.ts';
import type { Localized } from '../../../../src/kernel/index.ts';
import { useText } from '../../../i18n/index.ts';
import { Button, Muted, RadioGroup, Row } from '../../../ui/index.ts';
import { messages } from './messages.ts';
import { type Filter, FILTERS, matches } from './rows.ts';
import './checklist.css';

interface ListToolsProps {
  readonly rows: readonly ChecklistRow[];
  readonly now: number;
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
  /** null: nothing to undo. */
  readonly onUndo: (() => void) | null;
}

const FILTER_WORDS: Readonly<Record<Filter, Localized>> = {
  all: messages.filterAll,
  'to-do': messages.filterToDo,
  overdue: messages.filterOverdue,
};

const nothing = (): void => undefined;

/** The filter with its counts, undo, and the keys of a row. */
export function ListTools({ rows, now, filter, onFilter, onUndo }: ListToolsProps) {
  const { t } = useText();
  const countOf = (each: Filter) => rows.filter((row) => matches(row, each, now)).length;
  return (
    <div className="trips-tools">
      <Row align="between">
        <RadioGroup
          label={t(messages.show)}
          orientation="horizontal"
          choices={FILTERS.map((key) => ({
            key,
            label: t(FILTER_WORDS[key], { count: countOf(key) }),
          }))}
          value={filter}
          onChange={onFilter}
        />
        <Button icon={Undo2} onPress={onUndo ?? nothing} isDisabled={onUndo === null}>
          {t(messages.undo)}
        </Button>
      </Row>
      <Muted size="small">{t(messages.keys)}</Muted>
    </div>
  );
}
