import { useState } from 'react';
import { Loaded, Screen, useQuery } from '../../app/index.ts';
import { useText } from '../../i18n/index.ts';
import { Confirm } from './Confirm.tsx';
import { Done } from './Done.tsx';
import { Draw } from './Draw.tsx';
import { useDraw } from './use-draw.ts';
import { messages } from './messages.ts';
import { Replace } from './Replace.tsx';

/** The recovery sheet: drawn, printed or copied, and good once it was typed back. */
export function SheetScreen() {
  const { t } = useText();
  const kit = useQuery('kit.state', {});
  return (
    <Screen title={t(messages.title)}>
      <Loaded query={kit}>{({ hasRecovery }) => <Steps had={hasRecovery} />}</Loaded>
    </Screen>
  );
}

type Step = 'replace' | 'draw' | 'confirm' | 'done';

/** `had`: as it was when the screen was opened; the last step changes it. */
function Steps({ had }: { readonly had: boolean }) {
  const [first] = useState<Step>(had ? 'replace' : 'draw');
  const [step, setStep] = useState(first);
  const { drawn, draw, error } = useDraw();
  switch (step) {
    case 'replace':
      return <Replace onGo={() => setStep('draw')} />;
    case 'draw':
      return (
        <Draw
          drawn={drawn}
          onDraw={draw}
          error={error}
          isStep={first !== 'draw'}
          onGo={() => setStep('confirm')}
        />
      );
    case 'confirm':
      return <Confirm onBack={() => setStep('draw')} onDone={() => setStep('done')} />;
    case 'done':
      return <Done />;
  }
}
