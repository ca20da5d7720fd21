import { ArrowDown, ArrowUp } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  Cell,
  Column,
  Row,
  type SortDescriptor,
  Table,
  TableBody,
  TableHeader,
} from 'react-aria-components';
import { useText } from '../i18n/index.ts';
import { Icon } from './Icon.tsx';
import './table.css';

export interface DataColumn<T> {
  readonly key: string;
  readonly title: string;
  readonly render: (row: T) => ReactNode;
  /** The column that names the row; exactly one. */
  readonly isRowHeader?: boolean;
  readonly isSortable?: boolean;
}

export interface Sort {
  readonly column: string;
  readonly direction: 'ascending' | 'descending';
}

interface DataTableProps<T> {
  readonly label: string;
  readonly columns: readonly DataColumn<T>[];
  readonly rows: readonly T[];
  readonly keyOf: (row: T) => string;
  /** Enter, or a click anywhere on the row. */
  readonly onOpen?: (key: string) => void;
  readonly sort?: Sort;
  readonly onSort?: (sort: Sort) => void;
  /** What stands there when there is no row. */
  readonly empty: ReactNode;
}

/** Rows and columns that arrows move in. The caller sorts; the table only says how it is sorted. */
export function DataTable<T>(props: DataTableProps<T>) {
  const { columns, keyOf, onOpen, sort, onSort } = props;
  const { language } = useText();
  return (
    <Table
      className="ui-table"
      aria-label={props.label}
      {...(onOpen === undefined ? {} : { onRowAction: (key) => onOpen(String(key)) })}
      {...(sort === undefined ? {} : { sortDescriptor: sort })}
      {...(onSort === undefined ? {} : { onSortChange: (next) => onSort(sortOf(next)) })}
    >
      <TableHeader>{columns.map(headOf)}</TableHeader>
      <TableBody
        items={props.rows.map((row) => ({ id: keyOf(row), row }))}
        dependencies={[columns, language]}
        renderEmptyState={() => <div className="ui-table__empty">{props.empty}</div>}
      >
        {({ id, row }) => (
          <Row id={id} className="ui-table__row">
            {columns.map((column) => (
              <Cell key={column.key} className="ui-table__cell">
                {column.isRowHeader ? null : (
                  <span className="ui-table__label" aria-hidden="true">
                    {column.title}
                  </span>
                )}
                {column.render(row)}
              </Cell>
            ))}
          </Row>
        )}
      </TableBody>
    </Table>
  );
}

const sortOf = ({ column, direction }: SortDescriptor): Sort => ({
  column: String(column),
  direction,
});

// A function and not a component: the table reads its columns from the elements that it is given.
const headOf = <T,>(column: DataColumn<T>) => (
  <Column
    key={column.key}
    id={column.key}
    className="ui-table__column"
    isRowHeader={column.isRowHeader ?? false}
    allowsSorting={column.isSortable ?? false}
  >
    {({ sortDirection }) => <Title title={column.title} direction={sortDirection} />}
  </Column>
);

interface TitleProps {
  readonly title: string;
  readonly direction: Sort['direction'] | undefined;
}

function Title({ title, direction }: TitleProps) {
  return (
    <span className="ui-table__sort">
      {title}
      {direction === undefined ? null : (
        <Icon shape={direction === 'ascending' ? ArrowUp : ArrowDown} size={16} />
      )}
    </span>
  );
}
