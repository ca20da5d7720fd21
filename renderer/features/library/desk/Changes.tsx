import { useState } from 'react';
import type { ChangeLine, LibraryView } from '../../../../src/contract/index.ts';
import { useNavigate } from '../../../app/index.ts';
import { useText } from '../../../i18n/index.ts';
import { Banner, Button, LinkButton, Muted, Section, Stack } from '../../../ui/index.ts';
import { changeKinds, fields } from '../../trips/index.ts';
import { desk } from '../messages.ts';
import { PublishDialog } from './PublishDialog.tsx';

/** What an officer has changed and nobody else sees yet. */
export function Changes({ view }: { readonly view: LibraryView }) {
  const { t } = useText();
  const [isPublishing, setPublishing] = useState(false);
  const number = view.edition.number + 1;
  return (
    <Section title={t(desk.changes)}>
      {view.changes.length === 0 ? (
        <Muted>{t(desk.none)}</Muted>
      ) : (
        <Stack>
          <ul className="library-list">
            {view.changes.map((change) => (
              <Line key={change.id} change={change} />
            ))}
          </ul>
          <div>
            <Button variant="primary" onPress={() => setPublishing(true)}>
              {t(desk.publish, { number })}
            </Button>
          </div>
        </Stack>
      )}
      {isPublishing ? (
        <PublishDialog view={view} number={number} onClose={() => setPublishing(false)} />
      ) : null}
    </Section>
  );
}

function Line({ change }: { readonly change: ChangeLine }) {
  const { t, sentence } = useText();
  const { go } = useNavigate();
  const kind = t(changeKinds[change.kind]);
  const names = change.fields.map((field) => t(fields[field])).join(', ');
  return (
    <li>
      <span className="library-list__id">{change.id}</span>
      <Stack gap="tight">
        <LinkButton onPress={() => go({ screen: 'library-item', id: change.id })}>
          {t(change.title)}
        </LinkButton>
        <p className="library-notes">
          {names === '' ? kind : t(desk.whatOf, { kind, fields: names })}
        </p>
        <p>{t(change.reason)}</p>
        {change.problem === null ? null : (
          <Banner tone="stop">
            {sentence({ code: change.problem, facts: { item: change.id } })}
          </Banner>
        )}
      </Stack>
    </li>
  );
}
