import { z } from 'zod';
import { tripIdSchema } from '../../trips/index.ts';
import {
  ACCESS_CODES,
  CODE_CODES,
  type Operation,
  OPEN_CODES,
  shape,
  WRITE_CODES,
} from '../operation.ts';
import type { BackupMade, BackupsView, HistoryView, SalvageView } from '../safety-views.ts';
import type { CheckView, KitState } from '../views.ts';
import { codeSchema, passphraseSchema } from './schemas.ts';

/** Why a copy was not made. */
const COPY_CODES = ['exists', 'diskFull', 'io', 'readOnly', 'damaged'] as const;

/** Copies of the kit, what a check of it finds, and what was done in it. */
export const keepingOperations = {
  /** The copy to restore from; the page learns its name. */
  'kit.chooseBackup': {
    at: 'main',
    state: 'closed',
    request: z.strictObject({}),
    response: shape<{ readonly name: string }>(),
    errors: [],
    maxBytes: 256,
    dialog: 'open-backup',
  },
  /** Makes a kit in use from the copy that was chosen. With `code` the passphrase is a new one. */
  'kit.restore': {
    at: 'vault',
    state: 'closed',
    request: z.strictObject({
      passphrase: passphraseSchema,
      code: codeSchema.nullable(),
    }),
    response: shape<KitState>(),
    errors: [
      ...OPEN_CODES,
      ...CODE_CODES,
      ...ACCESS_CODES,
      'exists',
      'weakPassphrase',
      'noBackupChosen',
    ],
    maxBytes: 4096,
    dialog: 'save-kit',
    opensGrant: true,
    rateLimited: true,
  },
  /** Recovery mode: what still verifies in the damaged kit goes into a new one. */
  'kit.salvage': {
    at: 'vault',
    state: 'closed',
    request: z.strictObject({ passphrase: passphraseSchema }),
    response: shape<SalvageView>(),
    errors: [...OPEN_CODES, ...ACCESS_CODES, 'exists'],
    maxBytes: 2048,
    dialog: 'save-kit',
    opensGrant: true,
    rateLimited: true,
  },
  /** What the person says of a file that is not the one remembered. */
  'kit.settle': {
    at: 'vault',
    state: 'open',
    request: z.strictObject({
      choice: z.enum(['restoredBackup', 'readOnly', 'tampering', 'noted']),
    }),
    response: shape<KitState>(),
    errors: WRITE_CODES,
    maxBytes: 256,
  },
  /** A folder with the file as it is, this computer's note and a report, for whoever examines it. */
  'kit.saveEvidence': {
    at: 'vault',
    state: 'open',
    request: z.strictObject({}),
    response: shape<{ readonly name: string }>(),
    errors: ['diskFull', 'io', 'readOnly'],
    maxBytes: 256,
    dialog: 'evidence-folder',
  },
  'kit.check': {
    at: 'vault',
    state: 'open',
    request: z.strictObject({}),
    response: shape<CheckView>(),
    errors: [],
    maxBytes: 256,
  },
  /** Puts right what costs nothing, and checks again. */
  'kit.repair': {
    at: 'vault',
    state: 'open',
    request: z.strictObject({}),
    response: shape<CheckView>(),
    errors: WRITE_CODES,
    maxBytes: 256,
  },
  'backup.list': {
    at: 'vault',
    state: 'open',
    request: z.strictObject({}),
    response: shape<BackupsView>(),
    errors: [],
    maxBytes: 256,
  },
  'backup.now': {
    at: 'vault',
    state: 'open',
    request: z.strictObject({}),
    response: shape<BackupsView>(),
    errors: [...COPY_CODES, 'noBackupFolder'],
    maxBytes: 256,
  },
  /** A copy on a stick, or wherever the person says. */
  'backup.toFile': {
    at: 'vault',
    state: 'open',
    request: z.strictObject({}),
    response: shape<BackupMade>(),
    errors: COPY_CODES,
    maxBytes: 256,
    dialog: 'save-backup',
  },
  /** Opens and verifies every copy again. */
  'backup.check': {
    at: 'vault',
    state: 'open',
    request: z.strictObject({}),
    response: shape<BackupsView>(),
    errors: [],
    maxBytes: 256,
  },
  /** Removes the copies that an old passphrase still opens. */
  'backup.dropOlder': {
    at: 'vault',
    state: 'open',
    request: z.strictObject({}),
    response: shape<BackupsView>(),
    errors: ['io'],
    maxBytes: 256,
  },
  'history.get': {
    at: 'vault',
    state: 'open',
    request: z.strictObject({
      /** null: everything in the kit. */
      trip: tripIdSchema.nullable(),
      before: z.int().min(1).nullable(),
    }),
    response: shape<HistoryView>(),
    errors: ['notFound'],
    maxBytes: 256,
  },
} as const satisfies Record<string, Operation>;
