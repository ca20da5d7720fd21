import { useState } from 'react';
import { type Answered, type Given, givenOf, type Saved } from './answers.ts';
import { type Choice, useRest } from './choices.ts';

/** The answer of a row while it is being given: what is picked, the reason it may need, and a refusal. */
export function usePicked(row: Answered, onGive: (given: Given) => Promise<Saved>) {
  const given = givenOf(row);
  const [picked, setPicked] = useState<Choice | null>(null);
  const [reason, setReason] = useState(given.reason);
  const [refused, setRefused] = useState<(Saved & { readonly ok: false }) | null>(null);

  const give = async (choice: Choice) => {
    const why = choice === 'does-not-apply' ? reason.trim() : '';
    // "Does not apply" waits for its reason.
    if (choice === 'does-not-apply' && why === '') return;
    const state = choice === 'to-do' ? null : choice;
    const saved = await onGive({ state, note: given.note, reason: why });
    setRefused(saved.ok ? null : saved);
    // Another may have been picked while this one was saved.
    setPicked((now) => (now === choice ? null : now));
  };
  const rest = useRest(() => (picked === null ? undefined : give(picked)));
  const choose = (choice: Choice) => {
    setRefused(null);
    setPicked(choice);
    rest.changed(() => void give(choice));
  };
  const leaveReason = () => {
    if (reason.trim() !== given.reason) void give('does-not-apply');
  };
  const error = refused?.error ?? null;
  const shown = picked ?? row.state;
  return { shown, choose, watch: rest.watch, reason, setReason, leaveReason, error };
}
