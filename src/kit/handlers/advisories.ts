import { freshness, searchAdvisories, SOURCES } from '../../advisories/index.ts';
import type { AdvisoryEntry } from '../../contract/index.ts';
import { ok, refuse } from '../../kernel/index.ts';
import type { OpenHandlers } from '../handlers.ts';
import { importFiles } from '../import-files.ts';
import type { OpenKit } from '../open-kit.ts';
import { readAdvisory } from '../records.ts';

/** Every list line with its age at this moment, in the order of the source's codes. */
export function datedEntries(kit: OpenKit): readonly AdvisoryEntry[] {
  const now = kit.ports.clock.now();
  return [...kit.entries.values()].map((entry) => ({ ...entry, ...freshness(entry, now) }));
}

export const advisoryHandlers: OpenHandlers<'advisory'> = {
  'advisory.list': ({ query, level, language }, kit) => {
    const rated = (entry: AdvisoryEntry) => level !== 'unknown' || entry.overall === null;
    const search = level === null || level === 'unknown' ? { language } : { language, level };
    return ok(searchAdvisories(datedEntries(kit).filter(rated), query, search));
  },

  'advisory.get': ({ code }, kit) => {
    const advisory = readAdvisory(kit.vault, { source: 'canada', code });
    const entry = datedEntries(kit).find((each) => each.code === code);
    if (advisory === undefined || entry === undefined) return refuse('notFound');
    const { name, licence } = SOURCES[advisory.source];
    return ok({ advisory, entry, source: { id: advisory.source, name, licence } });
  },

  'advisory.importFiles': (_request, kit, context) => importFiles(kit, context),
  'advisory.importFolder': (_request, kit, context) => importFiles(kit, context),

  'advisory.cancelImport': (_request, kit) => {
    if (kit.importing !== null) kit.importing.cancelled = true;
    return ok(null);
  },
};
