import { Loaded, useQuery } from '../../../app/index.ts';
import { useText } from '../../../i18n/index.ts';
import { Muted, Section, Stack, TierBadge } from '../../../ui/index.ts';
import { messages, parts } from '../messages.ts';

/** The three scores behind the tier, each with its reason; for the context panel. */
export function TierReasons({ trip }: { readonly trip: string }) {
  const { t } = useText();
  const view = useQuery('trip.get', { trip });
  return (
    <Loaded query={view}>
      {({ tierParts }) => (
        <Stack gap="group">
          <Muted>{t(messages.tierRule)}</Muted>
          {tierParts.map(({ part, score, reason }) => (
            <Section key={part} level={3} title={t(parts[part])} aside={<TierBadge tier={score} />}>
              <p>{t(reason)}</p>
            </Section>
          ))}
        </Stack>
      )}
    </Loaded>
  );
}
