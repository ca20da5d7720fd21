import { type Removed, useAction, useRemoved } from '../../../app/index.ts';
import { useToast } from '../../../ui/index.ts';
import { messages } from '../messages.ts';

const CHANGES = ['trip.', 'home.', 'checklist.', 'place.facts', 'device.get'];

/** Deleting a trip and putting it back. */
export function useDelete() {
  const { removed, add, drop } = useRemoved('trip');
  const remove = useAction('trip.remove', CHANGES);
  const restore = useAction('trip.restore', CHANGES);
  const tell = useToast();

  const putBack = async ({ id, title }: Removed) => {
    const answer = await restore.run({ trip: id });
    if (!answer.ok) return;
    drop(id);
    tell({ message: messages.restored, values: { title } });
  };
  const take = async ({ id, title }: Removed) => {
    const answer = await remove.run({ trip: id });
    if (!answer.ok) return;
    add({ id, title });
    const action = { label: messages.undo, onPress: () => void putBack({ id, title }) };
    tell({ message: messages.deleted, values: { title }, action });
  };
  return { removed, take, putBack, error: remove.error ?? restore.error };
}
