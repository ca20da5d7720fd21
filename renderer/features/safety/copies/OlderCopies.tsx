import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Refused, useAction } from '../../../app/index.ts';
import { useText } from '../../../i18n/index.ts';
import { Banner, Button, Dialog, Muted, Section, useToast } from '../../../ui/index.ts';
import { messages } from './messages.ts';

interface OlderCopiesProps {
  /** There is a verified copy with the present keys. */
  readonly hasNewer: boolean;
}

/** What an old passphrase still opens, and how to be rid of it. Every copy is opened first, so that the number is true. */
export function OlderCopies({ hasNewer }: OlderCopiesProps) {
  const { t } = useText();
  const count = useAction('backup.check', ['backup.']);
  const [asked, setAsked] = useState<number | null>(null);
  const ask = async () => {
    const answer = await count.run({});
    if (answer.ok) setAsked(answer.value.older);
  };
  return (
    <Section title={t(messages.older)}>
      <Muted>{t(messages.olderWhy)}</Muted>
      {hasNewer ? (
        <div>
          <Button icon={Trash2} onPress={() => void ask()} isPending={count.isBusy}>
            {t(messages.drop)}
          </Button>
        </div>
      ) : (
        <Banner tone="attention">{t(messages.copyFirst)}</Banner>
      )}
      <Refused error={count.error} />
      {asked === null ? null : <DropDialog count={asked} onClose={() => setAsked(null)} />}
    </Section>
  );
}

interface DropDialogProps {
  readonly count: number;
  readonly onClose: () => void;
}

function DropDialog({ count, onClose }: DropDialogProps) {
  const { t } = useText();
  const tell = useToast();
  const drop = useAction('backup.dropOlder', ['backup.']);
  const confirm = async () => {
    const answer = await drop.run({});
    if (!answer.ok) return;
    tell({ message: messages.dropped });
    onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t(messages.dropTitle, { count })}
      actions={
        <>
          <Button onPress={onClose} autoFocus>
            {t(messages.keep)}
          </Button>
          <Button
            variant="stop"
            icon={Trash2}
            onPress={() => void confirm()}
            isPending={drop.isBusy}
          >
            {t(messages.dropNow)}
          </Button>
        </>
      }
    >
      <p>{t(messages.dropBody)}</p>
      <Refused error={drop.error} />
    </Dialog>
  );
}
