import type { AdvisoryEntry } from '../../../../src/contract/index.ts';
import { Loaded, Screen, useQuery } from '../../../app/index.ts';
import { HOME_ZONE, useText } from '../../../i18n/index.ts';
import { Row, StaleChip } from '../../../ui/index.ts';
import { messages, onePlace } from '../messages.ts';
import { LanguageNote } from './LanguageNote.tsx';
import { LongTextPart } from './LongTextPart.tsx';
import { Origin } from './Origin.tsx';
import { PublishedWords } from './PublishedWords.tsx';
import { Regions } from './Regions.tsx';
import { TripsThere } from './TripsThere.tsx';
import { Updates } from './Updates.tsx';

/** One place: what the source says of it, when, and which trips that touches. */
export function PlaceScreen({ code }: { readonly code: string }) {
  const { t, format } = useText();
  const view = useQuery('advisory.get', { code });
  const entry = view.status === 'ready' ? view.value.entry : null;
  const published = (one: AdvisoryEntry) =>
    one.published === null
      ? t(onePlace.noDate)
      : t(onePlace.publishedAt, { time: format.dateTime(one.published, HOME_ZONE) });
  return (
    <Screen
      title={entry === null ? t(messages.place) : t(entry.names)}
      under={
        entry === null ? undefined : (
          <Row>
            <span>{published(entry)}</span>
            <StaleChip ageDays={entry.ageDays} stale={entry.stale} />
          </Row>
        )
      }
    >
      <Loaded query={view}>
        {(value) => (
          <>
            <PublishedWords advisory={value.advisory} />
            <LanguageNote advisory={value.advisory} />
            <Regions advisory={value.advisory} />
            <Origin view={value} />
            <TripsThere trips={value.trips} />
            <Updates advisory={value.advisory} />
            <LongTextPart advisory={value.advisory} />
          </>
        )}
      </Loaded>
    </Screen>
  );
}
