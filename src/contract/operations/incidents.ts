import { z } from 'zod';
import { answerStateSchema } from '../../checklists/index.ts';
import {
  branchAnswerSchema,
  certaintySchema,
  incidentIdSchema,
  personSchema,
  playbookIdSchema,
  questionIdSchema,
  stepIdSchema,
} from '../../playbooks/index.ts';
import { daySchema } from '../../shapes/index.ts';
import type { IncidentsView, IncidentView } from '../incident-views.ts';
import { type Operation, shape, WRITE_CODES } from '../operation.ts';

const incident = incidentIdSchema;

/**
 * Incidents: a playbook worked through, with times that count from what happened. A change that cannot be saved is no refusal:
 * the answer says so (`unsaved`), and it is kept until the lock.
 */
export const incidentOperations = {
  'incident.list': {
    at: 'vault',
    state: 'open',
    request: z.strictObject({}),
    response: shape<IncidentsView>(),
    errors: [],
    maxBytes: 256,
  },
  /** Begins now, on the trip that is under way; everything can be corrected afterwards. */
  'incident.start': {
    at: 'vault',
    state: 'open',
    request: z.strictObject({ playbook: playbookIdSchema }),
    response: shape<IncidentView>(),
    errors: ['notFound'],
    maxBytes: 256,
  },
  'incident.get': {
    at: 'vault',
    state: 'open',
    request: z.strictObject({ incident }),
    response: shape<IncidentView>(),
    errors: ['notFound'],
    maxBytes: 256,
  },
  /** When it happened, on a wall clock in the incident's zone. */
  'incident.happened': {
    at: 'vault',
    state: 'open',
    request: z.strictObject({
      incident,
      day: daySchema,
      time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
      certainty: certaintySchema,
    }),
    response: shape<IncidentView>(),
    errors: ['timeAhead', 'notFound'],
    maxBytes: 512,
  },
  /** A question of the playbook; null takes the answer back. */
  'incident.answer': {
    at: 'vault',
    state: 'open',
    request: z.strictObject({
      incident,
      question: questionIdSchema,
      answer: branchAnswerSchema.nullable(),
    }),
    response: shape<IncidentView>(),
    errors: ['notFound'],
    maxBytes: 512,
  },
  'incident.step': {
    at: 'vault',
    state: 'open',
    request: z.strictObject({
      incident,
      step: stepIdSchema,
      /** null: back to "to do"; the earlier answer stays in the history. */
      state: answerStateSchema.nullable(),
      note: z.string().max(4000),
      reason: z.string().max(500),
    }),
    response: shape<IncidentView>(),
    errors: ['reasonRequired', 'noteTooLong', 'notFound'],
    maxBytes: 32_768,
  },
  /** Somebody was told; false takes it back. */
  'incident.told': {
    at: 'vault',
    state: 'open',
    request: z.strictObject({ incident, who: personSchema, told: z.boolean() }),
    response: shape<IncidentView>(),
    errors: ['notFound'],
    maxBytes: 1024,
  },
  'incident.note': {
    at: 'vault',
    state: 'open',
    request: z.strictObject({ incident, text: z.string().max(4000) }),
    response: shape<IncidentView>(),
    errors: ['noteTooLong', 'notFound'],
    maxBytes: 32_768,
  },
  /** Finishes it; false opens it again. */
  'incident.close': {
    at: 'vault',
    state: 'open',
    request: z.strictObject({ incident, closed: z.boolean() }),
    response: shape<IncidentView>(),
    errors: ['notFound'],
    maxBytes: 256,
  },
  'incident.remove': {
    at: 'vault',
    state: 'open',
    request: z.strictObject({ incident }),
    response: shape<null>(),
    errors: ['notFound', ...WRITE_CODES],
    maxBytes: 256,
  },
  /** Puts back an incident removed since the last unlock. */
  'incident.restore': {
    at: 'vault',
    state: 'open',
    request: z.strictObject({ incident }),
    response: shape<IncidentView>(),
    errors: ['notFound'],
    maxBytes: 256,
  },
} as const satisfies Record<string, Operation>;
