import type { IncidentView } from '../../../../src/contract/index.ts';
import { useAction } from '../../../app/index.ts';
import { RowNote } from '../../trips/index.ts';
import { incidentMessages as messages } from '../messages.ts';

/** What no step asks for. */
export function IncidentNote({ incident }: { readonly incident: IncidentView }) {
  const { run } = useAction('incident.note', ['incident.', 'history.']);
  return (
    <RowNote
      label={messages.note}
      draftKey={`incident:${incident.id}`}
      kept={incident.note.current.text}
      onSave={(text) => run({ incident: incident.id, text })}
    />
  );
}
