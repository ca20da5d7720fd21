import type { ChecklistRow } from '../../../../src/checklists/index.ts';
import { useText } from '../../../i18n/index.ts';
import { groupRows, type RowGroup } from '../checklist/groups.ts';
import { states } from '../checklist/messages.ts';
import { useProof } from '../checklist/proof.ts';
import { PHASES, phases } from '../words.ts';
import { messages } from './messages.ts';
import { PaperFoot } from './PaperFoot.tsx';

interface PaperTableProps {
  readonly rows: readonly ChecklistRow[];
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** The rows by phase and moment, as on the screen; the foot comes again on every page. */
export function PaperTable({ rows, now }: PaperTableProps) {
  const { t } = useText();
  return (
    <table className="paper-table">
      <thead>
        <tr>
          <th scope="col">{t(messages.box)}</th>
          <th scope="col">{t(messages.what)}</th>
          <th scope="col">{t(messages.due)}</th>
          <th scope="col">{t(messages.proof)}</th>
        </tr>
      </thead>
      <tfoot>
        <tr>
          <td colSpan={4}>
            <PaperFoot rows={rows} />
          </td>
        </tr>
      </tfoot>
      {PHASES.flatMap((phase) =>
        groupRows(rows.filter((row) => row.phase === phase)).map((group) => (
          <Group key={`${phase} ${group.key}`} phase={t(phases[phase])} group={group} now={now} />
        )),
      )}
    </table>
  );
}

interface GroupProps {
  readonly phase: string;
  readonly group: RowGroup;
  readonly now: number;
}

function Group({ phase, group, now }: GroupProps) {
  const { t } = useText();
  return (
    <tbody>
      <tr className="paper-group">
        <th scope="rowgroup" colSpan={4}>
          {phase} · {t(group.label)}
        </th>
      </tr>
      {group.rows.map((row) => (
        <Line key={row.id} row={row} now={now} />
      ))}
    </tbody>
  );
}

const BOX: Readonly<Record<ChecklistRow['state'], string>> = {
  'to-do': '☐',
  done: '☑',
  'not-done': '☒',
  'does-not-apply': '–',
  unknown: '?',
};

function Line({ row, now }: { readonly row: ChecklistRow; readonly now: number }) {
  const { t, format } = useText();
  const proof = useProof(row);
  return (
    <tr>
      <td className="paper-box">
        <span aria-hidden="true">{BOX[row.state]}</span>
        <span className="ui-hidden">{t(states[row.state])}</span>
      </td>
      <td>
        {t(row.title)}
        {row.device === null ? null : <span className="paper-about">{t(row.device.name)}</span>}
      </td>
      <td>{row.applies ? format.relative(row.due.utc, row.due.zone, now) : null}</td>
      <td>{proof}</td>
    </tr>
  );
}
