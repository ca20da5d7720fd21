import { History, Pencil, Printer, ShieldCheck } from 'lucide-react';
import type { TripView } from '../../../../src/contract/index.ts';
import { Loaded, Screen, useNavigate, usePanel, useQuery } from '../../../app/index.ts';
import { useText } from '../../../i18n/index.ts';
import { Banner, Button, LinkButton, Row, Stack, TierBadge } from '../../../ui/index.ts';
import { EditionNote } from '../edition/EditionNote.tsx';
import { useWhen } from '../list/when.ts';
import { messages } from '../messages.ts';
import { Checklist } from './Checklist.tsx';
import { TierReasons } from './TierReasons.tsx';
import { OfficerWord, OverrideButton } from './TierWord.tsx';

interface TripScreenProps {
  readonly id: string;
  /** Id of a device that its list was asked for by; null: all. */
  readonly device: string | null;
}

/** One trip: its legs, its tier, and its checklist. */
export function TripScreen({ id, device }: TripScreenProps) {
  const { t } = useText();
  const view = useQuery('trip.get', { trip: id });
  const trip = view.status === 'ready' ? view.value : null;
  return (
    <Screen
      title={trip?.title ?? t(messages.title)}
      under={trip === null ? undefined : <Under trip={trip} />}
      actions={<Actions id={id} />}
    >
      <Loaded query={view}>
        {(value) => (
          <Stack gap="group">
            <OfficerWord trip={value} />
            <EditionNote trip={id} />
            <LowerNote trip={value} />
            <Checklist trip={value} device={device} />
          </Stack>
        )}
      </Loaded>
    </Screen>
  );
}

function Actions({ id }: { readonly id: string }) {
  const { t } = useText();
  const { go } = useNavigate();
  return (
    <Row>
      <Button icon={ShieldCheck} onPress={() => go({ screen: 'border', trip: id })}>
        {t(messages.border)}
      </Button>
      <Button variant="quiet" icon={Printer} onPress={() => go({ screen: 'trip-paper', trip: id })}>
        {t(messages.paper)}
      </Button>
      <Button variant="quiet" icon={History} onPress={() => go({ screen: 'history', trip: id })}>
        {t(messages.history)}
      </Button>
      <Button icon={Pencil} onPress={() => go({ screen: 'trip-edit', id })}>
        {t(messages.edit)}
      </Button>
    </Row>
  );
}

function Under({ trip }: { readonly trip: TripView }) {
  const { t, format } = useText();
  const { open } = usePanel();
  const when = useWhen();
  return (
    <Row>
      <span>
        {format.days(trip.from, trip.to)} · {when(trip)}
      </span>
      <TierBadge tier={trip.tier} />
      <LinkButton onPress={() => open(messages.whyTier, <TierReasons trip={trip.id} />)}>
        {t(messages.whyTier)}
      </LinkButton>
      <OverrideButton trip={trip} />
    </Row>
  );
}

function LowerNote({ trip }: { readonly trip: TripView }) {
  const { t } = useText();
  if (trip.lowerProposal === null) return null;
  const { score, reason } = trip.lowerProposal;
  const kept = `T${trip.trip.proposal.score}`;
  return <Banner>{t(messages.lower, { tier: `T${score}`, reason: t(reason), kept })}</Banner>;
}
