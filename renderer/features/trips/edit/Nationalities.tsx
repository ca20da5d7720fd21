import { X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { PlaceOption } from '../../../../src/contract/index.ts';
import type { Localized } from '../../../../src/kernel/index.ts';
import { Loaded, useQuery } from '../../../app/index.ts';
import { useText } from '../../../i18n/index.ts';
import { Button, ComboBox, RadioGroup, Section } from '../../../ui/index.ts';
import type { ErrorOf } from './errors.ts';
import { HOME, MOST_NATIONALITIES, type TripForm } from './form.ts';
import { messages } from './messages.ts';
import { usePlaces } from './places.ts';
import type { Change } from './use-form.ts';

interface NationalitiesProps {
  readonly form: TripForm;
  readonly change: Change;
  readonly errorOf: ErrorOf;
}

const ANSWERS = ['unasked', 'none', 'some'] as const;

/** Whether the traveller has other nationalities than Canada's. Not asked yet is not "none". */
export function Nationalities({ form, change, errorOf }: NationalitiesProps) {
  const { t } = useText();
  return (
    <Section title={t(messages.nationalities)}>
      <RadioGroup
        label={t(messages.otherNationalities)}
        help={t(messages.nationalitiesWhy)}
        choices={ANSWERS.map((key) => ({ key, label: t(messages[key]) }))}
        value={form.dual}
        onChange={(dual) => change((old) => ({ ...old, dual }))}
      />
      {form.dual === 'some' ? (
        <Which form={form} change={change} error={errorOf('nationalities')} />
      ) : null}
    </Section>
  );
}

interface WhichProps {
  readonly form: TripForm;
  readonly change: Change;
  readonly error: string | undefined;
}

function Which(props: WhichProps) {
  const places = useQuery('place.list', {});
  return <Loaded query={places}>{(list) => <List list={list} {...props} />}</Loaded>;
}

function List({ list, form, change, error }: WhichProps & { list: readonly PlaceOption[] }) {
  const { t } = useText();
  const places = usePlaces(list);
  const { nationalities } = form;
  const element = useFocusKept(nationalities.length);
  const put = (next: readonly string[]) => change((old) => ({ ...old, nationalities: next }));
  return (
    <div ref={element} className="trips-fields">
      {nationalities.length === 0 ? null : (
        <ul className="trips-chips" aria-label={t(messages.nationalities)}>
          {nationalities.map((code) => (
            <li key={code}>
              <Chip
                name={places.find(code)?.names ?? { en: code, fr: code }}
                onRemove={() => put(nationalities.filter((one) => one !== code))}
              />
            </li>
          ))}
        </ul>
      )}
      {nationalities.length >= MOST_NATIONALITIES ? null : (
        <ComboBox
          // A new field after each choice, so that the next one begins with nothing typed.
          key={nationalities.length}
          label={t(messages.addNationality)}
          help={t(messages.placeHelp)}
          error={error}
          options={places.options.filter(({ key }) => key !== HOME && !nationalities.includes(key))}
          value={null}
          onChange={(code) => put([...nationalities, code])}
        />
      )}
    </div>
  );
}

interface ChipProps {
  readonly name: Localized;
  readonly onRemove: () => void;
}

function Chip({ name, onRemove }: ChipProps) {
  const { t } = useText();
  return (
    <Button icon={X} onPress={onRemove}>
      <span className="ui-hidden">{t(messages.removeNationality)} </span>
      {t(name)}
    </Button>
  );
}

/** What had the focus is gone after a choice or a removal: it goes to the last one chosen, or to the empty field. */
function useFocusKept(count: number) {
  const element = useRef<HTMLDivElement>(null);
  const before = useRef(count);
  useEffect(() => {
    if (before.current === count) return;
    before.current = count;
    const chips = [...(element.current?.querySelectorAll<HTMLElement>('li button') ?? [])];
    (chips.at(-1) ?? element.current?.querySelector('input'))?.focus();
  }, [count]);
  return element;
}
