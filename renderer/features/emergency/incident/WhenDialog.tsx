import { type FormEvent, useId, useState } from 'react';
import type { IncidentView } from '../../../../src/contract/index.ts';
import type { Certainty } from '../../../../src/playbooks/index.ts';
import { Refused, useAction } from '../../../app/index.ts';
import { isoDay, useText } from '../../../i18n/index.ts';
import { Button, DateField, Dialog, RadioGroup, Stack, TimeField } from '../../../ui/index.ts';
import { certainties, incidentMessages as messages } from '../messages.ts';
import { clockIn } from '../time.ts';

interface WhenDialogProps {
  readonly incident: IncidentView;
  readonly onClose: () => void;
}

/** A wall clock in the zone of the incident; null while it is not complete. */
interface Entry {
  readonly day: string | null;
  readonly time: string | null;
  readonly certainty: Certainty;
}

const CERTAINTIES: readonly Certainty[] = ['exact', 'about', 'guess'];

function entryOf({ zone, happened }: IncidentView): Entry {
  const { event, certainty } = happened.current;
  return { day: isoDay(event, zone), time: clockIn(event, zone), certainty };
}

/** When it happened, on a clock there, and how sure the person is. */
export function WhenDialog({ incident, onClose }: WhenDialogProps) {
  const { t } = useText();
  const form = useId();
  const [entry, setEntry] = useState(() => entryOf(incident));
  const change = useAction('incident.happened', ['incident.', 'history.']);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const { day, time, certainty } = entry;
    if (day === null || time === null || change.isBusy) return;
    const saved = await change.run({ incident: incident.id, day, time, certainty });
    if (saved.ok) onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t(messages.whenTitle)}
      actions={
        <>
          <Button onPress={onClose}>{t(messages.cancel)}</Button>
          <Button variant="primary" type="submit" form={form} isPending={change.isBusy}>
            {t(messages.save)}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={(event) => void save(event)}>
        <Stack>
          <Fields
            entry={entry}
            zone={incident.zone}
            onChange={(part) => setEntry({ ...entry, ...part })}
          />
          <Refused error={change.error} />
        </Stack>
      </form>
    </Dialog>
  );
}

interface FieldsProps {
  readonly entry: Entry;
  readonly zone: string;
  readonly onChange: (part: Partial<Entry>) => void;
}

function Fields({ entry, zone, onChange }: FieldsProps) {
  const { t, format } = useText();
  return (
    <>
      <DateField
        label={t(messages.day)}
        value={entry.day}
        onChange={(day) => onChange({ day })}
        isRequired
      />
      <TimeField
        label={t(messages.time, { city: format.city(zone) })}
        value={entry.time}
        onChange={(time) => onChange({ time })}
        isRequired
      />
      <RadioGroup
        label={t(messages.certainty)}
        choices={CERTAINTIES.map((key) => ({ key, label: t(certainties[key]) }))}
        value={entry.certainty}
        onChange={(certainty) => onChange({ certainty })}
      />
    </>
  );
}
