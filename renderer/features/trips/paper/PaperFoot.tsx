import type { ChecklistRow } from '../../../../src/checklists/index.ts';
import { HOME_ZONE, useText } from '../../../i18n/index.ts';
import { useNow } from '../now.ts';
import { useShortHash } from './hash.ts';
import { messages } from './messages.ts';

/** When a paper was printed, and a short hash by which two papers are told apart. */
export function PaperFoot({ rows }: { readonly rows: readonly ChecklistRow[] }) {
  const { t, format } = useText();
  const now = useNow();
  const hash = useShortHash(rows);
  const when = format.dateTime(new Date(now).toISOString(), HOME_ZONE);
  return <p className="ui-muted ui-small">{t(messages.foot, { when, hash })}</p>;
}
