import { useState } from 'react';
import type { Localized } from '../../../../src/kernel/index.ts';
import { type LegForm, moved } from './form.ts';
import { messages } from './messages.ts';
import type { Change } from './use-form.ts';

/** What can be done with the legs of the form, and what a screen reader is told of it. */
export function useLegActs(change: Change) {
  const [said, setSaid] = useState<{ readonly message: Localized; readonly number: number } | null>(
    null,
  );
  const edit = (key: string, part: Partial<LegForm>) =>
    change((old) => ({
      ...old,
      legs: old.legs.map((leg) => (leg.key === key ? { ...leg, ...part } : leg)),
    }));
  const move = (index: number, step: -1 | 1) => {
    change((old) => ({ ...old, legs: moved(old.legs, index, step) }));
    setSaid({ message: messages.moved, number: index + step + 1 });
  };
  const remove = (index: number) => {
    change((old) => ({ ...old, legs: old.legs.filter((_, at) => at !== index) }));
    setSaid({ message: messages.removed, number: index + 1 });
  };
  return { said, edit, move, remove };
}
