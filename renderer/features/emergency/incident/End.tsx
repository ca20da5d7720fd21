import { CircleCheck, RotateCcw, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { IncidentView } from '../../../../src/contract/index.ts';
import { Refused, useAction } from '../../../app/index.ts';
import { useText } from '../../../i18n/index.ts';
import { Banner, Button, Dialog, Muted, Row, Section } from '../../../ui/index.ts';
import { incidentMessages as messages } from '../messages.ts';
import { useRemove } from '../use-remove.ts';

/** Finishes the incident, opens it again, or deletes it. */
export function End({ incident }: { readonly incident: IncidentView }) {
  const { t, format } = useText();
  const close = useAction('incident.close', ['incident.', 'history.']);
  const { remove, error } = useRemove();
  const [isAsked, setAsked] = useState(false);
  const { id, closedAt, zone } = incident;
  const isOpen = closedAt === null;
  return (
    <Section title={t(messages.end)}>
      {closedAt === null ? (
        <Muted>{t(messages.endNote)}</Muted>
      ) : (
        <Banner tone="ok" isAnnounced>
          {t(messages.finishedOn, { when: format.dateTime(closedAt, zone) })}
        </Banner>
      )}
      <Refused error={close.error ?? error} />
      <Row>
        <Button
          variant={isOpen ? 'primary' : 'plain'}
          icon={isOpen ? CircleCheck : RotateCcw}
          isPending={close.isBusy}
          onPress={() => void close.run({ incident: id, closed: isOpen })}
        >
          {t(isOpen ? messages.finish : messages.reopen)}
        </Button>
        <Button variant="stop" icon={Trash2} onPress={() => setAsked(true)}>
          {t(messages.delete)}
        </Button>
      </Row>
      {isAsked ? (
        <DeleteDialog
          onClose={() => setAsked(false)}
          onDelete={() => void remove({ id, title: t(incident.choice) })}
        />
      ) : null}
    </Section>
  );
}

interface DeleteDialogProps {
  readonly onClose: () => void;
  readonly onDelete: () => void;
}

function DeleteDialog({ onClose, onDelete }: DeleteDialogProps) {
  const { t } = useText();
  const confirm = () => {
    onClose();
    onDelete();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t(messages.deleteTitle)}
      actions={
        <>
          <Button onPress={onClose} autoFocus>
            {t(messages.keepIt)}
          </Button>
          <Button variant="stop" icon={Trash2} onPress={confirm}>
            {t(messages.delete)}
          </Button>
        </>
      }
    >
      <p>{t(messages.deleteBody)}</p>
    </Dialog>
  );
}
