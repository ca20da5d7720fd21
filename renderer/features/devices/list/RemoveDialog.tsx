import { Trash2 } from 'lucide-react';
import type { Removed } from '../../../app/index.ts';
import { useText } from '../../../i18n/index.ts';
import { Button, Dialog } from '../../../ui/index.ts';
import { messages } from '../messages.ts';

interface RemoveDialogProps {
  readonly device: Removed;
  readonly onClose: () => void;
  readonly onRemove: (device: Removed) => void;
}

export function RemoveDialog({ device, onClose, onRemove }: RemoveDialogProps) {
  const { t } = useText();
  const confirm = () => {
    onClose();
    onRemove(device);
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t(messages.removeTitle)}
      actions={
        <>
          <Button onPress={onClose} autoFocus>
            {t(messages.keep)}
          </Button>
          <Button variant="stop" icon={Trash2} onPress={confirm}>
            {t(messages.remove)}
          </Button>
        </>
      }
    >
      <p>{t(messages.removeBody, { label: device.title })}</p>
    </Dialog>
  );
}
