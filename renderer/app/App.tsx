import { lazy, Suspense, useEffect } from 'react';
import type { AppState } from '../../src/contract/index.ts';
import { UnlockScreen } from '../features/unlock/index.ts';
import { SessionProvider, useSession } from './session.tsx';
import { ClosedFrame } from './shell/ClosedFrame.tsx';

const openedFrame = () => import('./shell/Frame.tsx');
/** What an open kit shows is most of the program: it is read while the passphrase is typed, not before its field is there. */
const Frame = lazy(async () => ({ default: (await openedFrame()).Frame }));

export function App({ initial }: { readonly initial: AppState }) {
  return (
    <SessionProvider initial={initial}>
      <Door />
    </SessionProvider>
  );
}

function Door() {
  const { arrival } = useSession();
  useEffect(() => {
    void openedFrame();
  }, []);
  if (arrival !== null) {
    return (
      <Suspense fallback={null}>
        <Frame arrival={arrival} />
      </Suspense>
    );
  }
  return (
    <ClosedFrame>
      <UnlockScreen />
    </ClosedFrame>
  );
}
