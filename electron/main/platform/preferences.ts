import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Theme } from '../../../src/contract/index.ts';
import type { Language } from '../../../src/kernel/index.ts';

/** What is known before any unlock. It lies open on the disk, so nothing of a trip belongs here. */
export interface Preferences {
  readonly language: Language;
  readonly theme: Theme;
  /** Path of the last kit that was made or opened. */
  readonly kit: string | null;
}

const schema = z.strictObject({
  language: z.enum(['en', 'fr']),
  theme: z.enum(['system', 'light', 'dark']),
  kit: z.string().max(4096).nullable(),
});

export interface PreferenceStore {
  get(): Preferences;
  set(change: Partial<Preferences>): void;
}

/** A file that is missing or not ours gives the defaults: preferences are never worth an error. */
export function openPreferences(
  folder: string,
  systemLanguages: readonly string[],
): PreferenceStore {
  const file = join(folder, 'preferences.json');
  let current = read(file) ?? {
    language: preferredLanguage(systemLanguages),
    theme: 'system',
    kit: null,
  };
  return {
    get: () => current,
    set(change) {
      current = { ...current, ...change };
      save(file, current);
    },
  };
}

/** The first of the person's languages that we have; English when none is. */
export const preferredLanguage = (systemLanguages: readonly string[]): Language => {
  const known = systemLanguages.map((tag) => tag.slice(0, 2).toLowerCase());
  return known.find((tag) => tag === 'fr' || tag === 'en') === 'fr' ? 'fr' : 'en';
};

function read(file: string): Preferences | undefined {
  try {
    return schema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
}

/** Through a second file, so that a power cut leaves the old or the new one. A full disk loses the change, not the session. */
function save(file: string, preferences: Preferences): void {
  try {
    writeFileSync(`${file}.new`, JSON.stringify(preferences), { mode: 0o600 });
    renameSync(`${file}.new`, file);
  } catch {
    /* It holds until the app ends. */
  }
}
