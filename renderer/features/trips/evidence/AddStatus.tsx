import { Refused } from '../../../app/index.ts';
import { useText } from '../../../i18n/index.ts';
import { Banner } from '../../../ui/index.ts';
import { AddProgress } from './AddProgress.tsx';
import type { useAdder } from './adder.ts';
import { messages } from './messages.ts';
import './evidence.css';

interface AddStatusProps {
  readonly adder: ReturnType<typeof useAdder>;
}

/** The adding that runs, or what became of the last one. */
export function AddStatus({ adder }: AddStatusProps) {
  return (
    <>
      {adder.isHere ? <AddProgress onCancel={adder.cancel} /> : null}
      <Refused error={adder.error} />
      <Outcome adder={adder} />
    </>
  );
}

/** What was not attached, and why, file by file. */
function Outcome({ adder }: AddStatusProps) {
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
