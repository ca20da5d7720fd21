import { type Removed, useAction, useRemoved } from '../../../app/index.ts';
import { useToast } from '../../../ui/index.ts';
import { messages } from '../messages.ts';

const CHANGES = ['device.', 'attachment.', 'history.'];

/** Removing a device and putting it back. */
export function useRemoval() {
  const { removed, add, drop } = useRemoved('device');
  const remove = useAction('device.remove', CHANGES);
  const restore = useAction('device.restore', CHANGES);
  const tell = useToast();

  const putBack = async ({ id, title }: Removed) => {
    const answer = await restore.run({ device: id });
    if (!answer.ok) return;
    drop(id);
    tell({ message: messages.restored, values: { label: title } });
  };
  const take = async (device: Removed) => {
    const answer = await remove.run({ device: device.id });
    if (!answer.ok) return;
    add(device);
    const action = { label: messages.undo, onPress: () => void putBack(device) };
    tell({ message: messages.removed, values: { label: device.title }, action });
  };
  return { removed, take, putBack, error: remove.error ?? restore.error };
}
