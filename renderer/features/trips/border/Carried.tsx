import { Loaded, useQuery } from '../../../app/index.ts';
import { useText } from '../../../i18n/index.ts';
import { deviceKinds, ownerships } from '../words.ts';
import { messages } from './messages.ts';

/** The devices of the trip, as an officer would ask for them. */
export function Carried({ trip }: { readonly trip: string }) {
  const { t } = useText();
  const view = useQuery('trip.get', { trip });
  return (
    <Loaded query={view}>
      {({ trip: { devices } }) =>
        devices.length === 0 ? (
          <p>{t(messages.noDevices)}</p>
        ) : (
          <ul className="border-list">
            {devices.map(({ id, kind, ownership, label }, index) => (
              // Devices of trips saved before they had ids; they are never reordered here.
              <li key={id ?? index}>
                {t(deviceKinds[kind])} · {t(ownerships[ownership])}
                {label === '' ? null : <strong> · {label}</strong>}
              </li>
            ))}
          </ul>
        )
      }
    </Loaded>
  );
}
