import { ArrowLeftRight, Download, Eye, ScanSearch, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { AttachedKind } from '../../../../src/checklists/index.ts';
import type { AttachmentView } from '../../../../src/contract/index.ts';
import { Refused, useAction } from '../../../app/index.ts';
import { useText } from '../../../i18n/index.ts';
import { Button, Dialog, Row } from '../../../ui/index.ts';
import { FactsDialog } from './FactsDialog.tsx';
import { kinds, messages } from './messages.ts';
import { Picture } from './Picture.tsx';
import { RemoveDialog } from './RemoveDialog.tsx';

const SMALL = 72;
const LARGE = 720;

const OTHER: Readonly<Record<AttachedKind, AttachedKind>> = { own: 'receipt', receipt: 'own' };

type Opened = 'picture' | 'facts' | 'remove' | null;

/** One file: what it is, and what can be done with it. */
export function EvidenceItem({ file }: { readonly file: AttachmentView }) {
  const { t, format } = useText();
  const [opened, setOpened] = useState<Opened>(null);
  const { save, saved, error } = useExport(file);
  const setKind = useAction('attachment.setKind', ['attachment.list', 'checklist.', 'history.']);
  const when = format.dateTime(file.added, Intl.DateTimeFormat().resolvedOptions().timeZone);
  return (
    <li className="trips-evidence__item">
      <div className="trips-evidence__small">
        <Picture file={file} side={SMALL} />
      </div>
      <div className="trips-evidence__words">
        <span className="trips-evidence__name">{file.name}</span>
        <span className="ui-muted ui-small">
          {t(messages.about, {
            size: format.size(file.bytes),
            kind: t(kinds[file.kind].name),
            when,
          })}
        </span>
        {file.stripped === null ? null : (
          <span className="ui-muted ui-small">{t(messages.stripped)}</span>
        )}
      </div>
      <div className="trips-evidence__acts">
        <Acts
          file={file}
          onOpen={setOpened}
          onOther={() => void setKind.run({ id: file.id, kind: OTHER[file.kind] })}
          onSave={() => void save()}
        />
        <Refused error={error ?? setKind.error} />
        <p role="status" className="ui-small">
          {saved === null ? null : t(messages.saved, { name: saved })}
        </p>
      </div>
      <OpenedDialog what={opened} file={file} onClose={() => setOpened(null)} />
    </li>
  );
}

/** A copy outside of the kit, where the person says; the name that it got. */
function useExport({ id, name }: AttachmentView) {
  const { run, error } = useAction('attachment.export');
  const [saved, setSaved] = useState<string | null>(null);
  const save = async () => {
    setSaved(null);
    const answer = await run({ id, name });
    if (answer.ok) setSaved(answer.value.name);
  };
  return { save, saved, error };
}

interface OpenedDialogProps {
  readonly what: Opened;
  readonly file: AttachmentView;
  readonly onClose: () => void;
}

function OpenedDialog({ what, file, onClose }: OpenedDialogProps) {
  switch (what) {
    case 'picture':
      return (
        <Dialog isOpen onClose={onClose} title={file.name} width="wide">
          <Picture file={file} side={LARGE} hasWords />
        </Dialog>
      );
    case 'facts':
      return <FactsDialog file={file} onClose={onClose} />;
    case 'remove':
      return <RemoveDialog file={file} onClose={onClose} />;
    case null:
      return null;
  }
}

interface ActsProps {
  readonly file: AttachmentView;
  readonly onOpen: (what: Opened) => void;
  /** It is of the other kind. */
  readonly onOther: () => void;
  readonly onSave: () => void;
}

function Acts({ file, onOpen, onOther, onSave }: ActsProps) {
  const { t } = useText();
  return (
    <Row>
      {file.isPhoto && file.canShow ? (
        <>
          <Button variant="quiet" icon={Eye} onPress={() => onOpen('picture')}>
            {t(messages.show)}
          </Button>
          <Button variant="quiet" icon={ScanSearch} onPress={() => onOpen('facts')}>
            {t(messages.facts)}
          </Button>
        </>
      ) : null}
      {'row' in file.about ? (
        <Button variant="quiet" icon={ArrowLeftRight} onPress={onOther}>
          {t(messages.setKind, { kind: t(kinds[OTHER[file.kind]].name) })}
        </Button>
      ) : null}
      <Button variant="quiet" icon={Download} onPress={onSave}>
        {t(messages.save)}
      </Button>
      <Button variant="quiet" icon={Trash2} onPress={() => onOpen('remove')}>
        {t(messages.remove)}
      </Button>
    </Row>
  );
}
