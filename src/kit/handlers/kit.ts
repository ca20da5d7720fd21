import { ok } from '../../kernel/index.ts';
import type { OpenHandlers } from '../handlers.ts';
import { commit } from '../open-kit.ts';
import { putSettings } from '../records.ts';

/** Settings and half-written texts. */
export const kitHandlers: OpenHandlers<'settings' | 'draft'> = {
  'settings.get': (_request, kit) =>
    ok({ idleMinutes: kit.settings.idleMinutes, maxHours: kit.settings.maxHours }),

  'settings.set': (request, kit) => {
    const settings = { ...kit.settings, ...request };
    const saved = commit(kit, 'settings.set', [putSettings(settings)]);
    if (!saved.ok) return saved;
    kit.settings = settings;
    return ok(request);
  },

  /** Kept in memory at once; sealed every two seconds and before a lock (`drafts.ts`). */
  'draft.put': ({ key, text }, kit) => {
    kit.drafts.put(key, text);
    return ok(null);
  },

  'draft.get': ({ key }, kit) => ok({ text: kit.drafts.get(key) }),
};
