import { z } from 'zod';
import { OPEN_CODES, type Operation, shape, WRITE_CODES } from '../operation.ts';
import type { KitState, PassphraseJudgement, Settings } from '../views.ts';
import { languageSchema, passphraseSchema } from './schemas.ts';

export const roleSchema = z.enum(['traveller', 'staff', 'officer']);

/** Choosing, making, opening and locking the kit. */
export const kitOperations = {
  'kit.chooseExisting': {
    at: 'main',
    state: 'closed',
    request: z.strictObject({}),
    response: shape<{ readonly name: string }>(),
    errors: [],
    maxBytes: 256,
    dialog: 'open-kit',
  },
  'kit.choosePlace': {
    at: 'main',
    state: 'closed',
    request: z.strictObject({}),
    response: shape<{ readonly name: string }>(),
    errors: [],
    maxBytes: 256,
    dialog: 'save-kit',
  },
  'kit.suggestPassphrase': {
    at: 'vault',
    state: 'any',
    request: z.strictObject({ language: languageSchema }),
    response: shape<{ readonly passphrase: Uint8Array }>(),
    errors: [],
    maxBytes: 256,
  },
  'kit.judgePassphrase': {
    at: 'vault',
    state: 'any',
    request: z.strictObject({ passphrase: passphraseSchema }),
    response: shape<PassphraseJudgement>(),
    errors: [],
    maxBytes: 2048,
  },
  'kit.create': {
    at: 'vault',
    state: 'closed',
    request: z.strictObject({
      passphrase: passphraseSchema,
      role: roleSchema,
      language: languageSchema,
    }),
    response: shape<KitState>(),
    errors: [
      'weakPassphrase',
      'notText',
      'exists',
      'busy',
      'diskFull',
      'io',
      'readOnly',
      'kdfOutOfBounds',
    ],
    maxBytes: 2048,
  },
  'kit.unlock': {
    at: 'vault',
    state: 'closed',
    request: z.strictObject({ passphrase: passphraseSchema }),
    response: shape<KitState>(),
    errors: OPEN_CODES,
    maxBytes: 2048,
    rateLimited: true,
  },
  'kit.lock': {
    at: 'main',
    state: 'any',
    request: z.strictObject({}),
    response: shape<null>(),
    errors: [],
    maxBytes: 256,
  },
  'kit.state': {
    at: 'vault',
    state: 'open',
    request: z.strictObject({}),
    response: shape<KitState>(),
    errors: [],
    maxBytes: 256,
  },
  'settings.get': {
    at: 'vault',
    state: 'open',
    request: z.strictObject({}),
    response: shape<Settings>(),
    errors: [],
    maxBytes: 256,
  },
  'settings.set': {
    at: 'vault',
    state: 'open',
    request: z.strictObject({
      idleMinutes: z.int().min(1).max(15),
      maxHours: z.int().min(1).max(8),
    }),
    response: shape<Settings>(),
    errors: [...WRITE_CODES],
    maxBytes: 512,
  },
  'draft.put': {
    at: 'vault',
    state: 'open',
    request: z.strictObject({ key: z.string().min(1).max(120), text: z.string().max(16_384) }),
    response: shape<null>(),
    errors: [],
    maxBytes: 70_000,
  },
  'draft.get': {
    at: 'vault',
    state: 'open',
    request: z.strictObject({ key: z.string().min(1).max(120) }),
    response: shape<{ readonly text: string }>(),
    errors: [],
    maxBytes: 512,
  },
} as const satisfies Record<string, Operation>;
