import { z } from 'zod';
import { answerStateSchema, type ChecklistRow, rowIdSchema } from '../../checklists/index.ts';
import {
  legSchema,
  purposeSchema,
  tierOverrideSchema,
  travellerSchema,
  tripDraftSchema,
  tripIdSchema,
  type TripProposal,
} from '../../trips/index.ts';
import { type Operation, shape, WRITE_CODES } from '../operation.ts';
import type { ChecklistView, HomeView, PlaceOption, TripSummary, TripView } from '../views.ts';

const TRIP_ERRORS = [
  'notFound',
  'endBeforeStart',
  'legsOutOfOrder',
  'tripTooLong',
  'unknownPlace',
  'unknownZone',
  'placeBelowProposal',
] as const;
const byTrip = z.strictObject({ trip: tripIdSchema });

/** Trips, their checklists and answers, and the first screen. */
export const tripOperations = {
  'home.get': {
    at: 'vault',
    state: 'open',
    request: z.strictObject({}),
    response: shape<HomeView>(),
    errors: [],
    maxBytes: 256,
  },
  'place.list': {
    at: 'vault',
    state: 'open',
    request: z.strictObject({}),
    response: shape<readonly PlaceOption[]>(),
    errors: [],
    maxBytes: 256,
  },
  'trip.list': {
    at: 'vault',
    state: 'open',
    request: z.strictObject({}),
    response: shape<readonly TripSummary[]>(),
    errors: [],
    maxBytes: 256,
  },
  'trip.get': {
    at: 'vault',
    state: 'open',
    request: byTrip,
    response: shape<TripView>(),
    errors: ['notFound'],
    maxBytes: 256,
  },
  'trip.propose': {
    at: 'vault',
    state: 'open',
    request: z.strictObject({
      legs: z.array(legSchema).min(1).max(40),
      purpose: purposeSchema,
      traveller: travellerSchema,
      companions: tripDraftSchema.shape.companions,
    }),
    response: shape<TripProposal>(),
    errors: [],
    maxBytes: 65_536,
  },
  /** An officer's word on the tier, in an officer's kit only; null takes it back. */
  'trip.overrideTier': {
    at: 'vault',
    state: 'open',
    request: z.strictObject({
      trip: tripIdSchema,
      override: tierOverrideSchema.pick({ tier: true, reason: true }).nullable(),
    }),
    response: shape<TripView>(),
    errors: ['notFound', 'officerOnly', ...WRITE_CODES],
    maxBytes: 4096,
  },
  'trip.save': {
    at: 'vault',
    state: 'open',
    request: z.strictObject({ trip: tripIdSchema.nullable(), draft: tripDraftSchema }),
    response: shape<TripView>(),
    errors: [...TRIP_ERRORS, ...WRITE_CODES],
    maxBytes: 65_536,
  },
  'trip.remove': {
    at: 'vault',
    state: 'open',
    request: byTrip,
    response: shape<null>(),
    errors: ['notFound', ...WRITE_CODES],
    maxBytes: 256,
  },
  /** Puts back a trip removed since the last unlock. */
  'trip.restore': {
    at: 'vault',
    state: 'open',
    request: byTrip,
    response: shape<TripView>(),
    errors: ['notFound', ...WRITE_CODES],
    maxBytes: 256,
  },
  'checklist.get': {
    at: 'vault',
    state: 'open',
    request: byTrip,
    response: shape<ChecklistView>(),
    errors: ['notFound'],
    maxBytes: 256,
  },
  'answer.set': {
    at: 'vault',
    state: 'open',
    request: z.strictObject({
      trip: tripIdSchema,
      row: rowIdSchema,
      /** null: back to "to do"; the earlier answer stays in the history. */
      state: answerStateSchema.nullable(),
      note: z.string().max(4000),
      reason: z.string().max(500),
    }),
    response: shape<ChecklistRow>(),
    errors: ['notFound', 'reasonRequired', 'noteTooLong', ...WRITE_CODES],
    maxBytes: 32_768,
  },
} as const satisfies Record<string, Operation>;
