import { Plus } from 'lucide-react';
import { useRef } from 'react';
import type { PlaceOption } from '../../../../src/contract/index.ts';
import { Loaded, useQuery } from '../../../app/index.ts';
import { useText } from '../../../i18n/index.ts';
import { Button, Muted, Section, Stack } from '../../../ui/index.ts';
import { type TripForm, withLeg } from './form.ts';
import { useLegActs } from './leg-acts.ts';
import { LegFields } from './LegFields.tsx';
import { messages } from './messages.ts';
import { usePlaces } from './places.ts';
import type { ErrorOf } from './errors.ts';
import type { Change } from './use-form.ts';

interface LegListProps {
  readonly form: TripForm;
  readonly change: Change;
  readonly errorOf: ErrorOf;
}

/** The legs in order; each can be moved and removed with the keyboard. */
export function LegList(props: LegListProps) {
  const { t } = useText();
  const places = useQuery('place.list', {});
  return (
    <Section title={t(messages.legs)}>
      <Muted>{t(messages.legsHelp)}</Muted>
      <Loaded query={places}>{(list) => <List list={list} {...props} />}</Loaded>
    </Section>
  );
}

function List({
  list,
  form,
  change,
  errorOf,
}: LegListProps & { readonly list: readonly PlaceOption[] }) {
  const { t } = useText();
  const places = usePlaces(list);
  const { said, edit, move, remove } = useLegActs(change);
  const add = useRef<HTMLButtonElement>(null);
  const removeAt = (index: number) => {
    remove(index);
    add.current?.focus();
  };
  return (
    <Stack gap="group">
      {form.legs.map((leg, index) => (
        <LegFields
          key={leg.key}
          leg={leg}
          number={index + 1}
          count={form.legs.length}
          places={places}
          errorOf={errorOf}
          onEdit={(part) => edit(leg.key, part)}
          onMove={(step) => move(index, step)}
          onRemove={() => removeAt(index)}
        />
      ))}
      <p role="status" className="ui-hidden">
        {said === null ? null : t(said.message, { number: said.number })}
      </p>
      <div>
        <Button ref={add} icon={Plus} onPress={() => change(withLeg)}>
          {t(messages.addLeg)}
        </Button>
      </div>
    </Stack>
  );
}
