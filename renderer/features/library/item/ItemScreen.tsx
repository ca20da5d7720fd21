import { Pencil } from 'lucide-react';
import { useState } from 'react';
import type { LibraryItemView } from '../../../../src/contract/index.ts';
import { Loaded, Refused, Screen, useAction, useNavigate, useQuery } from '../../../app/index.ts';
import { useText } from '../../../i18n/index.ts';
import { Banner, Button, Row, Section, Stack, useToast } from '../../../ui/index.ts';
import { RetireDialog } from '../desk/RetireDialog.tsx';
import { desk, messages } from '../messages.ts';
import { ItemFacts } from './ItemFacts.tsx';
import { ItemSources } from './ItemSources.tsx';
import '../library.css';

/** One item, with everything that is known of it. */
export function ItemScreen({ id }: { readonly id: string }) {
  const { t } = useText();
  const view = useQuery('library.item', { id });
  const item = view.status === 'ready' ? view.value : null;
  return (
    <Screen
      title={item === null ? t(messages.item) : t(item.item.title)}
      actions={item?.mayEdit === true ? <Acts view={item} /> : undefined}
    >
      <Loaded query={view}>{(value) => <Known view={value} />}</Loaded>
    </Screen>
  );
}

function Known({ view }: { readonly view: LibraryItemView }) {
  const { t, language } = useText();
  const { item, change } = view;
  const pending = change?.kind === 'retired' ? messages.pendingRetired : messages.pending;
  return (
    <Stack gap="group">
      {change === null ? null : <Banner>{t(pending, { reason: t(change.reason) })}</Banner>}
      {view.toBeConfirmed ? <Banner tone="attention">{t(messages.toBeConfirmed)}</Banner> : null}
      <Section title={t(messages.why)}>
        <p className="ui-prose">{t(item.why)}</p>
      </Section>
      <Section title={t(messages.how)}>
        <ol className="library-steps">
          {item.how[language].map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </Section>
      <ItemFacts view={view} />
      <ItemSources view={view} />
    </Stack>
  );
}

function Acts({ view }: { readonly view: LibraryItemView }) {
  const { t } = useText();
  const { go } = useNavigate();
  const tell = useToast();
  const [isRetiring, setRetiring] = useState(false);
  const drop = useAction('library.dropChange', ['library.']);
  const { item, change, base } = view;
  const takeBack = async () => {
    const answer = await drop.run({ id: item.id });
    if (!answer.ok) return;
    tell({ message: desk.takenBack });
    // A new item is gone with its change.
    if (view.published === null) go({ screen: 'library' });
  };
  return (
    <Row>
      {change?.kind === 'retired' ? null : (
        <Button icon={Pencil} onPress={() => go({ screen: 'library-edit', id: item.id })}>
          {t(desk.amend)}
        </Button>
      )}
      {change === null && base !== null ? (
        <Button variant="quiet" onPress={() => setRetiring(true)}>
          {t(desk.retire)}
        </Button>
      ) : null}
      {change === null ? null : (
        <Button variant="quiet" isPending={drop.isBusy} onPress={() => void takeBack()}>
          {t(desk.takeBack)}
        </Button>
      )}
      {isRetiring && base !== null ? (
        <RetireDialog id={item.id} base={base} onClose={() => setRetiring(false)} />
      ) : null}
      <Refused error={drop.error} />
    </Row>
  );
}
