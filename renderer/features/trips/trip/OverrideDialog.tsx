import { type FormEvent, useId, useState } from 'react';
import type { RequestOf, TripView } from '../../../../src/contract/index.ts';
import type { Tier } from '../../../../src/trips/index.ts';
import { Refused, useAction } from '../../../app/index.ts';
import { useText } from '../../../i18n/index.ts';
import { Button, Dialog, RadioGroup, Stack, TextField, useToast } from '../../../ui/index.ts';
import { messages } from '../messages.ts';
import { TIERS, tiers } from '../words.ts';

interface OverrideDialogProps {
  readonly trip: Pick<TripView, 'id' | 'computedTier' | 'override'>;
  readonly onClose: () => void;
}

const CHANGES = ['trip.', 'checklist.', 'home.', 'history.'];

function useOverride({ trip, onClose }: OverrideDialogProps) {
  const save = useAction('trip.overrideTier', CHANGES);
  const tell = useToast();
  const [tier, setTier] = useState<Tier>(trip.override?.tier ?? trip.computedTier);
  const [reason, setReason] = useState(trip.override?.reason ?? '');
  const put = async (override: RequestOf<'trip.overrideTier'>['override']) => {
    if (save.isBusy) return;
    const answer = await save.run({ trip: trip.id, override });
    if (!answer.ok) return;
    tell({ message: override === null ? messages.tierGivenBack : messages.tierSet });
    onClose();
  };
  const { isBusy, error } = save;
  const isReady = reason.trim() !== '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isReady) void put({ tier, reason: reason.trim() });
  };
  return { tier, setTier, reason, setReason, isReady, submit, put, isBusy, error };
}

/** The tier that holds whatever the scores say, up or down, with the reason that everybody reads. */
export function OverrideDialog({ trip, onClose }: OverrideDialogProps) {
  const { t } = useText();
  const form = useId();
  const it = useOverride({ trip, onClose });
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t(messages.setTier)}
      actions={
        <>
          {trip.override === null ? null : (
            <Button onPress={() => void it.put(null)} isPending={it.isBusy}>
              {t(messages.giveBackTier)}
            </Button>
          )}
          <Button
            variant="primary"
            type="submit"
            form={form}
            isPending={it.isBusy}
            isDisabled={!it.isReady}
          >
            {t(messages.saveTier)}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={it.submit}>
        <Stack>
          <p>{t(messages.computedTier, { tier: t(tiers[trip.computedTier]) })}</p>
          <Fields {...it} />
          <Refused error={it.error} />
        </Stack>
      </form>
    </Dialog>
  );
}

type FieldsProps = Pick<
  ReturnType<typeof useOverride>,
  'tier' | 'setTier' | 'reason' | 'setReason'
>;

function Fields({ tier, setTier, reason, setReason }: FieldsProps) {
  const { t } = useText();
  const choose = (key: string) => {
    const chosen = TIERS.find((one) => String(one) === key);
    if (chosen !== undefined) setTier(chosen);
  };
  return (
    <>
      <RadioGroup
        label={t(messages.tierOf)}
        choices={TIERS.map((one) => ({ key: String(one), label: t(tiers[one]) }))}
        value={String(tier)}
        onChange={choose}
      />
      <TextField
        label={t(messages.tierReason)}
        help={t(messages.tierReasonHelp)}
        value={reason}
        onChange={setReason}
        lines={3}
        maxLength={500}
        isRequired
      />
    </>
  );
}
