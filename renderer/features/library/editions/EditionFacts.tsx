import type { EditionView } from '../../../../src/contract/index.ts';
import { useText } from '../../../i18n/index.ts';
import { Muted, Stack } from '../../../ui/index.ts';
import { desk, editions as messages } from '../messages.ts';

/** Who published it, what it holds, and the words of its hash. */
export function EditionFacts({ edition }: { readonly edition: EditionView }) {
  const { t, format } = useText();
  const { published, note, counts, items, words } = edition;
  return (
    <Stack gap="tight">
      {published === null ? null : (
        <p>
          {t(messages.publishedOn, {
            day: format.dateTime(published.at, published.zone),
            by: published.by,
          })}
        </p>
      )}
      {note === null ? null : <p className="ui-prose">{t(note)}</p>}
      <Muted size="small">
        {t(messages.items, { count: items })}
        {published === null ? '' : ` · ${t(desk.summary, counts)}`}
      </Muted>
      {published === null ? null : (
        <p>
          <span className="ui-muted">{t(messages.words)}</span>{' '}
          <span className="library-words">{t(words)}</span>
        </p>
      )}
    </Stack>
  );
}
