import { z } from 'zod';
import {
  changeAskedSchema,
  contentHashSchema,
  editionNoteSchema,
  itemSchema,
  publisherSchema,
} from '../../checklists/index.ts';
import { tripIdSchema } from '../../trips/index.ts';
import type {
  EditionPreview,
  EditionView,
  LibraryHit,
  LibraryItemView,
  LibraryView,
  TripEditionView,
} from '../library-views.ts';
import { type Operation, shape, WRITE_CODES } from '../operation.ts';

const CHANGE_CODES = [
  'itemTaken',
  'changeOutdated',
  'stepsDiffer',
  'unknownSource',
  'hiddenCharacters',
] as const;
const byItem = z.strictObject({ id: itemSchema.shape.id });
const byEdition = z.strictObject({ edition: contentHashSchema });

/** The item library: reading and searching for everybody, changing and publishing for an officer’s kit. */
export const libraryOperations = {
  'library.list': {
    at: 'vault',
    state: 'open',
    request: z.strictObject({}),
    response: shape<LibraryView>(),
    errors: [],
    maxBytes: 256,
  },
  'library.item': {
    at: 'vault',
    state: 'open',
    request: byItem,
    response: shape<LibraryItemView>(),
    errors: ['notFound'],
    maxBytes: 256,
  },
  'library.search': {
    at: 'vault',
    state: 'open',
    request: z.strictObject({ text: z.string().max(200), language: z.enum(['en', 'fr']) }),
    response: shape<readonly LibraryHit[]>(),
    errors: [],
    maxBytes: 2048,
  },
  /** One change an item; it is read by nobody else until it is published. */
  'library.setChange': {
    at: 'vault',
    state: 'open',
    request: z.strictObject({ change: changeAskedSchema }),
    response: shape<LibraryView>(),
    errors: ['officerOnly', 'nothingChanged', ...CHANGE_CODES, ...WRITE_CODES],
    maxBytes: 65_536,
  },
  'library.dropChange': {
    at: 'vault',
    state: 'open',
    request: byItem,
    response: shape<LibraryView>(),
    errors: ['officerOnly', 'notFound', ...WRITE_CODES],
    maxBytes: 256,
  },
  'library.publish': {
    at: 'vault',
    state: 'open',
    request: z.strictObject({ note: editionNoteSchema, by: publisherSchema }),
    response: shape<LibraryView>(),
    errors: ['officerOnly', 'nothingToPublish', ...CHANGE_CODES, ...WRITE_CODES],
    maxBytes: 32_768,
  },
  /** Those in the kit, the newest first; the one that came with the program too. */
  'library.editions': {
    at: 'vault',
    state: 'open',
    request: z.strictObject({}),
    response: shape<readonly EditionView[]>(),
    errors: [],
    maxBytes: 256,
  },
  'library.exportEdition': {
    at: 'vault',
    state: 'open',
    request: byEdition,
    response: shape<{ readonly name: string }>(),
    errors: ['notFound', 'notPublished', 'exists', 'diskFull', 'io', 'readOnly'],
    maxBytes: 256,
    dialog: 'save-edition',
  },
  /** Reads a file and shows it; nothing is stored. */
  'library.openEdition': {
    at: 'vault',
    state: 'open',
    request: z.strictObject({}),
    response: shape<EditionPreview>(),
    errors: [
      'notAnEdition',
      'editionNewer',
      'editionTooLarge',
      'editionAltered',
      'editionTooOld',
      'editionTwice',
      'editionHeld',
    ],
    maxBytes: 256,
    dialog: 'edition-file',
  },
  /** Stores the edition that was shown, and no other. */
  'library.importEdition': {
    at: 'vault',
    state: 'open',
    request: byEdition,
    response: shape<LibraryView>(),
    errors: ['notFound', 'editionTooOld', 'editionTwice', 'editionHeld', ...WRITE_CODES],
    maxBytes: 256,
  },
  'library.tripDiff': {
    at: 'vault',
    state: 'open',
    request: z.strictObject({ trip: tripIdSchema }),
    response: shape<TripEditionView>(),
    errors: ['notFound'],
    maxBytes: 256,
  },
  /** The trip goes over to the newest edition; its answers stay. */
  'library.takeEdition': {
    at: 'vault',
    state: 'open',
    request: z.strictObject({ trip: tripIdSchema, edition: contentHashSchema }),
    response: shape<TripEditionView>(),
    errors: ['notFound', 'conflict', ...WRITE_CODES],
    maxBytes: 256,
  },
  /** The trip stays with its own, and is not asked about this one again. */
  'library.keepEdition': {
    at: 'vault',
    state: 'open',
    request: z.strictObject({ trip: tripIdSchema, edition: contentHashSchema }),
    response: shape<TripEditionView>(),
    errors: ['notFound', 'conflict', ...WRITE_CODES],
    maxBytes: 256,
  },
} as const satisfies Record<string, Operation>;
