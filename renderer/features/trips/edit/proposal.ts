import { useEffect, useState } from 'react';
import type { RequestOf } from '../../../../src/contract/index.ts';
import type { TripProposal } from '../../../../src/trips/index.ts';
import { useStore } from '../../../app/index.ts';
import { companionsOf, completeLeg, type TripForm } from './form.ts';

const askedOf = (form: TripForm): RequestOf<'trip.propose'> => ({
  legs: form.legs.flatMap(completeLeg),
  purpose: form.purpose,
  traveller: form.traveller,
  companions: [...companionsOf(form.companions)],
});

/**
 * The three scores that the guidance and the loaded advisories propose for a form, asked again when what they depend on
 * changes. The last proposal stays in sight until the next one is there; null while no leg is complete.
 */
export function useProposal(form: TripForm): TripProposal | null {
  const store = useStore();
  const [proposal, setProposal] = useState<TripProposal | null>(null);
  const request = askedOf(form);
  // As text, because the request is a new object whenever any part of the form changes.
  const asked = JSON.stringify(request);
  useEffect(() => {
    const complete = JSON.parse(asked) as RequestOf<'trip.propose'>;
    if (complete.legs.length === 0) return undefined;
    let isCurrent = true;
    void store.run('trip.propose', complete).then((answer) => {
      if (isCurrent && answer.ok) setProposal(answer.value);
    });
    return () => {
      isCurrent = false;
    };
  }, [store, asked]);
  return request.legs.length === 0 ? null : proposal;
}
