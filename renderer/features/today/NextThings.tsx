import { useState } from 'react';
import type { HomeView } from '../../../src/contract/index.ts';
import { Loaded, useQuery } from '../../app/index.ts';
import { useText } from '../../i18n/index.ts';
import { Section } from '../../ui/index.ts';
import { choose } from './chosen.ts';
import { ChosenRows } from './ChosenRows.tsx';
import { messages } from './messages.ts';

interface NextThingsProps {
  readonly home: HomeView;
  readonly trip: string;
}

/**
 * The next three things, tickable here. They are chosen when the screen is opened and stay until others are asked for:
 * a tick must not take the row away.
 */
export function NextThings({ home, trip }: NextThingsProps) {
  const { t } = useText();
  const checklist = useQuery('checklist.get', { trip });
  const [chosen, setChosen] = useState(() => choose(home));
  return (
    <Section title={t(messages.nextThings)}>
      <Loaded query={checklist}>
        {({ rows }) => (
          <ChosenRows
            trip={trip}
            rows={rows}
            chosen={chosen}
            hasMore={home.nextRows.length > 0}
            onMore={() => setChosen(choose(home))}
          />
        )}
      </Loaded>
    </Section>
  );
}
