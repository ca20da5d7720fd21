import { Paperclip } from 'lucide-react';
import { Loaded, useQuery } from '../../../app/index.ts';
import { useText } from '../../../i18n/index.ts';
import { Button, Muted, Stack } from '../../../ui/index.ts';
import { AddStatus } from './AddStatus.tsx';
import { useAdder } from './adder.ts';
import { EvidenceItem } from './EvidenceItem.tsx';
import { messages } from './messages.ts';
import './evidence.css';

interface EvidenceProps {
  readonly trip: string;
  readonly row: string;
}

/** Photos and documents of one row: what is there, and a way to add more. */
export function Evidence({ trip, row }: EvidenceProps) {
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
      <div>
        <Button icon={Paperclip} onPress={() => void adder.start()} isPending={adder.isRunning}>
          {t(messages.add)}
        </Button>
      </div>
    </Stack>
  );
}
