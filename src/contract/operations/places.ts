import { z } from 'zod';
import { PLACE_PROPERTIES } from '../../places/index.ts';
import { daySchema, placeCodeSchema } from '../../shapes/index.ts';
import { type Operation, shape, WRITE_CODES } from '../operation.ts';
import type { PlaceFactsView } from '../place-views.ts';

/** The table of what holds at a place, which staff and officers keep. */
export const placeOperations = {
  'place.facts': {
    at: 'vault',
    state: 'open',
    request: z.strictObject({ place: placeCodeSchema }),
    response: shape<PlaceFactsView>(),
    errors: ['unknownPlace'],
    maxBytes: 256,
  },
  'place.setFact': {
    at: 'vault',
    state: 'open',
    request: z.strictObject({
      place: placeCodeSchema,
      property: z.enum(PLACE_PROPERTIES),
      /** `unclear` takes the fact out of the table. */
      value: z.enum(['yes', 'no', 'unclear']),
      /** What was read: a publication, a person, an office. Asked for with yes and no. */
      source: z.string().trim().max(200),
      /** The day on which it was read; asked for with yes and no. */
      checked: daySchema.nullable(),
      note: z.string().trim().max(500),
    }),
    response: shape<PlaceFactsView>(),
    errors: ['unknownPlace', 'notTraveller', 'sourceNeeded', 'dayAhead', ...WRITE_CODES],
    maxBytes: 4096,
  },
} as const satisfies Record<string, Operation>;
