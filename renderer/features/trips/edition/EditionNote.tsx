import type { EditionView, TripEditionView } from '../../../../src/contract/index.ts';
import { Refused, useAction, useNavigate, useQuery } from '../../../app/index.ts';
import { useText } from '../../../i18n/index.ts';
import { Banner, Button, LinkButton, Muted, Row, Stack } from '../../../ui/index.ts';
import { countsOf, useEditionName } from './edition-words.ts';
import { messages } from './messages.ts';

/** Says that a newer edition is here, and lets the traveller look or stay; one line once they stay. */
export function EditionNote({ trip }: { readonly trip: string }) {
  const view = useQuery('library.tripDiff', { trip });
  if (view.status !== 'ready' || view.value.newest === null) return null;
  const { newest, isDeclined } = view.value;
  return isDeclined ? (
    <Declined trip={trip} view={view.value} />
  ) : (
    <Offer trip={trip} view={view.value} newest={newest} />
  );
}

interface NoteProps {
  readonly trip: string;
  readonly view: TripEditionView;
}

function Offer({ trip, view, newest }: NoteProps & { readonly newest: EditionView }) {
  const { t } = useText();
  const { go } = useNavigate();
  const nameOf = useEditionName();
  const keep = useAction('library.keepEdition', ['library.tripDiff']);
  const values = { edition: nameOf(newest), ...countsOf(view.items) };
  return (
    <Banner>
      <Stack gap="close">
        <p>{t(newest.published === null ? messages.hereFromProgram : messages.here, values)}</p>
        <Row>
          <Button onPress={() => go({ screen: 'trip-edition', trip })}>{t(messages.look)}</Button>
          <Button
            variant="quiet"
            isPending={keep.isBusy}
            onPress={() => void keep.run({ trip, edition: newest.hash })}
          >
            {t(messages.keep)}
          </Button>
        </Row>
        <Refused error={keep.error} />
      </Stack>
    </Banner>
  );
}

function Declined({ trip, view }: NoteProps) {
  const { t } = useText();
  const { go } = useNavigate();
  const nameOf = useEditionName();
  return (
    <Row>
      <Muted size="small">{t(messages.kept, { edition: nameOf(view.planned) })}</Muted>
      <LinkButton onPress={() => go({ screen: 'trip-edition', trip })}>
        {t(messages.title)}
      </LinkButton>
    </Row>
  );
}
