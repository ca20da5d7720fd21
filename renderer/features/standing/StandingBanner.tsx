import { Check } from 'lucide-react';
import type { KitState } from '../../../src/contract/index.ts';
import { Refused, useAction } from '../../app/index.ts';
import { useText } from '../../i18n/index.ts';
import { Button } from '../../ui/index.ts';
import { messages, reasons } from './messages.ts';
import { StateLine } from './StateLine.tsx';
import { toHeading } from './to-heading.ts';
import { Told } from './Told.tsx';

/** Quiet: nothing speaks against the file. With "Noted" this computer takes it for the one to remember. */
export function StandingBanner({ kit }: { readonly kit: KitState }) {
  const { t } = useText();
  const settle = useAction('kit.settle');
  const { verdict } = kit.standing;
  if (verdict !== 'cannotTell' && verdict !== 'ahead') return null;
  const note = async () => {
    const answer = await settle.run({ choice: 'noted' });
    if (answer.ok) toHeading();
  };
  return (
    <Told
      tone={verdict === 'ahead' ? 'note' : 'attention'}
      action={
        <Button icon={Check} onPress={() => void note()} isPending={settle.isBusy}>
          {t(messages.noted)}
        </Button>
      }
    >
      {verdict === 'ahead' ? <Ahead kit={kit} /> : <CannotTell kit={kit} />}
      <Refused error={settle.error} />
    </Told>
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
