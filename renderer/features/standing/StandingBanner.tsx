import { Check } from 'lucide-react';
import type { KitState } from '../../../src/contract/index.ts';
import { Refused, useAction } from '../../app/index.ts';
import { useText } from '../../i18n/index.ts';
import { Banner, Button } from '../../ui/index.ts';
import { messages, reasons } from './messages.ts';
import { StateLine } from './StateLine.tsx';

/** Quiet: nothing speaks against the file. With "Noted" this computer takes it for the one to remember. */
export function StandingBanner({ kit }: { readonly kit: KitState }) {
  const { verdict } = kit.standing;
  if (verdict !== 'cannotTell' && verdict !== 'ahead') return null;
  return (
    <Banner tone={verdict === 'ahead' ? 'note' : 'attention'}>
      {verdict === 'ahead' ? <Ahead kit={kit} /> : <CannotTell kit={kit} />}
      <Noted />
    </Banner>
  );
}

function Ahead({ kit }: { readonly kit: KitState }) {
  const { t } = useText();
  return <p>{t(messages.ahead, { count: kit.standing.changes ?? 0 })}</p>;
}

function CannotTell({ kit }: { readonly kit: KitState }) {
  const { t } = useText();
  const { why } = kit.standing;
  return (
    <>
      <p>
        <strong>{t(messages.cannotTell)}</strong> {why === null ? null : t(reasons[why])}
      </p>
      <p>{t(messages.compare)}</p>
      <StateLine state={kit} />
    </>
  );
}

function Noted() {
  const { t } = useText();
  const settle = useAction('kit.settle');
  return (
    <>
      <Button
        icon={Check}
        onPress={() => void settle.run({ choice: 'noted' })}
        isPending={settle.isBusy}
      >
        {t(messages.noted)}
      </Button>
      <Refused error={settle.error} />
    </>
  );
}
