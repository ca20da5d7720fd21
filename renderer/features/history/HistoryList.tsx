import { useEffect, useState } from 'react';
import { Refused } from '../../app/index.ts';
import { useText } from '../../i18n/index.ts';
import { Button, Muted, Stack } from '../../ui/index.ts';
import { HistoryDay } from './HistoryDay.tsx';
import { byDay } from './days.ts';
import { messages } from './messages.ts';
import { useHistory } from './use-history.ts';
import './history.css';

/** A heading a day, a line a save, and older ones on demand. */
export function HistoryList({ trip }: { readonly trip: string | null }) {
  const { t } = useText();
  const { known, readOlder, isBusy, error } = useHistory(trip);
  const [reached, setReached] = useState<number | null>(null);
  // The first of the lines that were asked for: reading goes on there.
  useEffect(() => {
    if (reached !== null) document.getElementById(lineId(reached))?.focus();
  }, [reached]);
  if (known === null) return <Refused error={error} />;
  if (known.lines.length === 0) return <Muted>{t(messages.none)}</Muted>;
  const older = async () => setReached(await readOlder());
  return (
    <Stack gap="group">
      {byDay(known.lines).map((day) => (
        <HistoryDay key={day.lines[0]?.seq} day={day} idOf={lineId} />
      ))}
      {known.next === null ? (
        <Muted size="small">{t(messages.beginning)}</Muted>
      ) : (
        <div>
          <Button onPress={() => void older()} isPending={isBusy}>
            {t(messages.older)}
          </Button>
        </div>
      )}
      <Refused error={error} />
    </Stack>
  );
}

const lineId = (seq: number): string => `history-${seq}`;
