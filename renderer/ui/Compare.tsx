import type { ReactNode } from 'react';
import './compare.css';

interface CompareProps {
  /** Name of the table, for a screen reader. */
  readonly label: string;
  readonly columns: readonly [string, string];
  readonly rows: readonly {
    readonly term: string;
    readonly cells: readonly [ReactNode, ReactNode];
  }[];
}

/**
 * Two things side by side, fact by fact. To be read, not to move in: for that there is `DataTable`. The roles are said
 * because a narrow window lays the rows out in another way, which would take them away.
 */
export function Compare({ label, columns, rows }: CompareProps) {
  return (
    <table className="ui-compare" role="table" aria-label={label}>
      <thead role="rowgroup">
        <tr role="row">
          <td role="cell" />
          {columns.map((title) => (
            <th key={title} scope="col" role="columnheader">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map(({ term, cells: [first, second] }) => (
          <tr key={term} role="row">
            <th scope="row" role="rowheader">
              {term}
            </th>
            <td role="cell">{first}</td>
            <td role="cell">{second}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
