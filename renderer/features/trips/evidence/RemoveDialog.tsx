import { Trash2 } from 'lucide-react';
import type { AttachmentView } from '../../../../src/contract/index.ts';
import { Refused, useAction } from '../../../app/index.ts';
import { useText } from '../../../i18n/index.ts';
import { Button, Dialog } from '../../../ui/index.ts';
import { messages } from './messages.ts';

interface RemoveDialogProps {
  readonly file: AttachmentView;
  readonly onClose: () => void;
}

export function RemoveDialog({ file, onClose }: RemoveDialogProps) {
  const { t } = useText();
  const remove = useAction('attachment.remove', [
    'attachment.list',
    'checklist.',
    'history.',
    'home.',
  ]);
  const confirm = async () => {
    const answer = await remove.run({ id: file.id });
    if (answer.ok) onClose();
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
          <Button
            variant="stop"
            icon={Trash2}
            onPress={() => void confirm()}
            isPending={remove.isBusy}
          >
            {t(messages.remove)}
          </Button>
        </>
      }
    >
      <p>{t(messages.removeBody, { name: file.name })}</p>
      <Refused error={remove.error} />
    </Dialog>
  );
}
