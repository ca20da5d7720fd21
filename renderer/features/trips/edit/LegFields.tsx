import { useText } from '../../../i18n/index.ts';
import { ComboBox, DateField, RadioGroup, Select } from '../../../ui/index.ts';
import type { LegForm } from './form.ts';
import { LegButtons } from './LegButtons.tsx';
import { messages } from './messages.ts';
import type { Places } from './places.ts';
import type { ErrorOf } from './errors.ts';

interface LegFieldsProps {
  readonly leg: LegForm;
  /** From 1. */
  readonly number: number;
  readonly count: number;
  readonly places: Places;
  readonly errorOf: ErrorOf;
  readonly onEdit: (part: Partial<LegForm>) => void;
  readonly onMove: (step: -1 | 1) => void;
  readonly onRemove: () => void;
}

const KINDS = ['stay', 'transit'] as const;

export function LegFields({
  leg,
  number,
  count,
  places,
  errorOf,
  onEdit,
  ...acts
}: LegFieldsProps) {
  const { t } = useText();
  return (
    <fieldset className="trips-part">
      <legend>{t(messages.leg, { number })}</legend>
      <LegButtons number={number} count={count} {...acts} />
      <ComboBox
        label={t(messages.place)}
        help={t(messages.placeHelp)}
        error={errorOf(`${leg.key}.place`)}
        options={places.options}
        value={leg.place}
        onChange={(place) => onEdit({ place, zone: places.find(place)?.mainZone ?? null })}
        isRequired
      />
      <div className="trips-fields">
        <Days leg={leg} errorOf={errorOf} onEdit={onEdit} />
        <Zone leg={leg} places={places} error={errorOf(`${leg.key}.zone`)} onEdit={onEdit} />
      </div>
      <RadioGroup
        label={t(messages.kind)}
        orientation="horizontal"
        choices={KINDS.map((key) => ({ key, label: t(messages[key]) }))}
        value={leg.kind}
        onChange={(kind) => onEdit({ kind })}
      />
    </fieldset>
  );
}

function Days({ leg, errorOf, onEdit }: Pick<LegFieldsProps, 'leg' | 'errorOf' | 'onEdit'>) {
  const { t } = useText();
  // A last day before the first is corrected by hand; one that is missing starts out as the same day.
  const setFrom = (from: string | null) => onEdit({ from, to: leg.to ?? from });
  return (
    <>
      <DateField
        label={t(messages.from)}
        error={errorOf(`${leg.key}.from`)}
        value={leg.from}
        onChange={setFrom}
        isRequired
      />
      <DateField
        label={t(messages.to)}
        error={errorOf(`${leg.key}.to`)}
        value={leg.to}
        onChange={(to) => onEdit({ to })}
        isRequired
      />
    </>
  );
}

interface ZoneProps extends Pick<LegFieldsProps, 'leg' | 'places' | 'onEdit'> {
  readonly error: string | undefined;
}

/** The clock that the leg's times are told on; asked from the moment that the place is known. */
function Zone({ leg, places, error, onEdit }: ZoneProps) {
  const { t, format } = useText();
  const zones = places.find(leg.place)?.zones ?? [];
  const shown = leg.zone === null || zones.includes(leg.zone) ? zones : [leg.zone, ...zones];
  if (shown.length === 0) return null;
  return (
    <Select
      label={t(messages.zone)}
      error={error}
      width="short"
      options={shown.map((zone) => ({ key: zone, label: format.city(zone) }))}
      value={leg.zone}
      onChange={(zone) => onEdit({ zone })}
    />
  );
}
