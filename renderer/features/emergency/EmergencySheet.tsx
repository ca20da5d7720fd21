import { useState } from 'react';
import { useText } from '../../i18n/index.ts';
import { Dialog, Tabs } from '../../ui/index.ts';
import { OpenLadder, PublicLine } from '../contacts/index.ts';
import { messages } from './messages.ts';
import { WhatHappened } from './WhatHappened.tsx';

/**
 * `public`: the kit is locked, and nothing of the office's own is shown. `ladder`: it is open, but no screen of it is.
 */
type Shown = 'public' | 'ladder' | 'all';

interface EmergencySheetProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly shows: Shown;
}

/** What happened and whom to call, one key away from everywhere, over whatever was half done. */
export function EmergencySheet({ isOpen, onClose, shows }: EmergencySheetProps) {
  const { t } = useText();
  return (
    <Dialog
      form="sheet"
      width="wide"
      isOpen={isOpen}
      onClose={onClose}
      title={t(messages.emergency)}
    >
      {shows === 'public' ? <PublicLine /> : null}
      {shows === 'ladder' ? <OpenLadder /> : null}
      {shows === 'all' ? <Both onLeave={onClose} /> : null}
    </Dialog>
  );
}

type Part = 'happened' | 'call';

function Both({ onLeave }: { readonly onLeave: () => void }) {
  const { t } = useText();
  const [part, setPart] = useState<Part>('happened');
  return (
    <Tabs<Part>
      label={t(messages.emergency)}
      selected={part}
      onSelect={setPart}
      tabs={[
        {
          key: 'happened',
          title: t(messages.whatHappened),
          content: <WhatHappened onLeave={onLeave} />,
        },
        { key: 'call', title: t(messages.whomToCall), content: <OpenLadder /> },
      ]}
    />
  );
}
