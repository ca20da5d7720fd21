import { useEffect, useState } from 'react';
import type { Leg, PlaceProposal } from '../../../../src/trips/index.ts';
import { useStore } from '../../../app/index.ts';

/**
 * What the advisories propose for these legs, asked again when they change. The last proposal stays in sight until the
 * next one is there; null while no leg is complete.
 */
export function useProposal(legs: readonly Leg[]): PlaceProposal | null {
  const store = useStore();
  const [proposal, setProposal] = useState<PlaceProposal | null>(null);
  // As text, because the legs are a new list whenever any part of the form changes.
  const asked = JSON.stringify(legs);
  useEffect(() => {
    const complete = JSON.parse(asked) as Leg[];
    if (complete.length === 0) return undefined;
    let isCurrent = true;
    void store.run('trip.propose', { legs: complete }).then((answer) => {
      if (isCurrent && answer.ok) setProposal(answer.value);
    });
    return () => {
      isCurrent = false;
    };
  }, [store, asked]);
  return legs.length === 0 ? null : proposal;
}
