import { Landmark } from 'lucide-react';
import { useState } from 'react';
import type { OfficeKeyView } from '../../../../src/contract/index.ts';
import { Refused, useAction } from '../../../app/index.ts';
import { useText } from '../../../i18n/index.ts';
import { Button, Checkbox, Muted, Stack, useToast } from '../../../ui/index.ts';
import { Digits } from './Digits.tsx';
import { messages } from './messages.ts';
import { PassphraseDialog } from './PassphraseDialog.tsx';

/** An office's public key from a file; nothing is trusted before its digits were compared. */
export function AddOffice({ free }: { readonly free: number }) {
  const { t } = useText();
  const read = useAction('access.readOfficeKey');
  const [found, setFound] = useState<OfficeKeyView | null>(null);
  const choose = async () => {
    const answer = await read.run({});
    if (answer.ok) setFound(answer.value);
  };
  return (
    <Stack gap="close">
      <Muted>{t(messages.addOfficeWhy)}</Muted>
      <div>
        <Button
          icon={Landmark}
          onPress={() => void choose()}
          isPending={read.isBusy}
          isDisabled={free === 0}
        >
          {t(messages.addOffice)}
        </Button>
      </div>
      <Refused error={read.error} />
      {found === null ? null : <AddDialog office={found} onClose={() => setFound(null)} />}
    </Stack>
  );
}

interface AddDialogProps {
  readonly office: OfficeKeyView;
  readonly onClose: () => void;
}

function AddDialog({ office, onClose }: AddDialogProps) {
  const { t } = useText();
  const tell = useToast();
  const add = useAction('access.addOffice', ['access.']);
  const [isCompared, setCompared] = useState(false);
  const added = () => {
    tell({ message: messages.addedNow, values: { name: office.name } });
    onClose();
  };
  return (
    <PassphraseDialog
      title={t(messages.addTitle)}
      verb={t(messages.add)}
      action={{ ...add, run: (passphrase) => add.run({ passphrase }) }}
      problem={isCompared ? null : messages.compareFirst}
      onClose={onClose}
      onDone={added}
    >
      <h3>{office.name}</h3>
      <Digits fingerprint={office.fingerprint} />
      <p>{t(messages.compare)}</p>
      <p>{t(messages.thenOffice)}</p>
      <Checkbox isSelected={isCompared} onChange={setCompared}>
        {t(messages.compared)}
      </Checkbox>
    </PassphraseDialog>
  );
}
