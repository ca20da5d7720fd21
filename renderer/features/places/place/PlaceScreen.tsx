import type { AdvisoryEntry, AdvisoryView } from '../../../../src/contract/index.ts';
import { Loaded, Screen, useQuery } from '../../../app/index.ts';
import { HOME_ZONE, useText } from '../../../i18n/index.ts';
import { Banner, Row, StaleChip } from '../../../ui/index.ts';
import { messages as factMessages } from '../facts/messages.ts';
import { WhatHolds } from '../facts/WhatHolds.tsx';
import { messages, onePlace } from '../messages.ts';
import { LanguageNote } from './LanguageNote.tsx';
import { LongTextPart } from './LongTextPart.tsx';
import { Origin } from './Origin.tsx';
import { PublishedWords } from './PublishedWords.tsx';
import { Regions } from './Regions.tsx';
import { TripsThere } from './TripsThere.tsx';
import { Updates } from './Updates.tsx';

/** One place: what the source says of it, when, what staff found out, and which trips that touches. */
export function PlaceScreen({ code }: { readonly code: string }) {
  const { t } = useText();
  const facts = useQuery('place.facts', { place: code });
  const advisory = useQuery('advisory.get', { code });
  const entry = advisory.status === 'ready' ? advisory.value.entry : null;
  // A place without an advisory has a page all the same: what staff found out does not hang on what was loaded.
  const isUnrated = advisory.status === 'failed' && advisory.error.code === 'notFound';
  return (
    <Screen
      title={facts.status === 'ready' ? t(facts.value.names) : t(messages.place)}
      under={entry === null ? undefined : <Published entry={entry} />}
    >
      {isUnrated ? (
        <Banner>{t(factMessages.noAdvisory)}</Banner>
      ) : (
        <Loaded query={advisory}>{(view) => <PublishedWords advisory={view.advisory} />}</Loaded>
      )}
      <Loaded query={facts}>
        {(view) => (
          <>
            <WhatHolds view={view} />
            <TripsThere trips={view.trips} />
          </>
        )}
      </Loaded>
      {advisory.status === 'ready' ? <Details view={advisory.value} /> : null}
    </Screen>
  );
}

function Published({ entry }: { readonly entry: AdvisoryEntry }) {
  const { t, format } = useText();
  const { published, ageDays, stale } = entry;
  return (
    <Row>
      <span>
        {published === null
          ? t(onePlace.noDate)
          : t(onePlace.publishedAt, { time: format.dateTime(published, HOME_ZONE) })}
      </span>
      <StaleChip ageDays={ageDays} stale={stale} />
    </Row>
  );
}

function Details({ view }: { readonly view: AdvisoryView }) {
  const { advisory } = view;
  return (
    <>
      <LanguageNote advisory={advisory} />
      <Regions advisory={advisory} />
      <Origin view={view} />
      <Updates advisory={advisory} />
      <LongTextPart advisory={advisory} />
    </>
  );
}
