import { Gavel } from 'lucide-react';
import { useState } from 'react';
import type { TripView } from '../../../../src/contract/index.ts';
import { useQuery } from '../../../app/index.ts';
import { useText } from '../../../i18n/index.ts';
import { Banner, Button } from '../../../ui/index.ts';
import { messages } from '../messages.ts';
import { tiers } from '../words.ts';
import { OverrideDialog } from './OverrideDialog.tsx';

type OverriddenTrip = Pick<TripView, 'id' | 'computedTier' | 'override'>;

/** What an officer decided about the tier, for everybody to read. */
export function OfficerWord({ trip }: { readonly trip: OverriddenTrip }) {
  const { t, format } = useText();
  const { override, computedTier } = trip;
  if (override === null) return null;
  const { tier, reason, at, zone } = override;
  return (
    <Banner tone="attention">
      <p>
        {t(messages.overridden, {
          tier: t(tiers[tier]),
          computed: t(tiers[computedTier]),
          when: format.dateTime(at, zone),
        })}
      </p>
      <p>{t(messages.overrideReason, { reason })}</p>
    </Banner>
  );
}

/** The button, in the kit of an officer only. */
export function OverrideButton({ trip }: { readonly trip: OverriddenTrip }) {
  const { t } = useText();
  const kit = useQuery('kit.state', {});
  const [isAsking, setAsking] = useState(false);
  if (kit.status !== 'ready' || kit.value.role !== 'officer') return null;
  return (
    <>
      <Button icon={Gavel} onPress={() => setAsking(true)}>
        {t(messages.setTier)}
      </Button>
      {isAsking ? <OverrideDialog trip={trip} onClose={() => setAsking(false)} /> : null}
    </>
  );
}
