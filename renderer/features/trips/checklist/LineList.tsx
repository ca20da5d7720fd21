import type { ChecklistRow } from '../../../../src/checklists/index.ts';
import { ChecklistLine, type LineProps } from './ChecklistLine.tsx';

interface LineListProps extends Pick<LineProps, 'onTick' | 'onOpen'> {
  readonly rows: readonly ChecklistRow[];
  /** Id of the row whose details are open. */
  readonly openRow: string | null;
  /** false: the heading above tells when they are due. */
  readonly hasDue?: boolean;
}

/** Rows below one another; inside of `Rows`, which hears their keys. */
export function LineList({ rows, openRow, hasDue = true, ...acts }: LineListProps) {
  if (rows.length === 0) return null;
  return (
    <ul className="trips-lines">
      {rows.map((row) => (
        <ChecklistLine
          key={row.id}
          row={row}
          isOpen={row.id === openRow}
          hasDue={hasDue && row.applies}
          {...acts}
        />
      ))}
    </ul>
  );
}
