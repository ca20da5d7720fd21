import { useState } from 'react';
import { Loaded, Screen, useQuery } from '../../app/index.ts';
import { useText } from '../../i18n/index.ts';
import { Confirm } from './Confirm.tsx';
import { Done } from './Done.tsx';
import { Draw } from './Draw.tsx';
import { useDraw } from './use-draw.ts';
import { messages } from './messages.ts';
import { Replace } from './Replace.tsx';

/** The recovery sheet: drawn, printed or copied, and good once it was typed back. Each step is a screen of its own. */
export function SheetScreen() {
  const { t } = useText();
  const kit = useQuery('kit.state', {});
  if (kit.status === 'ready') return <Steps had={kit.value.hasRecovery} />;
  return (
    <Screen title={t(messages.title)}>
      <Loaded query={kit}>{() => null}</Loaded>
    </Screen>
  );
}

type Step = 'replace' | 'draw' | 'confirm' | 'done';

function Steps({ had: hasNow }: { readonly had: boolean }) {
  // As it was when the screen was opened; the last step changes it.
  const [had] = useState(hasNow);
  const [step, setStep] = useState<Step>(had ? 'replace' : 'draw');
  const { drawn, draw, error } = useDraw();
  const toDraw = () => setStep('draw');
  switch (step) {
    case 'replace':
      return <Replace onGo={toDraw} />;
    case 'draw':
      return (
        <Draw drawn={drawn} onDraw={draw} error={error} had={had} onGo={() => setStep('confirm')} />
      );
    case 'confirm':
      return <Confirm had={had} onBack={toDraw} onDone={() => setStep('done')} />;
    case 'done':
      return <Done />;
  }
}
