import type { LibraryLine } from '../../../../src/contract/index.ts';
import { useNavigate } from '../../../app/index.ts';
import { HOME_ZONE, isoDay, useText } from '../../../i18n/index.ts';
import { LinkButton, Section, Stack } from '../../../ui/index.ts';
import { PHASES, phases, useNow } from '../../trips/index.ts';
import { messages, states } from '../messages.ts';

/** Every item by phase, in reading order. */
export function ItemList({ items }: { readonly items: readonly LibraryLine[] }) {
  const { t } = useText();
  const today = isoDay(new Date(useNow()).toISOString(), HOME_ZONE);
  return (
    <Stack gap="group">
      {PHASES.map((phase) => {
        const here = items.filter((item) => item.phase === phase);
        const count = t(messages.allItems, { count: here.length });
        return (
          <Section key={phase} title={t(phases[phase])} aside={<span>{count}</span>}>
            <ul className="library-list">
              {here.map((item) => (
                <Line key={item.id} item={item} today={today} />
              ))}
            </ul>
          </Section>
        );
      })}
    </Stack>
  );
}

interface LineProps {
  readonly item: LibraryLine;
  /** `YYYY-MM-DD` in Ottawa. */
  readonly today: string;
}

function Line({ item, today }: LineProps) {
  const { t } = useText();
  const { go } = useNavigate();
  const notes = [
    ...(item.state === 'published' ? [] : [t(states[item.state])]),
    ...(item.toBeConfirmed ? [t(messages.toBeConfirmed)] : []),
    ...(item.reviewBy < today ? [t(messages.stale)] : []),
  ];
  return (
    <li>
      <span className="library-list__id">{item.id}</span>
      <div>
        <LinkButton onPress={() => go({ screen: 'library-item', id: item.id })}>
          {t(item.title)}
        </LinkButton>
        {notes.length === 0 ? null : <p className="library-notes">{notes.join(' · ')}</p>}
      </div>
    </li>
  );
}
