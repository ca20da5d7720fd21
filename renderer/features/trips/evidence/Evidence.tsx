import { Paperclip } from 'lucide-react';
import { Loaded, Refused, useQuery } from '../../../app/index.ts';
import { useText } from '../../../i18n/index.ts';
import { Banner, Button, Muted, Stack } from '../../../ui/index.ts';
import { AddProgress } from './AddProgress.tsx';
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
  const adder = useAdder(trip, row);
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
      {adder.isHere ? <AddProgress onCancel={adder.cancel} /> : null}
      <Refused error={adder.error} />
      <Outcome adder={adder} />
      <div>
        <Button icon={Paperclip} onPress={() => void adder.start()} isPending={adder.isRunning}>
          {t(messages.add)}
        </Button>
      </div>
    </Stack>
  );
}

/** What was not attached, and why, file by file. */
function Outcome({ adder }: { readonly adder: ReturnType<typeof useAdder> }) {
  const { t } = useText();
  if (adder.report === null) return null;
  const { refused, cancelled } = adder.report;
  if (refused.length === 0 && !cancelled) return null;
  return (
    <Banner tone="attention" isAnnounced>
      {cancelled ? <p>{t(messages.stopped)}</p> : null}
      {refused.length === 0 ? null : (
        <>
          <p>{t(messages.notAdded)}</p>
          <ul>
            {refused.map(({ name, why }, index) => (
              // Two files may bear one name; the list is never reordered.
              <li key={`${name} ${index}`}>{t(messages.refused, { name, why: t(why) })}</li>
            ))}
          </ul>
        </>
      )}
    </Banner>
  );
}
