import { Paperclip } from 'lucide-react';
import { useRef, useState } from 'react';
import type { AttachedKind } from '../../../../src/checklists/index.ts';
import { Loaded, useQuery } from '../../../app/index.ts';
import { useText } from '../../../i18n/index.ts';
import { Button, Muted, RadioGroup, Stack } from '../../../ui/index.ts';
import { useFocusLater } from '../focus.ts';
import { AddStatus } from './AddStatus.tsx';
import { useAdder } from './adder.ts';
import { EvidenceItem } from './EvidenceItem.tsx';
import { KINDS, kinds, messages } from './messages.ts';
import './evidence.css';

type Adder = ReturnType<typeof useAdder>;

interface EvidenceProps {
  readonly trip: string;
  readonly row: string;
  /** true: E was pressed on the row. */
  readonly takesFocus: boolean;
}

/** Photos and documents of one row: what is there, and a way to add more. */
export function Evidence({ trip, row, takesFocus }: EvidenceProps) {
  const { t } = useText();
  const attached = useQuery('attachment.list', { about: { trip, row } });
  const adder = useAdder({ trip, row });
  return (
    <Stack gap="close">
      <Loaded query={attached}>
        {(files) =>
          files.length === 0 ? (
            <Muted size="small">{t(messages.none)}</Muted>
          ) : (
            <ul className="trips-evidence">
              {files.map((file) => (
                <EvidenceItem key={file.id} file={file} />
              ))}
            </ul>
          )
        }
      </Loaded>
      <AddStatus adder={adder} />
      <AddFiles adder={adder} takesFocus={takesFocus} />
    </Stack>
  );
}

/** Whose word the files are, and the files. */
function AddFiles({ adder, takesFocus }: { readonly adder: Adder; readonly takesFocus: boolean }) {
  const { t } = useText();
  const [kind, setKind] = useState<AttachedKind>('own');
  const field = useRef<HTMLDivElement>(null);
  useFocusLater(takesFocus, () => field.current?.querySelector('button'));
  return (
    <div ref={field} className="trips-evidence__add">
      <RadioGroup
        label={t(messages.kind)}
        choices={KINDS.map((key) => ({
          key,
          label: t(kinds[key].name),
          note: t(kinds[key].note),
        }))}
        value={kind}
        onChange={setKind}
      />
      <Button icon={Paperclip} onPress={() => void adder.start(kind)} isPending={adder.isRunning}>
        {t(messages.add)}
      </Button>
    </div>
  );
}
