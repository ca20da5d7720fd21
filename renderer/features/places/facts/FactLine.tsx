import { CircleAlert, CircleDashed, CircleMinus, Pencil } from 'lucide-react';
import { useId } from 'react';
import type { PlaceFactView } from '../../../../src/contract/index.ts';
import { useText } from '../../../i18n/index.ts';
import { Button, Icon, type IconShape, Row, StaleChip } from '../../../ui/index.ts';
import { messages, properties, values } from './messages.ts';
import './facts.css';

/** None of them is a tick: what does not hold today is not a promise. */
const SHAPES: Readonly<Record<PlaceFactView['value'], IconShape>> = {
  yes: CircleAlert,
  no: CircleMinus,
  unclear: CircleDashed,
};

interface FactLineProps {
  readonly fact: PlaceFactView;
  /** null: this kit only reads. */
  readonly onChange: (() => void) | null;
}

/** One property: whether it holds, who says so, and how long ago. */
export function FactLine({ fact, onChange }: FactLineProps) {
  const { t } = useText();
  const id = useId();
  const isStale = fact.value !== 'unclear' && fact.isStale;
  return (
    <li className="places-fact" aria-labelledby={id} {...(isStale ? { 'data-stale': true } : {})}>
      <span className="places-fact__value" data-value={fact.value}>
        <Icon shape={SHAPES[fact.value]} />
        {t(values[fact.value])}
      </span>
      <div className="places-fact__words">
        <span id={id} className="places-fact__name">
          {t(properties[fact.property])}
        </span>
        <Origin fact={fact} />
      </div>
      {onChange === null ? null : (
        <Button icon={Pencil} variant="quiet" onPress={onChange}>
          {t(messages.change)}
          <span className="ui-hidden"> {t(properties[fact.property])}</span>
        </Button>
      )}
    </li>
  );
}

function Origin({ fact }: Pick<FactLineProps, 'fact'>) {
  const { t, format } = useText();
  if (fact.value === 'unclear') return null;
  const { source, checked, note, ageDays, isStale } = fact;
  return (
    <>
      <Row>
        <span className="ui-muted ui-small">
          {t(messages.from, { source, day: format.day(checked) })}
        </span>
        <StaleChip ageDays={ageDays} stale={isStale} />
      </Row>
      {note === '' ? null : <span className="ui-small">{note}</span>}
    </>
  );
}
