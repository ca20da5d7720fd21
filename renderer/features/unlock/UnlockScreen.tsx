import { useState } from 'react';
import { useSession } from '../../app/index.ts';
import { CreateForm } from './CreateForm.tsx';
import { UnlockForm } from './UnlockForm.tsx';
import { Welcome } from './Welcome.tsx';
import './unlock.css';

/** Before any unlock: open the kit that is chosen, choose another, or make one. */
export function UnlockScreen() {
  const { app } = useSession();
  const [isMaking, setMaking] = useState(false);
  const make = () => setMaking(true);
  return (
    <main id="main" className="unlock">
      <div className="unlock__sheet">
        {isMaking ? (
          <CreateForm onLeave={() => setMaking(false)} />
        ) : app.kit.name === '' ? (
          <Welcome onMake={make} />
        ) : (
          <UnlockForm onMake={make} />
        )}
      </div>
    </main>
  );
}
