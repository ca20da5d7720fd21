import { useState } from 'react';
import type { AccessView } from '../../../../src/contract/index.ts';
import { Loaded, Screen, useNavigate, useQuery } from '../../../app/index.ts';
import { useText } from '../../../i18n/index.ts';
import { Banner, Button } from '../../../ui/index.ts';
import { AfterNewKey } from '../access/AfterNewKey.tsx';
import { ChangeForm } from './ChangeForm.tsx';
import { messages } from './messages.ts';
import type { Scope } from './use-change.ts';

/** Another passphrase, and whether everything gets a new key with it. */
export function PassphraseScreen() {
  const { t } = useText();
  const access = useQuery('access.list', {});
  return (
    <Screen title={t(messages.title)}>
      <Loaded query={access}>{(view) => <Change access={view} />}</Loaded>
    </Screen>
  );
}

function Change({ access }: { readonly access: AccessView }) {
  const [done, setDone] = useState<Scope | null>(null);
  const hasSheet = access.slots.some(({ kind }) => kind === 'recovery');
  if (done === 'everywhere') {
    return <AfterNewKey title={messages.changedEverywhere} hasSheet={hasSheet} />;
  }
  return done === 'only' ? <Changed /> : <ChangeForm hasSheet={hasSheet} onDone={setDone} />;
}

function Changed() {
  const { t } = useText();
  const { back } = useNavigate();
  return (
    <>
      <Banner tone="ok" isAnnounced>
        <strong>{t(messages.changed)}</strong>
        <p>{t(messages.fromNow)}</p>
      </Banner>
      <div>
        <Button onPress={back} autoFocus>
          {t(messages.backToKeys)}
        </Button>
      </div>
    </>
  );
}
