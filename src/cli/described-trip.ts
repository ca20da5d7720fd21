import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { type PlaceFactsOf, placeFactsSchema } from '../places/index.ts';
import {
  placeProposalSchema,
  proposePlace,
  type Trip,
  tierOverrideSchema,
  tripDraftSchema,
  validateTrip,
} from '../trips/index.ts';
import { endOf, refused } from './exit.ts';
import { quoted } from './output.ts';

/** A trip in a file, without a kit (docs/cli.md): what a person enters, and what a kit would know besides. */
const describedTripSchema = tripDraftSchema.extend({
  /** Left out: nothing is loaded, so every place is unknown. */
  proposal: placeProposalSchema.exactOptional(),
  override: tierOverrideSchema.exactOptional(),
  placeFacts: z.array(placeFactsSchema).exactOptional(),
});

export interface DescribedTrip {
  readonly trip: Trip;
  readonly placeFacts: PlaceFactsOf;
}

/** No kit gave it an id, and no row shows one. */
const NO_ID = '0'.repeat(32);

/** The trip of a file; whatever is wrong with it ends the command. */
export function readDescribedTrip(file: string): DescribedTrip {
  const parsed = describedTripSchema.safeParse(parse(read(file)));
  if (!parsed.success) {
    const at = quoted(parsed.error.issues[0]?.path.join('.') ?? '');
    throw refused(
      `The trip is not described as docs/cli.md says; look at “${at}”.`,
      `Le voyage n’est pas décrit comme l’indique docs/cli.md\u00a0; voyez «\u00a0${at}\u00a0».`,
    );
  }
  const {
    proposal = proposePlace(parsed.data.legs, () => undefined),
    placeFacts,
    ...draft
  } = parsed.data;
  const valid = validateTrip(draft, proposal);
  if (!valid.ok) throw endOf(valid.error);
  return {
    trip: { ...draft, id: NO_ID, proposal },
    placeFacts: new Map(placeFacts?.map(({ place, facts }) => [place, facts])),
  };
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw refused(
      'The file with the trip cannot be read; check the name.',
      'Le fichier du voyage est illisible\u00a0; vérifiez son nom.',
    );
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw refused('The file with the trip is not JSON.', 'Le fichier du voyage n’est pas du JSON.');
  }
}
