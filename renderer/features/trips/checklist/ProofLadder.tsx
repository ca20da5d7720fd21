import type { ChecklistRow } from '../../../../src/checklists/index.ts';
import { useText } from '../../../i18n/index.ts';
import { details, LADDER } from './messages.ts';

/** The evidence ladder as a list: what is reached, what is asked at this tier, and how the rest is reached. */
export function ProofLadder({ row }: { readonly row: ChecklistRow }) {
  const { t } = useText();
  // The traveller's word is there once the row is answered.
  const reached = row.state === 'to-do' && row.evidence === 0 ? -1 : row.evidence;
  return (
    <ol className="trips-ladder" start={0}>
      {LADDER.map(({ level, name, way }) => {
        const marks = [
          level === row.minEvidence ? t(details.levelAsked) : null,
          level === reached ? t(details.levelReached) : null,
        ].filter((mark) => mark !== null);
        return (
          <li key={level} value={level} {...(marks.length > 0 ? { 'data-marked': true } : {})}>
            {t(name)}
            {marks.length === 0 ? null : <strong> — {marks.join(', ')}</strong>}
            {level > reached ? <span className="ui-muted ui-small">{t(way)}</span> : null}
          </li>
        );
      })}
    </ol>
  );
}
