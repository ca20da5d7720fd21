import { z } from 'zod';
import { levelSchema } from '../../advisories/index.ts';
import { daySchema, placeCodeSchema } from '../../shapes/index.ts';
import { type Operation, shape, WRITE_CODES } from '../operation.ts';
import type { AdvisoryEntry, AdvisoryView, ContactView, ImportReport } from '../views.ts';

const importOperation = {
  at: 'vault',
  state: 'open',
  request: z.strictObject({}),
  response: shape<ImportReport>(),
  errors: ['nothingToImport', 'importRunning', ...WRITE_CODES],
  maxBytes: 256,
} as const;

/** What governments publish, and whom to call. */
export const advisoryOperations = {
  'advisory.list': {
    at: 'vault',
    state: 'open',
    request: z.strictObject({
      query: z.string().max(200),
      /** null: every level; 'unknown': entries without an overall level. */
      level: z.union([levelSchema, z.literal('unknown')]).nullable(),
      /** Whose alphabet orders equal matches. */
      language: z.enum(['en', 'fr']),
    }),
    response: shape<readonly AdvisoryEntry[]>(),
    errors: [],
    maxBytes: 1024,
  },
  'advisory.get': {
    at: 'vault',
    state: 'open',
    request: z.strictObject({ code: placeCodeSchema }),
    response: shape<AdvisoryView>(),
    errors: ['notFound'],
    maxBytes: 256,
  },
  'advisory.importFiles': { ...importOperation, dialog: 'advisory-files' },
  'advisory.importFolder': { ...importOperation, dialog: 'advisory-folder' },
  'advisory.cancelImport': {
    at: 'vault',
    state: 'open',
    request: z.strictObject({}),
    response: shape<null>(),
    errors: [],
    maxBytes: 256,
  },
  'contacts.get': {
    at: 'vault',
    state: 'open',
    request: z.strictObject({}),
    response: shape<readonly ContactView[]>(),
    errors: [],
    maxBytes: 256,
  },
  'contacts.fill': {
    at: 'vault',
    state: 'open',
    request: z.strictObject({
      id: z.string().max(40),
      kind: z.enum(['phone', 'email']),
      /** Empty: take the entry away again. */
      value: z.string().trim().max(120),
      checked: daySchema,
    }),
    response: shape<readonly ContactView[]>(),
    errors: ['notFound', ...WRITE_CODES],
    maxBytes: 1024,
  },
} as const satisfies Record<string, Operation>;
