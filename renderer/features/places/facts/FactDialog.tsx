import { type FormEvent, useId, useState } from 'react';
import type { PlaceFactView, RequestOf } from '../../../../src/contract/index.ts';
import { Refused, useAction } from '../../../app/index.ts';
import { useText } from '../../../i18n/index.ts';
import {
  Button,
  DateField,
  Dialog,
  RadioGroup,
  Stack,
  TextField,
  useToast,
} from '../../../ui/index.ts';
import { messages, properties, values } from './messages.ts';

interface FactDialogProps {
  readonly place: string;
  readonly fact: PlaceFactView;
  readonly onClose: () => void;
}

type Entry = Pick<RequestOf<'place.setFact'>, 'value' | 'source' | 'checked' | 'note'>;

/** Lists are planned with the table, so what follows from a trip follows from it too. */
const CHANGES = ['place.facts', 'trip.', 'checklist.', 'home.', 'history.'];
const VALUES = ['yes', 'no', 'unclear'] as const;
const today = (): string => new Date().toLocaleDateString('en-CA');

const entryOf = (fact: PlaceFactView): Entry =>
  fact.value === 'unclear'
    ? { value: 'unclear', source: '', checked: today(), note: '' }
    : { value: fact.value, source: fact.source, checked: fact.checked, note: fact.note };

function useFact({ place, fact, onClose }: FactDialogProps) {
  const save = useAction('place.setFact', CHANGES);
  const tell = useToast();
  const [entry, setEntry] = useState(() => entryOf(fact));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (save.isBusy) return;
    const answer = await save.run({ place, property: fact.property, ...entry });
    if (!answer.ok) return;
    tell({ message: messages.saved });
    onClose();
  };
  const change = (part: Partial<Entry>) => setEntry({ ...entry, ...part });
  return { entry, change, submit, isBusy: save.isBusy, error: save.error };
}

/** Whether one property holds, who says so, and since when that is known. */
export function FactDialog(props: FactDialogProps) {
  const { t } = useText();
  const form = useId();
  const { entry, change, submit, isBusy, error } = useFact(props);
  return (
    <Dialog
      isOpen
      onClose={props.onClose}
      title={t(properties[props.fact.property])}
      actions={
        <>
          <Button onPress={props.onClose}>{t(messages.cancel)}</Button>
          <Button variant="primary" type="submit" form={form} isPending={isBusy}>
            {t(messages.save)}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={(event) => void submit(event)} noValidate>
        <Stack>
          <Fields entry={entry} onChange={change} />
          <Refused error={error} />
        </Stack>
      </form>
    </Dialog>
  );
}

interface FieldsProps {
  readonly entry: Entry;
  readonly onChange: (part: Partial<Entry>) => void;
}

function Fields({ entry, onChange }: FieldsProps) {
  const { t } = useText();
  const notes = { no: t(messages.noNote), unclear: t(messages.unclearNote) };
  return (
    <>
      <RadioGroup
        label={t(messages.value)}
        choices={VALUES.map((key) => ({
          key,
          label: t(values[key]),
          ...(key === 'yes' ? {} : { note: notes[key] }),
        }))}
        value={entry.value}
        onChange={(value) => onChange({ value })}
      />
      {entry.value === 'unclear' ? null : <Evidence entry={entry} onChange={onChange} />}
    </>
  );
}

/** A yes and a no have a source and a day. */
function Evidence({ entry, onChange }: FieldsProps) {
  const { t } = useText();
  return (
    <>
      <TextField
        label={t(messages.source)}
        help={t(messages.sourceHelp)}
        value={entry.source}
        onChange={(source) => onChange({ source })}
        maxLength={200}
        isFreeText
        isRequired
      />
      <DateField
        label={t(messages.checked)}
        value={entry.checked}
        onChange={(checked) => onChange({ checked })}
        max={today()}
        isRequired
      />
      <TextField
        label={t(messages.note)}
        value={entry.note}
        onChange={(note) => onChange({ note })}
        maxLength={500}
        lines={2}
      />
    </>
  );
}
