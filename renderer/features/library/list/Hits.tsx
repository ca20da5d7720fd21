import type { LibraryHit } from '../../../../src/contract/index.ts';
import { useNavigate } from '../../../app/index.ts';
import { LOCALES, useText } from '../../../i18n/index.ts';
import { LinkButton, Stack } from '../../../ui/index.ts';
import { messages } from '../messages.ts';
import { Marked } from './Marked.tsx';

/** As many as the kit answers at most. */
const MOST = 40;

/** What was found, with the line that shows why. */
export function Hits({ hits }: { readonly hits: readonly LibraryHit[] }) {
  const { t } = useText();
  const count = { count: hits.length };
  return (
    <Stack>
      <p role="status" className="ui-muted">
        {t(hits.length < MOST ? messages.found : messages.foundMost, count)}
      </p>
      {hits.length === 0 ? null : (
        <ul className="library-list">
          {hits.map((hit) => (
            <Hit key={`${hit.kind} ${hit.id}`} hit={hit} />
          ))}
        </ul>
      )}
    </Stack>
  );
}

/** A playbook is no page of the library: it opens when something has happened. */
function Hit({ hit }: { readonly hit: LibraryHit }) {
  const { t } = useText();
  const { go } = useNavigate();
  const isItem = hit.kind === 'item';
  const title = <Marked {...hit.title} />;
  return (
    <li>
      <span className="library-list__id">{isItem ? hit.id : ''}</span>
      <div>
        <div lang={LOCALES[hit.language]}>
          {isItem ? (
            <LinkButton onPress={() => go({ screen: 'library-item', id: hit.id })}>
              {title}
            </LinkButton>
          ) : (
            <strong>{title}</strong>
          )}
          {hit.line === null ? null : (
            <p>
              <Marked {...hit.line} />
            </p>
          )}
        </div>
        {isItem ? null : (
          <p className="library-notes">
            {t(messages.playbook)} · {t(messages.playbookNote)}
          </p>
        )}
      </div>
    </li>
  );
}
