import type { AccessNotice } from '../../../src/contract/index.ts';
import { useText } from '../../i18n/index.ts';
import { messages } from './messages.ts';
import { Once } from './Once.tsx';
import { useSavedAt } from './when.ts';
import './standing.css';

/** Who may open the kit has changed; told at the next three unlocks, so that nobody is added in silence. */
export function AccessNotices({ notices }: { readonly notices: readonly AccessNotice[] }) {
  const { t } = useText();
  const savedAt = useSavedAt();
  return (
    <Once name="access" tone="attention">
      <p>
        <strong>{t(messages.accessTitle)}</strong>
      </p>
      <ul className="standing-list">
        {notices.map(({ at, text }) => (
          <li key={`${at} ${text.en}`}>
            {t(messages.accessLine, { when: savedAt(at), what: t(text) })}
          </li>
        ))}
      </ul>
      <p>{t(messages.accessAdvice)}</p>
    </Once>
  );
}
