import type { DeviceView } from '../../../../src/contract/index.ts';
import { useNavigate } from '../../../app/index.ts';
import { useText } from '../../../i18n/index.ts';
import { LinkButton, Muted, Section } from '../../../ui/index.ts';
import { one } from '../messages.ts';

export function TripsWithIt({ trips }: Pick<DeviceView, 'trips'>) {
  const { t } = useText();
  const { go } = useNavigate();
  return (
    <Section title={t(one.trips)}>
      {trips.length === 0 ? (
        <Muted>{t(one.noTrips)}</Muted>
      ) : (
        <ul>
          {trips.map(({ id, title }) => (
            <li key={id}>
              <LinkButton onPress={() => go({ screen: 'trip', id })}>{title}</LinkButton>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
