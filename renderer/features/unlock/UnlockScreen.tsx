import { useState } from 'react';
import { useSession } from '../../app/index.ts';
import { CreateForm } from './CreateForm.tsx';
import { LostForm } from './LostForm.tsx';
import { RestoreForm } from './RestoreForm.tsx';
import { SalvageForm } from './SalvageForm.tsx';
import type { Step } from './step.ts';
import { UnlockForm } from './UnlockForm.tsx';
import { Welcome } from './Welcome.tsx';
import './unlock.css';

/** Before any unlock: open the kit that is chosen, or another; make one; get back into one. */
export function UnlockScreen() {
  const { app } = useSession();
  const [step, setStep] = useState<Step>('door');
  const leave = () => setStep('door');
  switch (step) {
    case 'make':
      return <CreateForm onLeave={leave} />;
    case 'lost':
      return <LostForm onLeave={leave} onRestore={() => setStep('restore')} />;
    case 'restore':
      return <RestoreForm onLeave={leave} />;
    case 'salvage':
      return <SalvageForm onLeave={leave} />;
    case 'door':
      return app.kit.name === '' ? <Welcome onStep={setStep} /> : <UnlockForm onStep={setStep} />;
  }
}
