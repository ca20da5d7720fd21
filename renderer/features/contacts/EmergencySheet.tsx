import { Loaded, useQuery } from '../../app/index.ts';
import { useText } from '../../i18n/index.ts';
import { Banner, Dialog } from '../../ui/index.ts';
import { Ladder } from './Ladder.tsx';
import { messages } from './messages.ts';
import { PublicLine } from './PublicLine.tsx';

interface EmergencySheetProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** A locked kit can show what is public, and nothing of the office's own. */
  readonly isKitOpen: boolean;
}

/** The same ladder, one key away from everywhere. */
export function EmergencySheet({ isOpen, onClose, isKitOpen }: EmergencySheetProps) {
  const { t } = useText();
  return (
    <Dialog
      form="sheet"
      width="wide"
      isOpen={isOpen}
      onClose={onClose}
      title={t(messages.emergency)}
    >
      {isKitOpen ? <OpenLadder /> : <PublicLine />}
    </Dialog>
  );
}

function OpenLadder() {
  const { t } = useText();
  const contacts = useQuery('contacts.get', {});
  return (
    <>
      <Banner tone="stop">{t(messages.emergencyLead)}</Banner>
      <Loaded query={contacts}>{(ladder) => <Ladder contacts={ladder} headingLevel={3} />}</Loaded>
    </>
  );
}
