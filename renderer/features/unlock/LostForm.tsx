import { useQuery } from '../../app/index.ts';
import { LostWords } from './LostWords.tsx';
import { NoSheetLeft } from './NoSheetLeft.tsx';

interface LostFormProps {
  readonly onLeave: () => void;
  readonly onRestore: () => void;
}

/** The passphrase is lost: the printed words and a new passphrase, or what is left without a sheet. */
export function LostForm({ onLeave, onRestore }: LostFormProps) {
  const glance = useQuery('kit.glance', {});
  if (glance.status !== 'ready') return null;
  const { hasRecovery, hasOffice } = glance.value;
  return hasRecovery ? (
    <LostWords onLeave={onLeave} />
  ) : (
    <NoSheetLeft hasOffice={hasOffice} onLeave={onLeave} onRestore={onRestore} />
  );
}
