import { basename, extname } from 'node:path';
import type { PreferenceStore } from './preferences.ts';

/** Which file is the kit. The page learns its name, never its path. */
export interface KitPlace {
  path(): string | null;
  /** Without folder and ending; empty when no kit was chosen. */
  name(): string;
  /** Chosen in a dialog; remembered on the disk only after it was really opened or made. */
  choose(path: string): void;
  opened(): void;
  /** The copy that a person chose to restore from; null until then. */
  source(): string | null;
  sourceName(): string;
  chooseSource(path: string): void;
}

const nameOf = (path: string | null): string =>
  path === null ? '' : basename(path, extname(path));

export function createKitPlace(preferences: PreferenceStore): KitPlace {
  let path = preferences.get().kit;
  let source: string | null = null;
  return {
    path: () => path,
    name: () => nameOf(path),
    choose(chosen) {
      path = chosen;
    },
    opened: () => preferences.set({ kit: path }),
    source: () => source,
    sourceName: () => nameOf(source),
    chooseSource(chosen) {
      source = chosen;
    },
  };
}
