import { useText } from '../../i18n/index.ts';
import { messages } from '../messages.ts';
import { useSession } from '../session.tsx';

/** Permanent on the runtime for tests and trying out (architecture §3). */
export function TestRuntimeNote() {
  const { t } = useText();
  const { app } = useSession();
  if (!app.testRuntime) return null;
  return (
    <p className="app-note" role="note">
      {t(messages.testRuntime)}
    </p>
  );
}
