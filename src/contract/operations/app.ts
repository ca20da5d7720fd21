import { z } from 'zod';
import { type Operation, shape } from '../operation.ts';
import type { AppState } from '../views.ts';

/** Window and preferences; answered by main, which holds no secret. */
export const appOperations = {
  'app.state': {
    at: 'main',
    state: 'any',
    request: z.strictObject({}),
    response: shape<AppState>(),
    errors: [],
    maxBytes: 256,
  },
  'app.setPreferences': {
    at: 'main',
    state: 'any',
    request: z.strictObject({
      language: z.enum(['en', 'fr']).exactOptional(),
      theme: z.enum(['system', 'light', 'dark']).exactOptional(),
    }),
    response: shape<AppState>(),
    errors: [],
    maxBytes: 256,
  },
} as const satisfies Record<string, Operation>;
