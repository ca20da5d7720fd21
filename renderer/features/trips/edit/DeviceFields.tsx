import { Trash2 } from 'lucide-react';
import { useText } from '../../../i18n/index.ts';
import { IconButton, TextField } from '../../../ui/index.ts';
import { deviceKinds, ownerships, platforms } from '../words.ts';
import type { DeviceForm } from './form.ts';
import { messages } from './messages.ts';
import { WordSelect } from './WordSelect.tsx';

interface DeviceFieldsProps {
  readonly device: DeviceForm;
  readonly number: number;
  readonly onEdit: (part: Partial<DeviceForm>) => void;
  readonly onRemove: () => void;
}

export function DeviceFields({ device, number, onEdit, onRemove }: DeviceFieldsProps) {
  const { t } = useText();
  const { kind, platform, ownership, label } = device;
  return (
    <fieldset className="trips-part">
      <legend>{t(messages.device, { number })}</legend>
      <div className="trips-part__acts">
        <IconButton icon={Trash2} label={t(messages.removeDevice, { number })} onPress={onRemove} />
      </div>
      <div className="trips-fields">
        <WordSelect
          label={messages.deviceKind}
          words={deviceKinds}
          value={kind}
          onChange={(next) => onEdit({ kind: next })}
        />
        <WordSelect
          label={messages.platform}
          words={platforms}
          value={platform}
          onChange={(next) => onEdit({ platform: next })}
        />
        <WordSelect
          label={messages.ownership}
          words={ownerships}
          value={ownership}
          onChange={(next) => onEdit({ ownership: next })}
        />
        <TextField
          label={t(messages.label)}
          help={t(messages.labelHelp)}
          width="short"
          value={label}
          onChange={(next) => onEdit({ label: next })}
          maxLength={80}
        />
      </div>
    </fieldset>
  );
}
