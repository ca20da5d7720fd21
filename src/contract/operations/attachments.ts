import { z } from 'zod';
import { attachedKindSchema, rowIdSchema } from '../../checklists/index.ts';
import { deviceIdSchema } from '../../devices/index.ts';
import type { PhotoFacts } from '../../photos/index.ts';
import { tripIdSchema } from '../../trips/index.ts';
import { subjectSchema } from '../attachment-subject.ts';
import type {
  AttachmentContent,
  AttachmentView,
  AttachReport,
  StripReport,
} from '../attachment-views.ts';
import { type Operation, shape, WRITE_CODES } from '../operation.ts';

const byId = z.strictObject({ id: z.string().regex(/^[0-9a-f]{32}$/) });
const READ_ERRORS = ['notFound', 'tooLargeToShow', 'attachmentDamaged'] as const;

/** What is listed: one item or (row null) all of a trip, or all of a device with its seals. */
const listedSchema = z.union([
  z.strictObject({ trip: tripIdSchema, row: rowIdSchema.nullable() }),
  z.strictObject({ device: deviceIdSchema }),
]);

/** Photos and documents: evidence for an item of a trip, or what a device and its seals look like. */
export const attachmentOperations = {
  'attachment.add': {
    at: 'vault',
    state: 'open',
    request: z.strictObject({
      about: subjectSchema,
      /** Left out: the person's own. */
      kind: attachedKindSchema.exactOptional(),
    }),
    response: shape<AttachReport>(),
    errors: ['notFound', 'attachRunning', ...WRITE_CODES],
    maxBytes: 512,
    dialog: 'attachment-files',
  },
  /** Stops the adding that is under way. */
  'attachment.cancel': {
    at: 'vault',
    state: 'open',
    request: z.strictObject({}),
    response: shape<null>(),
    errors: [],
    maxBytes: 256,
  },
  'attachment.list': {
    at: 'vault',
    state: 'open',
    request: z.strictObject({ about: listedSchema }),
    response: shape<readonly AttachmentView[]>(),
    errors: ['notFound'],
    maxBytes: 256,
  },
  /** Says of one that is there whose word it is. */
  'attachment.setKind': {
    at: 'vault',
    state: 'open',
    request: byId.extend({ kind: attachedKindSchema }),
    response: shape<AttachmentView>(),
    errors: ['notFound', ...WRITE_CODES],
    maxBytes: 256,
  },
  'attachment.read': {
    at: 'vault',
    state: 'open',
    request: byId,
    response: shape<AttachmentContent>(),
    errors: READ_ERRORS,
    maxBytes: 256,
  },
  'attachment.facts': {
    at: 'vault',
    state: 'open',
    request: byId,
    response: shape<PhotoFacts>(),
    errors: READ_ERRORS,
    maxBytes: 256,
  },
  'attachment.strip': {
    at: 'vault',
    state: 'open',
    request: byId,
    response: shape<StripReport>(),
    errors: [...READ_ERRORS, 'cannotStrip', 'damagedPhoto', 'kitFull', ...WRITE_CODES],
    maxBytes: 256,
  },
  'attachment.export': {
    at: 'vault',
    state: 'open',
    /** The name that the dialog offers. */
    request: byId.extend({ name: z.string().max(255) }),
    response: shape<{ readonly name: string }>(),
    errors: ['notFound', 'attachmentDamaged', 'exists', 'diskFull', 'io', 'readOnly'],
    maxBytes: 2048,
    dialog: 'save-attachment',
  },
  'attachment.remove': {
    at: 'vault',
    state: 'open',
    request: byId,
    response: shape<null>(),
    errors: ['notFound', ...WRITE_CODES],
    maxBytes: 256,
  },
} as const satisfies Record<string, Operation>;
