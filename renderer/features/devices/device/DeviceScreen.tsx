import { HandCoins, Pencil, Undo2 } from 'lucide-react';
import { useState } from 'react';
import type { DeviceView } from '../../../../src/contract/index.ts';
import { Loaded, Screen, useNavigate, useQuery } from '../../../app/index.ts';
import { useText } from '../../../i18n/index.ts';
import { Button, Row, Stack } from '../../../ui/index.ts';
import { ownerships, platforms } from '../../trips/index.ts';
import { KindWord } from '../KindWord.tsx';
import { messages, one } from '../messages.ts';
import { StandingChip } from '../StandingChip.tsx';
import { Identity } from './Identity.tsx';
import { LendDialog } from './LendDialog.tsx';
import { Loans } from './Loans.tsx';
import { Photos } from './Photos.tsx';
import { ReturnDialog } from './ReturnDialog.tsx';
import { Seals } from './Seals.tsx';
import { TripsWithIt } from './TripsWithIt.tsx';

/** One device: where it is, what identifies it, its seals, photos and loans. */
export function DeviceScreen({ id }: { readonly id: string }) {
  const { t } = useText();
  const view = useQuery('device.get', { device: id });
  const found = view.status === 'ready' ? view.value : null;
  return (
    <Screen
      title={found?.device.label ?? t(messages.device)}
      under={found === null ? undefined : <Under view={found} />}
      actions={found === null ? undefined : <Acts view={found} />}
    >
      <Loaded query={view}>
        {({ device, trips }) => (
          <Stack gap="section">
            <Identity device={device} />
            <Seals seals={device.seals} />
            <Photos device={device} />
            <Loans loans={device.loans} />
            <TripsWithIt trips={trips} />
          </Stack>
        )}
      </Loaded>
    </Screen>
  );
}

function Under({ view }: { readonly view: DeviceView }) {
  const { t } = useText();
  const { kind, platform, ownership } = view.device;
  return (
    <Stack gap="tight">
      <Row>
        <KindWord kind={kind} />
        <span>{t(platforms[platform])}</span>
        <span>{t(ownerships[ownership])}</span>
      </Row>
      <Row>
        <span>{t(view.where)}</span>
        <StandingChip {...view} />
      </Row>
    </Stack>
  );
}

function Acts({ view }: { readonly view: DeviceView }) {
  const { t } = useText();
  const { go } = useNavigate();
  const [isAsking, setAsking] = useState(false);
  const close = () => setAsking(false);
  const { device, isLent, isRetired } = view;
  const Ask = isLent ? ReturnDialog : LendDialog;
  return (
    <Row>
      {isRetired && !isLent ? null : (
        <Button icon={isLent ? Undo2 : HandCoins} onPress={() => setAsking(true)}>
          {t(isLent ? one.giveBack : one.lend)}
        </Button>
      )}
      <Button icon={Pencil} onPress={() => go({ screen: 'device-edit', id: device.id })}>
        {t(one.edit)}
      </Button>
      {isAsking ? <Ask device={device} onClose={close} /> : null}
    </Row>
  );
}
