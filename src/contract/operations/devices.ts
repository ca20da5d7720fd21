import { z } from 'zod';
import { deviceDraftSchema, deviceIdSchema, loanDraftSchema } from '../../devices/index.ts';
import type { DeviceSummary, DeviceView } from '../device-views.ts';
import { type Operation, shape, WRITE_CODES } from '../operation.ts';

const byDevice = z.strictObject({ device: deviceIdSchema });

/** The register of devices: what identifies each, its seals, and who has it. */
export const deviceOperations = {
  'device.list': {
    at: 'vault',
    state: 'open',
    request: z.strictObject({}),
    response: shape<readonly DeviceSummary[]>(),
    errors: [],
    maxBytes: 256,
  },
  'device.get': {
    at: 'vault',
    state: 'open',
    request: byDevice,
    response: shape<DeviceView>(),
    errors: ['notFound'],
    maxBytes: 256,
  },
  'device.save': {
    at: 'vault',
    state: 'open',
    /** null: a new one. */
    request: z.strictObject({ device: deviceIdSchema.nullable(), draft: deviceDraftSchema }),
    response: shape<DeviceView>(),
    errors: ['notFound', 'imeiLength', 'imeiMistyped', ...WRITE_CODES],
    maxBytes: 65_536,
  },
  'device.remove': {
    at: 'vault',
    state: 'open',
    request: byDevice,
    response: shape<null>(),
    errors: ['notFound', ...WRITE_CODES],
    maxBytes: 256,
  },
  /** Puts back a device removed since the last unlock. */
  'device.restore': {
    at: 'vault',
    state: 'open',
    request: byDevice,
    response: shape<DeviceView>(),
    errors: ['notFound', ...WRITE_CODES],
    maxBytes: 256,
  },
  'device.lend': {
    at: 'vault',
    state: 'open',
    request: byDevice.extend({ loan: loanDraftSchema }),
    response: shape<DeviceView>(),
    errors: [
      'notFound',
      'lentAlready',
      'deviceRetired',
      'dueBeforeOut',
      'tooManyLoans',
      ...WRITE_CODES,
    ],
    maxBytes: 2048,
  },
  'device.return': {
    at: 'vault',
    state: 'open',
    /** How it came back, in words; may be empty. */
    request: byDevice.extend({ condition: z.string().trim().max(500) }),
    response: shape<DeviceView>(),
    errors: ['notFound', 'notLent', ...WRITE_CODES],
    maxBytes: 4096,
  },
} as const satisfies Record<string, Operation>;
