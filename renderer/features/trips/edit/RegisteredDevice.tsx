import { Trash2 } from 'lucide-react';
import { useText } from '../../../i18n/index.ts';
import { IconButton, Row } from '../../../ui/index.ts';
import { deviceKinds, ownerships, platforms } from '../words.ts';
import type { DeviceForm } from './form.ts';
import { messages } from './messages.ts';

interface RegisteredDeviceProps {
  readonly device: DeviceForm;
  readonly number: number;
  readonly onRemove: () => void;
}

/** A device that was taken from the register, as it is there; what is wrong with it is corrected there. */
export function RegisteredDevice({ device, number, onRemove }: RegisteredDeviceProps) {
  const { t } = useText();
  const { kind, platform, ownership, label } = device;
  return (
    <fieldset className="trips-part">
      <legend>{t(messages.device, { number })}</legend>
      <div className="trips-part__acts">
        <IconButton icon={Trash2} label={t(messages.removeDevice, { number })} onPress={onRemove} />
      </div>
      <Row>
        <strong>{label}</strong>
        <span>{t(deviceKinds[kind])}</span>
        <span>{t(platforms[platform])}</span>
        <span>{t(ownerships[ownership])}</span>
        <span className="ui-muted ui-small">{t(messages.registered)}</span>
      </Row>
    </fieldset>
  );
}
