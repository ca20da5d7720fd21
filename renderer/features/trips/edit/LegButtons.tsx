import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useText } from '../../../i18n/index.ts';
import { IconButton } from '../../../ui/index.ts';
import { messages } from './messages.ts';

interface LegButtonsProps {
  readonly number: number;
  readonly count: number;
  readonly onMove: (step: -1 | 1) => void;
  readonly onRemove: () => void;
}

export function LegButtons({ number, count, onMove, onRemove }: LegButtonsProps) {
  const { t } = useText();
  const element = useRef<HTMLDivElement>(null);
  const step = useRef<-1 | 1 | null>(null);
  const move = (by: -1 | 1) => {
    step.current = by;
    onMove(by);
  };
  // The button that was pressed may be disabled at the end of the list: the focus then goes to one that is not.
  useEffect(() => {
    if (step.current === null) return;
    const [up, down] = element.current?.querySelectorAll('button') ?? [];
    const [wanted, other] = step.current < 0 ? [up, down] : [down, up];
    (wanted?.disabled === true ? other : wanted)?.focus();
    step.current = null;
  }, [number]);
  if (count === 1) return null;
  return (
    <div ref={element} className="trips-part__acts">
      <IconButton
        icon={ArrowUp}
        label={t(messages.legUp, { number })}
        onPress={() => move(-1)}
        isDisabled={number === 1}
      />
      <IconButton
        icon={ArrowDown}
        label={t(messages.legDown, { number })}
        onPress={() => move(1)}
        isDisabled={number === count}
      />
      <IconButton icon={Trash2} label={t(messages.removeLeg, { number })} onPress={onRemove} />
    </div>
  );
}
