import { Undo2 } from 'lucide-react';
import { memo } from 'react';
import type { ChecklistRow, RowDevice } from '../../../../src/checklists/index.ts';
import { useText } from '../../../i18n/index.ts';
import { Button, Muted, RadioGroup, Row, Select } from '../../../ui/index.ts';
import { filters, messages } from './messages.ts';
import { type Filter, matches, SHOWS, type Surroundings } from './rows.ts';
import './checklist.css';

interface ListToolsProps {
  readonly rows: readonly ChecklistRow[];
  /** That rows of the trip are about. */
  readonly devices: readonly RowDevice[];
  readonly surroundings: Surroundings;
  readonly filter: Filter;
  /** How many rows are shown now. */
  readonly shown: number;
  readonly onFilter: (filter: Filter) => void;
  /** null: nothing to undo. */
  readonly onUndo: (() => void) | null;
}

const EVERY = 'every';
const nothing = (): void => undefined;

/** The filter with its counts, undo, and the keys of a row. */
export const ListTools = memo(function ListTools(props: ListToolsProps) {
  const { rows, surroundings, filter, onFilter, onUndo } = props;
  const { t } = useText();
  const countOf = (show: Filter['show']) =>
    rows.filter((row) => matches(row, { ...filter, show }, surroundings)).length;
  return (
    <div className="trips-tools">
      <Row align="between">
        <RadioGroup
          label={t(messages.show)}
          orientation="horizontal"
          choices={SHOWS.map((key) => ({ key, label: t(filters[key], { count: countOf(key) }) }))}
          value={filter.show}
          onChange={(show) => onFilter({ ...filter, show })}
        />
        <Button icon={Undo2} onPress={onUndo ?? nothing} isDisabled={onUndo === null}>
          {t(messages.undo)}
        </Button>
      </Row>
      <DeviceFilter devices={props.devices} filter={filter} onFilter={onFilter} />
      <div role="status">
        <Muted size="small">{t(messages.shown, { count: props.shown, total: rows.length })}</Muted>
      </div>
      <Muted size="small">{t(messages.keys)}</Muted>
    </div>
  );
});

type DeviceFilterProps = Pick<ListToolsProps, 'devices' | 'filter' | 'onFilter'>;

function DeviceFilter({ devices, filter, onFilter }: DeviceFilterProps) {
  const { t } = useText();
  if (devices.length === 0) return null;
  return (
    <Select
      label={t(messages.device)}
      width="full"
      options={[
        { key: EVERY, label: t(messages.everyDevice) },
        ...devices.map(({ id, name }) => ({ key: id, label: t(name) })),
      ]}
      value={filter.device ?? EVERY}
      onChange={(key) => onFilter({ ...filter, device: key === EVERY ? null : key })}
    />
  );
}
