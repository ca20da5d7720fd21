import type { EditionView, TripEditionView } from '../../../../src/contract/index.ts';
import { Loaded, Refused, Screen, useAction, useNavigate, useQuery } from '../../../app/index.ts';
import { useText } from '../../../i18n/index.ts';
import { Button, Facts, Muted, Row, Section, Stack, useToast } from '../../../ui/index.ts';
import { ChangeCard } from './ChangeCard.tsx';
import { useEditionName } from './edition-words.ts';
import { messages } from './messages.ts';
import './edition.css';

/** What the newest edition would change in one trip, and the choice. */
export function TripEditionScreen({ trip }: { readonly trip: string }) {
  const { t } = useText();
  const view = useQuery('library.tripDiff', { trip });
  return (
    <Screen title={t(messages.title)}>
      <Loaded query={view}>
        {(value) =>
          value.newest === null ? (
            <Muted>{t(messages.nothing)}</Muted>
          ) : (
            <Changes trip={trip} view={value} newest={value.newest} />
          )
        }
      </Loaded>
    </Screen>
  );
}

interface ChangesProps {
  readonly trip: string;
  readonly view: TripEditionView;
  readonly newest: EditionView;
}

function Changes({ trip, view, newest }: ChangesProps) {
  const { t } = useText();
  return (
    <Stack gap="group">
      <Muted>{t(messages.lead)}</Muted>
      <Editions planned={view.planned} newest={newest} />
      {newest.note === null ? null : (
        <Section level={2} title={t(messages.note)}>
          <p className="ui-prose">{t(newest.note)}</p>
        </Section>
      )}
      {view.items.map((change) => (
        <ChangeCard key={change.id} change={change} />
      ))}
      <Muted>{t(messages.elsewhere, { count: view.elsewhere })}</Muted>
      <Choice trip={trip} newest={newest} />
    </Stack>
  );
}

function Editions({ planned, newest }: Pick<TripEditionView, 'planned'> & ChangesNewest) {
  const { t } = useText();
  const said = useEditionLine();
  return (
    <Facts
      items={[
        { term: t(messages.planned), detail: said(planned) },
        { term: t(messages.newest), detail: said(newest) },
      ]}
    />
  );
}

interface ChangesNewest {
  readonly newest: EditionView;
}

/** The edition with the day and whoever published it. */
function useEditionLine(): (edition: EditionView | null) => string {
  const { format } = useText();
  const nameOf = useEditionName();
  return (edition) =>
    edition === null || edition.published === null
      ? nameOf(edition)
      : [
          nameOf(edition),
          format.dayOf(edition.published.at, edition.published.zone),
          edition.published.by,
        ].join(', ');
}

function Choice({ trip, newest }: Pick<ChangesProps, 'trip' | 'newest'>) {
  const { t } = useText();
  const { back } = useNavigate();
  const tell = useToast();
  const take = useAction('library.takeEdition', [
    'library.tripDiff',
    'trip.',
    'checklist.',
    'home.',
    'history.',
  ]);
  const keep = useAction('library.keepEdition', ['library.tripDiff']);
  const choose = async (run: typeof take.run | typeof keep.run, isTaken: boolean) => {
    const answer = await run({ trip, edition: newest.hash });
    if (!answer.ok) return;
    if (isTaken) tell({ message: messages.taken });
    back();
  };
  return (
    <Stack gap="close">
      <Row>
        <Button
          variant="primary"
          isPending={take.isBusy}
          onPress={() => void choose(take.run, true)}
        >
          {t(messages.take)}
        </Button>
        <Button isPending={keep.isBusy} onPress={() => void choose(keep.run, false)}>
          {t(messages.keep)}
        </Button>
      </Row>
      <Refused error={take.error ?? keep.error} />
    </Stack>
  );
}
