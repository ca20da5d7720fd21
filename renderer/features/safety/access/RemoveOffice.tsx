import type { SlotEntry } from '../../../../src/contract/index.ts';
import { useAction } from '../../../app/index.ts';
import { useText } from '../../../i18n/index.ts';
import { Effects } from './Effects.tsx';
import { messages } from './messages.ts';
import { PassphraseDialog } from './PassphraseDialog.tsx';

interface RemoveOfficeProps {
  readonly office: SlotEntry;
  readonly hasSheet: boolean;
  readonly onClose: () => void;
  readonly onRemoved: () => void;
}

/** Takes an office's key away, which needs a new key for everything. */
export function RemoveOffice({ office, hasSheet, onClose, onRemoved }: RemoveOfficeProps) {
  const { t } = useText();
  const rekey = useAction('access.rekey', ['access.', 'backup.']);
  const removed = () => {
    onClose();
    onRemoved();
  };
  return (
    <PassphraseDialog
      title={t(messages.removeTitle, { name: office.name })}
      verb={t(messages.removeIt)}
      variant="stop"
      action={{ ...rekey, run: (passphrase) => rekey.run({ passphrase, drop: office.number }) }}
      onClose={onClose}
      onDone={removed}
    >
      <Effects
        does={[messages.removeDoes, ...(hasSheet ? [messages.sheetStops] : [])]}
        doesNot={[messages.removeNot]}
      />
    </PassphraseDialog>
  );
}
