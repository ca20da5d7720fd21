import { Plus, Trash2 } from 'lucide-react';
import { useRef } from 'react';
import { useText } from '../../../i18n/index.ts';
import { Button, DateField, IconButton, Muted, Section, TextField } from '../../../ui/index.ts';
import { form as messages, one } from '../messages.ts';
import type { PartProps } from './fields.tsx';
import { type SealForm, withSeal } from './form.ts';
import type { ErrorOf } from './use-form.ts';

const today = (): string => new Date().toLocaleDateString('en-CA');

/** The seals, each with its number, its place and its day. */
export function SealFields({ form, change, errorOf }: PartProps) {
  const { t } = useText();
  const add = useRef<HTMLButtonElement>(null);
  const edit = (key: string, part: Partial<SealForm>) =>
    change((old) => ({
      ...old,
      seals: old.seals.map((seal) => (seal.key === key ? { ...seal, ...part } : seal)),
    }));
  const remove = (key: string) => {
    change((old) => ({ ...old, seals: old.seals.filter((seal) => seal.key !== key) }));
    add.current?.focus();
  };
  return (
    <Section title={t(one.seals)}>
      {form.seals.length === 0 ? <Muted>{t(one.noSeals)}</Muted> : null}
      {form.seals.map((seal, index) => (
        <OneSeal
          key={seal.key}
          seal={seal}
          number={index + 1}
          errorOf={errorOf}
          onEdit={(part) => edit(seal.key, part)}
          onRemove={() => remove(seal.key)}
        />
      ))}
      <div>
        <Button
          ref={add}
          icon={Plus}
          onPress={() => change((old) => withSeal(old, today()))}
          isDisabled={form.seals.length >= MOST_SEALS}
        >
          {t(messages.addSeal)}
        </Button>
      </div>
    </Section>
  );
}

/** As many as the register takes (src/devices/device.ts). */
const MOST_SEALS = 40;

interface OneSealProps {
  readonly seal: SealForm;
  /** From 1. */
  readonly number: number;
  readonly errorOf: ErrorOf;
  readonly onEdit: (part: Partial<SealForm>) => void;
  readonly onRemove: () => void;
}

function OneSeal({ seal, number, errorOf, onEdit, onRemove }: OneSealProps) {
  const { t } = useText();
  return (
    <fieldset className="devices-part">
      <legend>{t(messages.seal, { number })}</legend>
      <div className="devices-part__acts">
        <IconButton icon={Trash2} label={t(messages.removeSeal, { number })} onPress={onRemove} />
      </div>
      <div className="devices-fields">
        <TextField
          label={t(messages.sealNumber)}
          error={errorOf(`${seal.key}.number`)}
          width="short"
          value={seal.number}
          onChange={(next) => onEdit({ number: next })}
          maxLength={80}
          isRequired
        />
        <TextField
          label={t(messages.sealWhere)}
          help={t(messages.sealWhereHelp)}
          width="short"
          value={seal.where}
          onChange={(where) => onEdit({ where })}
          maxLength={120}
        />
        <DateField
          label={t(messages.sealDay)}
          error={errorOf(`${seal.key}.on`)}
          value={seal.on}
          onChange={(on) => onEdit({ on })}
          max={today()}
          isRequired
        />
      </div>
    </fieldset>
  );
}
