import { Plus } from 'lucide-react';
import { useRef } from 'react';
import { useText } from '../../../i18n/index.ts';
import { Button, Muted, Section } from '../../../ui/index.ts';
import { DeviceFields } from './DeviceFields.tsx';
import { FromRegister } from './FromRegister.tsx';
import { type DeviceForm, type TripForm, withDevice } from './form.ts';
import { messages } from './messages.ts';
import { RegisteredDevice } from './RegisteredDevice.tsx';
import type { Change } from './use-form.ts';

interface DevicesProps {
  readonly form: TripForm;
  readonly change: Change;
}

export function Devices({ form, change }: DevicesProps) {
  const { t } = useText();
  const add = useRef<HTMLButtonElement>(null);
  const edit = (key: string, part: Partial<DeviceForm>) =>
    change((old) => ({
      ...old,
      devices: old.devices.map((one) => (one.key === key ? { ...one, ...part } : one)),
    }));
  const remove = (key: string) => {
    change((old) => ({ ...old, devices: old.devices.filter((one) => one.key !== key) }));
    add.current?.focus();
  };
  return (
    <Section title={t(messages.devices)}>
      <Muted>{t(messages.devicesHelp)}</Muted>
      {form.devices.map((device, index) => {
        const shared = { device, number: index + 1, onRemove: () => remove(device.key) };
        return device.register === undefined ? (
          <DeviceFields key={device.key} {...shared} onEdit={(part) => edit(device.key, part)} />
        ) : (
          <RegisteredDevice key={device.key} {...shared} />
        );
      })}
      <FromRegister form={form} change={change} onTaken={() => add.current?.focus()} />
      <div>
        <Button ref={add} icon={Plus} onPress={() => change(withDevice)}>
          {t(messages.addDevice)}
        </Button>
      </div>
    </Section>
  );
}
