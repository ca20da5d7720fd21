import type { ChecklistRow } from '../../../../src/checklists/index.ts';
import type { Trip } from '../../../../src/trips/index.ts';
import { useNavigate } from '../../../app/index.ts';
import { useText } from '../../../i18n/index.ts';
import { LinkButton, Section } from '../../../ui/index.ts';
import { messages } from '../messages.ts';
import { deviceKinds, ownerships, platforms } from '../words.ts';
import { countsOf } from './device-counts.ts';
import './trip.css';

interface TripDevicesProps {
  readonly trip: string;
  readonly devices: Trip['devices'];
  readonly rows: readonly ChecklistRow[];
}

/** The devices taken, each with how far its own items are; its name opens the list of those alone. */
export function TripDevices({ trip, devices, rows }: TripDevicesProps) {
  const { t } = useText();
  if (devices.length === 0) return null;
  return (
    <Section title={t(messages.devices)}>
      <ul className="trips-devices">
        {devices.map((device, index) => (
          // Two devices may look alike; the list is never reordered.
          <li key={`${device.id ?? ''} ${index}`}>
            <OneDevice trip={trip} device={device} rows={rows} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

interface OneDeviceProps {
  readonly trip: string;
  readonly device: Trip['devices'][number];
  readonly rows: readonly ChecklistRow[];
}

function OneDevice({ trip, device, rows }: OneDeviceProps) {
  const { t, format } = useText();
  const { go } = useNavigate();
  const { id, register, kind, platform, ownership, label } = device;
  const counts = id === undefined ? null : countsOf(rows, id);
  const name = label === '' ? t(deviceKinds[kind]) : label;
  return (
    <>
      {id === undefined || counts === null || counts.total === 0 ? (
        <strong>{name}</strong>
      ) : (
        <LinkButton onPress={() => go({ screen: 'trip', id: trip, device: id })}>{name}</LinkButton>
      )}
      <span className="ui-muted">
        {[deviceKinds[kind], platforms[platform], ownerships[ownership]]
          .map((word) => t(word))
          .join(' · ')}
      </span>
      <span>
        {counts === null || counts.total === 0
          ? t(messages.noDeviceItems)
          : t(messages.deviceItems, { count: format.outOf(counts.done, counts.total) })}
      </span>
      {register === undefined ? null : (
        <LinkButton onPress={() => go({ screen: 'device', id: register })}>
          {t(messages.inRegister)}
          <span className="ui-hidden"> {name}</span>
        </LinkButton>
      )}
    </>
  );
}
