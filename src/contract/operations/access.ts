import { z } from 'zod';
import { ACCESS_CODES, CODE_CODES, type Operation, OPEN_CODES, shape } from '../operation.ts';
import type { AccessView, GlanceView, OfficeKeyView } from '../safety-views.ts';
import type { KitState } from '../views.ts';
import { codeSchema, languageSchema, passphraseSchema } from './schemas.ts';

/** Who may open the kit: passphrase, printed recovery sheet, office. */
export const accessOperations = {
  'kit.glance': {
    at: 'vault',
    state: 'closed',
    request: z.strictObject({}),
    response: shape<GlanceView>(),
    errors: OPEN_CODES,
    maxBytes: 256,
  },
  /** Whether typed words can be a code at all; tells nothing of any kit. */
  'kit.readCode': {
    at: 'vault',
    state: 'closed',
    request: z.strictObject({ code: codeSchema }),
    response: shape<null>(),
    errors: CODE_CODES,
    maxBytes: 2048,
  },
  /** Opens with the sheet and gives the kit a new key with a new passphrase; the sheet stays good. */
  'kit.unlockWithCode': {
    at: 'vault',
    state: 'closed',
    request: z.strictObject({ code: codeSchema, passphrase: passphraseSchema }),
    response: shape<KitState>(),
    errors: [...OPEN_CODES, ...CODE_CODES, ...ACCESS_CODES, 'weakPassphrase'],
    maxBytes: 4096,
    rateLimited: true,
  },
  'access.list': {
    at: 'vault',
    state: 'open',
    request: z.strictObject({}),
    response: shape<AccessView>(),
    errors: [],
    maxBytes: 256,
  },
  /** Draws a code and keeps it until it was typed back; nothing is in the kit before that. */
  'access.newCode': {
    at: 'vault',
    state: 'open',
    request: z.strictObject({ language: languageSchema }),
    response: shape<{ readonly words: readonly string[] }>(),
    errors: [],
    maxBytes: 256,
  },
  'access.confirmCode': {
    at: 'vault',
    state: 'open',
    request: z.strictObject({ code: codeSchema, passphrase: passphraseSchema }),
    response: shape<AccessView>(),
    errors: [...CODE_CODES, ...ACCESS_CODES, 'codeDiffers', 'noCodeDrawn'],
    maxBytes: 4096,
  },
  'access.readOfficeKey': {
    at: 'vault',
    state: 'open',
    request: z.strictObject({}),
    response: shape<OfficeKeyView>(),
    errors: ['badOfficeKey'],
    maxBytes: 256,
    dialog: 'office-key',
  },
  /** Takes the key that was read last, after the person compared its digits. */
  'access.addOffice': {
    at: 'vault',
    state: 'open',
    request: z.strictObject({ passphrase: passphraseSchema }),
    response: shape<AccessView>(),
    errors: ACCESS_CODES,
    maxBytes: 2048,
  },
  /** `everywhere`: a new key for everything, the default; else the same key under another passphrase. */
  'access.changePassphrase': {
    at: 'vault',
    state: 'open',
    request: z.strictObject({
      passphrase: passphraseSchema,
      next: passphraseSchema,
      everywhere: z.boolean(),
    }),
    response: shape<AccessView>(),
    errors: [...ACCESS_CODES, 'weakPassphrase'],
    maxBytes: 4096,
  },
  /** A new key for everything. The recovery sheet is gone with it; `drop` names a slot of the office that goes too. */
  'access.rekey': {
    at: 'vault',
    state: 'open',
    request: z.strictObject({
      passphrase: passphraseSchema,
      drop: z.int().min(0).max(7).nullable(),
    }),
    response: shape<AccessView>(),
    errors: ACCESS_CODES,
    maxBytes: 2048,
  },
} as const satisfies Record<string, Operation>;
