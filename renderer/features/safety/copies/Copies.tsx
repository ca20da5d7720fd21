import { Archive, Usb } from 'lucide-react';
import { useState } from 'react';
import type { BackupMade, BackupsView } from '../../../../src/contract/index.ts';
import { Refused, useAction } from '../../../app/index.ts';
import { useText } from '../../../i18n/index.ts';
import { Banner, Button, EmptyState, Row, Section, useToast } from '../../../ui/index.ts';
import { CopyList } from './CopyList.tsx';
import { LastCopy } from './LastCopy.tsx';
import { messages } from './messages.ts';
import { OlderCopies } from './OlderCopies.tsx';

/** How old the newest copy is, more of them, and those that should go. */
export function Copies({ backups }: { readonly backups: BackupsView }) {
  const { t } = useText();
  const isEmpty = backups.copies.length === 0;
  return (
    <>
      {isEmpty ? (
        <EmptyState title={t(messages.none)}>
          <p>{t(messages.noneWhy)}</p>
          <MakeCopy />
        </EmptyState>
      ) : (
        <Section title={t(messages.copies)}>
          <LastCopy backups={backups} />
          <MakeCopy />
        </Section>
      )}
      {isEmpty ? null : <CopyList copies={backups.copies} />}
      {backups.older > 0 ? <OlderCopies hasNewer={backups.last !== null} /> : null}
    </>
  );
}

function MakeCopy() {
  const { t } = useText();
  const tell = useToast();
  const now = useAction('backup.now', ['backup.']);
  const toFile = useAction('backup.toFile', ['backup.']);
  const [made, setMade] = useState<BackupMade | null>(null);
  const isBusy = now.isBusy || toFile.isBusy;
  const makeNow = async () => {
    if ((await now.run({})).ok) tell({ message: messages.madeNow });
  };
  const makeFile = async () => {
    const answer = await toFile.run({});
    if (answer.ok) setMade(answer.value);
  };
  return (
    <>
      <Row>
        <Button
          variant="primary"
          icon={Archive}
          onPress={() => void makeNow()}
          isPending={now.isBusy}
        >
          {t(messages.now)}
        </Button>
        <Button icon={Usb} onPress={() => void makeFile()} isPending={toFile.isBusy}>
          {t(messages.toFile)}
        </Button>
        <span role="status" className="ui-muted">
          {isBusy ? t(messages.working) : null}
        </span>
      </Row>
      {made === null ? null : <MadeFile made={made} />}
      <Refused error={now.error ?? toFile.error} />
    </>
  );
}

function MadeFile({ made: { name, change, records } }: { readonly made: BackupMade }) {
  const { t, format } = useText();
  return (
    <Banner tone="ok" isAnnounced>
      {t(messages.madeFile, {
        name,
        change: format.number(change),
        count: records,
        shown: format.number(records),
      })}
    </Banner>
  );
}
