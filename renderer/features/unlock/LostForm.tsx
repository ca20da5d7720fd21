import { ArrowLeft } from 'lucide-react';
import { CardScreen, Loaded, useQuery, useSession } from '../../app/index.ts';
import { useText } from '../../i18n/index.ts';
import { Button } from '../../ui/index.ts';
import { LostWords } from './LostWords.tsx';
import { messages } from './messages.ts';
import { NoSheetLeft } from './NoSheetLeft.tsx';

interface LostFormProps {
  readonly onLeave: () => void;
  readonly onRestore: () => void;
}

/** The passphrase is lost: the printed words and a new passphrase, or what is left without a sheet. */
export function LostForm({ onLeave, onRestore }: LostFormProps) {
  const { t } = useText();
  const { app } = useSession();
  const glance = useQuery('kit.glance', {});
  return (
    <CardScreen title={t(messages.lost)} under={<p className="unlock__kit">{app.kit.name}</p>}>
      <Loaded query={glance}>
        {({ hasRecovery, hasOffice }) =>
          hasRecovery ? <LostWords /> : <NoSheetLeft hasOffice={hasOffice} onRestore={onRestore} />
        }
      </Loaded>
      <div className="unlock__back">
        <Button variant="quiet" icon={ArrowLeft} onPress={onLeave}>
          {t(messages.back)}
        </Button>
      </div>
    </CardScreen>
  );
}
