import { X } from 'lucide-react';
import { useRef } from 'react';
import type { PlaceOption } from '../../../../src/contract/index.ts';
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
  const put = (next: readonly string[]) => change((old) => ({ ...old, nationalities: next }));
  return (
    <>
      <Chosen
        codes={nationalities}
        nameOf={(code) => {
          const place = places.find(code);
          return place === undefined ? code : t(place.names);
        }}
        onRemove={(code) => put(nationalities.filter((one) => one !== code))}
      />
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
    </>
  );
}

interface ChosenProps {
  readonly codes: readonly string[];
  readonly nameOf: (code: string) => string;
  readonly onRemove: (code: string) => void;
}

/** Each with its button. The focus stays in the list when one goes. */
function Chosen({ codes, nameOf, onRemove }: ChosenProps) {
  const { t } = useText();
  const element = useRef<HTMLUListElement>(null);
  const remove = (code: string) => {
    const rest = [...(element.current?.querySelectorAll('button') ?? [])];
    rest[codes.indexOf(code) === 0 ? 1 : 0]?.focus();
    onRemove(code);
  };
  if (codes.length === 0) return null;
  return (
    <ul ref={element} className="trips-chips" aria-label={t(messages.nationalities)}>
      {codes.map((code) => (
        <li key={code}>
          <Button icon={X} onPress={() => remove(code)}>
            <span className="ui-hidden">{t(messages.removeNationality)} </span>
            {nameOf(code)}
          </Button>
        </li>
      ))}
    </ul>
  );
}
