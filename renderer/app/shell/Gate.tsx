import { type ReactNode, useState } from 'react';
import type { KitState } from '../../../src/contract/index.ts';
import { StandingScreen } from '../../features/standing/index.ts';
import { SalvageReport } from '../../features/unlock/index.ts';
import { useQuery } from '../data/hooks.ts';
import { useSession } from '../session.tsx';
import { ClosedFrame } from './ClosedFrame.tsx';

/** What has to be read or decided before the first screen: nothing of the kit is shown until then, and nothing locks anybody out. */
export function Gate({ children }: { readonly children: ReactNode }) {
  const { arrival, lock } = useSession();
  const kit = useQuery('kit.state', {});
  // As it was found: the answer itself changes the state of the kit.
  const [found, setFound] = useState<KitState | null>(null);
  const [isReported, setReported] = useState(false);
  const [isSettled, setSettled] = useState(false);
  if (found === null && kit.status === 'ready') setFound(kit.value);

  const report = arrival?.how === 'salvaged' && !isReported ? arrival.report : null;
  const asks = found !== null && found.standing.needsDecision && !isSettled;
  const isKnown = found !== null || kit.status === 'failed';
  if (isKnown && report === null && !asks) return children;
  return (
    <ClosedFrame onLock={lock}>
      {report !== null ? (
        <SalvageReport report={report} onDone={() => setReported(true)} />
      ) : asks ? (
        <StandingScreen kit={found} onDone={() => setSettled(true)} />
      ) : null}
    </ClosedFrame>
  );
}
