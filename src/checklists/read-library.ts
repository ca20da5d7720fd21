import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Library } from './item.ts';
import type { LibraryFile } from './parse-file.ts';
import { parseLibrary } from './parse-library.ts';

/**
 * The library that the product ships, from the folder that the composition root names: every `.yaml` file, by name.
 * Its content is proved when it is built; a fault here is a damaged installation, so it throws instead of starting with
 * a part of the checklist.
 */
export function readLibrary(folder: string): Library {
  const library = parseLibrary(readYamlFiles(folder));
  if (library.ok) return library.value;
  const { code, facts = {} } = library.error;
  throw new Error(`the item library is unusable: ${code} ${JSON.stringify(facts)}`);
}

/** Every `.yaml` file of a folder, by name. Throws where the folder cannot be read. */
export function readYamlFiles(folder: string): readonly LibraryFile[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
}
