import { type Removed, useAction, useNavigate, useRemoved } from '../../app/index.ts';
import { useToast } from '../../ui/index.ts';
import { messages } from './messages.ts';

const CHANGES = ['incident.', 'history.'];

/** Puts a deleted incident back. */
export function useRestore() {
  const { drop } = useRemoved('incident');
  const action = useAction('incident.restore', CHANGES);
  const tell = useToast();
  const restore = async ({ id, title }: Removed) => {
    const answer = await action.run({ incident: id });
    if (!answer.ok) return;
    drop(id);
    tell({ message: messages.restored, values: { title } });
  };
  return { restore, error: action.error };
}

/** Deletes an incident, leaves its screen, and offers the way back. */
export function useRemove() {
  const { add } = useRemoved('incident');
  const { back } = useNavigate();
  const action = useAction('incident.remove', CHANGES);
  const { restore } = useRestore();
  const tell = useToast();
  const remove = async (incident: Removed) => {
    const answer = await action.run({ incident: incident.id });
    if (!answer.ok) return;
    add(incident);
    back();
    tell({
      message: messages.deleted,
      values: { title: incident.title },
      action: { label: messages.undo, onPress: () => void restore(incident) },
    });
  };
  return { remove, error: action.error };
}
