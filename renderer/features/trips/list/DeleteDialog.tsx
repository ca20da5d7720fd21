import { Trash2 } from 'lucide-react';
import type { Removed } from '../../../app/index.ts';
import { useText } from '../../../i18n/index.ts';
import { Button, Dialog } from '../../../ui/index.ts';
import { messages } from '../messages.ts';

interface DeleteDialogProps {
  readonly trip: Removed;
  readonly onClose: () => void;
  readonly onDelete: (trip: Removed) => void;
}

export function DeleteDialog({ trip, onClose, onDelete }: DeleteDialogProps) {
  const { t } = useText();
  const confirm = () => {
    onClose();
    onDelete(trip);
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t(messages.deleteTitle)}
      actions={
        <>
          <Button onPress={onClose} autoFocus>
            {t(messages.keep)}
          </Button>
          <Button variant="stop" icon={Trash2} onPress={confirm}>
            {t(messages.delete)}
          </Button>
        </>
      }
    >
      <p>{t(messages.deleteBody, { title: trip.title })}</p>
    </Dialog>
  );
}
