import { type FormEvent, useId, useState } from 'react';
import type { ContactView } from '../../../src/contract/index.ts';
import { type Action, Refused, useAction } from '../../app/index.ts';
import { useText } from '../../i18n/index.ts';
import {
  Button,
  DateField,
  Dialog,
  RadioGroup,
  Stack,
  TextField,
  useToast,
} from '../../ui/index.ts';
import { kinds, messages } from './messages.ts';

interface FillDialogProps {
  readonly contact: ContactView;
  readonly onClose: () => void;
}

const FILLABLE = ['phone', 'email'] as const;
type Kind = (typeof FILLABLE)[number];

interface Entry {
  readonly kind: Kind;
  readonly value: string;
  readonly checked: string | null;
}

const today = (): string => new Date().toLocaleDateString('en-CA');

function entryOf({ ways: [first] }: ContactView): Entry {
  return {
    kind: first?.kind === 'email' ? 'email' : 'phone',
    value: first?.value ?? '',
    checked: first?.checked ?? today(),
  };
}

/** The office's own number, with the day on which it was checked. */
export function FillDialog({ contact, onClose }: FillDialogProps) {
  const { t } = useText();
  const form = useId();
  const fill = useAction('contacts.fill', ['contacts.']);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t(messages.fillTitle, { who: t(contact.who) })}
      actions={
        <>
          <Button onPress={onClose}>{t(messages.cancel)}</Button>
          <Button variant="primary" type="submit" form={form} isPending={fill.isBusy}>
            {t(messages.save)}
          </Button>
        </>
      }
    >
      <FillForm id={form} contact={contact} fill={fill} onSaved={onClose} />
    </Dialog>
  );
}

interface FillFormProps {
  readonly id: string;
  readonly contact: ContactView;
  readonly fill: Action<'contacts.fill'>;
  readonly onSaved: () => void;
}

function FillForm({ id, contact, fill, onSaved }: FillFormProps) {
  const tell = useToast();
  const [entry, setEntry] = useState(() => entryOf(contact));
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const { checked, kind, value } = entry;
    if (checked === null || fill.isBusy) return;
    const answer = await fill.run({ id: contact.id, kind, value: value.trim(), checked });
    if (!answer.ok) return;
    tell({ message: messages.saved });
    onSaved();
  };
  return (
    <form id={id} onSubmit={(event) => void save(event)}>
      <Stack>
        <FillFields entry={entry} onChange={(change) => setEntry({ ...entry, ...change })} />
        <Refused error={fill.error} />
      </Stack>
    </form>
  );
}

interface FillFieldsProps {
  readonly entry: Entry;
  readonly onChange: (change: Partial<Entry>) => void;
}

function FillFields({ entry, onChange }: FillFieldsProps) {
  const { t } = useText();
  return (
    <>
      <RadioGroup
        label={t(messages.kind)}
        orientation="horizontal"
        choices={FILLABLE.map((key) => ({ key, label: t(kinds[key]) }))}
        value={entry.kind}
        onChange={(kind) => onChange({ kind })}
      />
      <TextField
        label={t(messages.value)}
        help={t(messages.valueHelp)}
        type={entry.kind === 'phone' ? 'tel' : 'email'}
        value={entry.value}
        onChange={(value) => onChange({ value })}
        maxLength={120}
        isFreeText
        autoFocus
      />
      <DateField
        label={t(messages.checkedOn)}
        help={t(messages.checkedHelp)}
        value={entry.checked}
        onChange={(checked) => onChange({ checked })}
        max={today()}
        isRequired
      />
    </>
  );
}
