import type { PlaceFactsView } from '../../../../src/contract/index.ts';
import { useNavigate } from '../../../app/index.ts';
import { useText } from '../../../i18n/index.ts';
import { LinkButton, Section } from '../../../ui/index.ts';
import { onePlace } from '../messages.ts';
import './place.css';

export function TripsThere({ trips }: Pick<PlaceFactsView, 'trips'>) {
  const { t } = useText();
  const { go } = useNavigate();
  if (trips.length === 0) return null;
  return (
    <Section title={t(onePlace.trips)}>
      <ul className="places-contents">
        {trips.map(({ id, title }) => (
          <li key={id}>
            <LinkButton onPress={() => go({ screen: 'trip', id })}>{title}</LinkButton>
          </li>
        ))}
      </ul>
    </Section>
  );
}
