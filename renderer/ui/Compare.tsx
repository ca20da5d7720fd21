import { type ReactNode } from 'react';
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

/** Two things side by side, fact by fact. To be read, not to move in: for that there is `DataTable`. */
export function Compare({ label, columns, rows }: CompareProps) {
  return (
    <table className="ui-compare" aria-label={label}>
      <thead>
        <tr>
          <td />
          {columns.map((title) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ term, cells: [first, second] }) => (
          <tr key={term}>
            <th scope="row">{term}</th>
            <td>{first}</td>
            <td>{second}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
