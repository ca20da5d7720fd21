import type { Tier, TripProposal } from '../../../../src/trips/index.ts';
import { useText } from '../../../i18n/index.ts';
import { Muted, Row, Section, TierBadge } from '../../../ui/index.ts';
import type { TripForm } from './form.ts';
import { messages } from './messages.ts';
import { PlaceScore } from './PlaceScore.tsx';
import { ScoreFields } from './ScoreFields.tsx';
import type { ErrorOf } from './errors.ts';
import type { Change } from './use-form.ts';

interface ScoresProps {
  readonly form: TripForm;
  readonly change: Change;
  readonly errorOf: ErrorOf;
  readonly proposals: TripProposal | null;
}

/** The three scores, each with its reason, and the tier that they make. */
export function Scores({ form, change, errorOf, proposals }: ScoresProps) {
  const { t } = useText();
  const { person, event, place } = form;
  const scores = [person.score, event.score, place?.score ?? 1, proposals?.place.score ?? 1];
  const tier = scores.reduce<Tier>((highest, score) => (score > highest ? score : highest), 1);
  return (
    <Section title={t(messages.tier)}>
      <Muted>{t(messages.tierHelp)}</Muted>
      <ScoreFields
        legend={t(messages.person)}
        help={t(messages.personHelp)}
        label={t(messages.personScore)}
        value={person}
        proposal={proposals?.person ?? null}
        error={errorOf('person')}
        onChange={(next) => change((old) => ({ ...old, person: next }))}
      />
      <ScoreFields
        legend={t(messages.event)}
        help={t(messages.eventHelp)}
        label={t(messages.eventScore)}
        value={event}
        proposal={proposals?.event ?? null}
        error={errorOf('event')}
        onChange={(next) => change((old) => ({ ...old, event: next }))}
      />
      <PlaceScore
        value={place}
        proposal={proposals?.place ?? null}
        error={errorOf('placeScore')}
        onChange={(next) => change((old) => ({ ...old, place: next }))}
      />
      <TierNow tier={tier} />
    </Section>
  );
}

function TierNow({ tier }: { readonly tier: Tier }) {
  const { t } = useText();
  return (
    <div role="status">
      <Row>
        <span>{t(messages.tierNow)}</span>
        <TierBadge tier={tier} />
      </Row>
    </div>
  );
}
