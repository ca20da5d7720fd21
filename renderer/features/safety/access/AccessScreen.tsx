import { useState } from 'react';
import type { AccessView } from '../../../../src/contract/index.ts';
import { Loaded, Screen, useQuery } from '../../../app/index.ts';
import { useText } from '../../../i18n/index.ts';
import { AddOffice } from './AddOffice.tsx';
import { AfterNewKey } from './AfterNewKey.tsx';
import { KeyList } from './KeyList.tsx';
import { messages } from './messages.ts';
import { NewKey } from './NewKey.tsx';

/** Who may open the kit: the passphrase, the printed sheet, offices; and what to do when somebody else might. */
export function AccessScreen() {
  const { t } = useText();
  const access = useQuery('access.list', {});
  return (
    <Screen title={t(messages.title)} under={<p className="ui-prose">{t(messages.lead)}</p>}>
      <Loaded query={access}>{(view) => <Access access={view} />}</Loaded>
    </Screen>
  );
}

function Access({ access }: { readonly access: AccessView }) {
  const [isRekeyed, setRekeyed] = useState(false);
  const rekeyed = () => setRekeyed(true);
  const hasSheet = access.slots.some(({ kind }) => kind === 'recovery');
  return (
    <>
      {isRekeyed ? <AfterNewKey title={messages.hasNewKey} hasSheet={hasSheet} /> : null}
      <KeyList access={access} onRekeyed={rekeyed} isSheetNext={!isRekeyed} />
      <AddOffice free={access.free} />
      <NewKey hasSheet={hasSheet} onRekeyed={rekeyed} />
    </>
  );
}
