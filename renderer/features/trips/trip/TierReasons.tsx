import { Loaded, useQuery } from '../../../app/index.ts';
import { useText } from '../../../i18n/index.ts';
import { Muted, Section, Stack, TierBadge } from '../../../ui/index.ts';
import { messages, parts } from '../messages.ts';
import { OfficerWord } from './TierWord.tsx';

/** The three scores behind the tier, each with its reason; for the context panel. */
export function TierReasons({ trip }: { readonly trip: string }) {
  const { t } = useText();
  const known = useQuery('trip.get', { trip });
  return (
    <Loaded query={known}>
      {(view) => (
        <Stack gap="group">
          <OfficerWord trip={view} />
          <Muted>{t(messages.tierRule)}</Muted>
          {view.tierParts.map(({ part, score, reason }) => (
            <Section key={part} level={3} title={t(parts[part])} aside={<TierBadge tier={score} />}>
              <p>{t(reason)}</p>
            </Section>
          ))}
        </Stack>
      )}
    </Loaded>
  );
}
