import type { KitState } from '../../contract/index.ts';
import { wordsFor } from '../../crypto/index.ts';
import { ok } from '../../kernel/index.ts';
import type { OpenHandlers } from '../handlers.ts';
import { inWords } from '../inspect.ts';
import { commit, type OpenKit } from '../open-kit.ts';
import { putSettings } from '../records.ts';

/** What the foot of the frame shows. */
export async function kitState(kit: OpenKit): Promise<KitState> {
  const { generation, savedAt, wordIndexes } = kit.vault.state();
  return {
    role: kit.settings.role,
    language: kit.settings.language,
    change: generation,
    savedAt: new Date(savedAt).toISOString(),
    words: {
      en: (await wordsFor(wordIndexes, 'en')).join(' '),
      fr: (await wordsFor(wordIndexes, 'fr')).join(' '),
    },
  };
}

export const kitHandlers: OpenHandlers<'kit' | 'settings' | 'draft'> = {
  'kit.state': async (_request, kit) => ok(await kitState(kit)),
  'kit.check': (_request, kit) => ok(inWords(kit.vault.check())),

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
