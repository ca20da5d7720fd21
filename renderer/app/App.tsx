import type { AppState } from '../../src/contract/index.ts';
import { UnlockScreen } from '../features/unlock/index.ts';
import { SessionProvider, useSession } from './session.tsx';
import { ClosedFrame } from './shell/ClosedFrame.tsx';
import { Frame } from './shell/Frame.tsx';

export function App({ initial }: { readonly initial: AppState }) {
  return (
    <SessionProvider initial={initial}>
      <Door />
    </SessionProvider>
  );
}

function Door() {
  const { arrival } = useSession();
  if (arrival !== null) return <Frame arrival={arrival} />;
  return (
    <ClosedFrame>
      <UnlockScreen />
    </ClosedFrame>
  );
}
