import { Plus, Undo2 } from 'lucide-react';
import { useState } from 'react';
import type { DeviceSummary } from '../../../../src/contract/index.ts';
import {
  Loaded,
  Refused,
  type Removed,
  Screen,
  useNavigate,
  useQuery,
} from '../../../app/index.ts';
import { useText } from '../../../i18n/index.ts';
import { Button, Muted, Section } from '../../../ui/index.ts';
import { messages } from '../messages.ts';
import { DeviceLine } from './DeviceLine.tsx';
import { FirstDevice } from './FirstDevice.tsx';
import { RemoveDialog } from './RemoveDialog.tsx';
import { useRemoval } from './use-removal.ts';
import '../devices.css';

/** The register; what is in use comes first. */
export function DevicesScreen() {
  const { t } = useText();
  const devices = useQuery('device.list', {});
  const { removed, take, putBack, error } = useRemoval();
  const [asked, setAsked] = useState<Removed | null>(null);
  const isEmpty = devices.status === 'ready' && devices.value.length === 0;
  return (
    <Screen
      title={t(messages.title)}
      under={<p className="ui-prose">{t(messages.lead)}</p>}
      actions={isEmpty ? undefined : <AddButton />}
    >
      <Refused error={error} />
      <Loaded query={devices}>
        {(list) =>
          list.length === 0 ? <FirstDevice /> : <Register devices={list} onRemove={setAsked} />
        }
      </Loaded>
      {removed.length === 0 ? null : (
        <RemovedDevices devices={removed} onPutBack={(device) => void putBack(device)} />
      )}
      {asked === null ? null : (
        <RemoveDialog
          device={asked}
          onClose={() => setAsked(null)}
          onRemove={(device) => void take(device)}
        />
      )}
    </Screen>
  );
}

interface RegisterProps {
  readonly devices: readonly DeviceSummary[];
  readonly onRemove: (device: Removed) => void;
}

function Register({ devices, onRemove }: RegisterProps) {
  const { t } = useText();
  return (
    <ul className="devices-list" aria-label={t(messages.register)}>
      {devices.map((device) => (
        <DeviceLine
          key={device.id}
          device={device}
          onRemove={() => onRemove({ id: device.id, title: device.label })}
        />
      ))}
    </ul>
  );
}

function AddButton() {
  const { t } = useText();
  const { go } = useNavigate();
  return (
    <Button variant="primary" icon={Plus} onPress={() => go({ screen: 'device-edit', id: null })}>
      {t(messages.add)}
    </Button>
  );
}

interface RemovedDevicesProps {
  readonly devices: readonly Removed[];
  readonly onPutBack: (device: Removed) => void;
}

/** The way back, until the lock. */
function RemovedDevices({ devices, onPutBack }: RemovedDevicesProps) {
  const { t } = useText();
  return (
    <Section title={t(messages.removedTitle)}>
      <Muted>{t(messages.removedNote)}</Muted>
      <ul className="devices-list">
        {devices.map((device) => (
          <li key={device.id} className="devices-line">
            <div className="devices-line__head">
              <span className="devices-value">{device.title}</span>
              <Button icon={Undo2} onPress={() => onPutBack(device)}>
                {t(messages.putBack)}
                <span className="ui-hidden"> {device.title}</span>
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
