import { ShieldAlert } from 'lucide-react';
import { useState } from 'react';
import { useAction, useNavigate } from '../../../app/index.ts';
import { useText } from '../../../i18n/index.ts';
import { Button, LinkButton, Muted, Section } from '../../../ui/index.ts';
import { Effects } from './Effects.tsx';
import { messages } from './messages.ts';
import { PassphraseDialog } from './PassphraseDialog.tsx';

interface NewKeyProps {
  readonly hasSheet: boolean;
  readonly onRekeyed: () => void;
}

/** For when somebody may have a copy of the file. */
export function NewKey({ hasSheet, onRekeyed }: NewKeyProps) {
  const { t } = useText();
  const [isAsked, setAsked] = useState(false);
  return (
    <Section title={t(messages.copiedTitle)}>
      <Muted>{t(messages.copiedLead)}</Muted>
      <div>
        <Button icon={ShieldAlert} onPress={() => setAsked(true)}>
          {t(messages.copied)}
        </Button>
      </div>
      {isAsked ? (
        <NewKeyDialog
          hasSheet={hasSheet}
          onClose={() => setAsked(false)}
          onDone={() => {
            setAsked(false);
            onRekeyed();
          }}
        />
      ) : null}
    </Section>
  );
}

interface NewKeyDialogProps {
  readonly hasSheet: boolean;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

function NewKeyDialog({ hasSheet, onClose, onDone }: NewKeyDialogProps) {
  const { t } = useText();
  const { go } = useNavigate();
  const rekey = useAction('access.rekey', ['access.', 'backup.']);
  return (
    <PassphraseDialog
      title={t(messages.newKeyTitle)}
      verb={t(messages.newKey)}
      action={{ ...rekey, run: (passphrase) => rekey.run({ passphrase, drop: null }) }}
      onClose={onClose}
      onDone={onDone}
    >
      <Effects
        does={[messages.newKeyDoes, ...(hasSheet ? [messages.sheetStops] : [])]}
        doesNot={[messages.newKeyNot]}
      />
      <p>
        {t(messages.knownToo)}{' '}
        <LinkButton onPress={() => go({ screen: 'passphrase' })}>{t(messages.change)}</LinkButton>
      </p>
    </PassphraseDialog>
  );
}
