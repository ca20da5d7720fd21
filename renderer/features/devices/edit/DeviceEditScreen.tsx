import { useMemo } from 'react';
import type { RegisteredDevice } from '../../../../src/devices/index.ts';
import { Loaded, Screen, useQuery } from '../../../app/index.ts';
import { useText } from '../../../i18n/index.ts';
import { form as messages } from '../messages.ts';
import { DeviceEditor } from './DeviceEditor.tsx';
import { emptyForm, formOf } from './form.ts';

/** A new device (`id` null), or one of the register. */
export function DeviceEditScreen({ id }: { readonly id: string | null }) {
  const { t } = useText();
  return (
    <Screen title={t(id === null ? messages.newTitle : messages.editTitle)}>
      {id === null ? <NewDevice /> : <KnownDevice id={id} />}
    </Screen>
  );
}

function NewDevice() {
  const initial = useMemo(() => emptyForm(), []);
  return <DeviceEditor id={null} initial={initial} />;
}

function KnownDevice({ id }: { readonly id: string }) {
  const view = useQuery('device.get', { device: id });
  return <Loaded query={view}>{({ device }) => <OneDevice device={device} />}</Loaded>;
}

function OneDevice({ device }: { readonly device: RegisteredDevice }) {
  const initial = useMemo(() => formOf(device), [device]);
  return <DeviceEditor id={device.id} initial={initial} />;
}
