import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Refusal, type Result, refuse } from '../kernel/index.ts';
import type { Contact } from './contact.ts';
import { type ContactsRefusal, parseContacts } from './parse-contacts.ts';

/** The one file of `data/`. */
const FILE = 'contacts.yaml';

/**
 * The ladder in a folder; the composition roots say where the folder is.
 * `missing`: the file cannot be read; fact `name`, without the folder.
 */
export function readContacts(
  folder: string,
): Result<readonly Contact[], ContactsRefusal | Refusal<'missing'>> {
  let text: string;
  try {
    text = readFileSync(join(folder, FILE), 'utf8');
  } catch {
    // The reason names a path of this machine: it stays here.
    return refuse('missing', { name: FILE });
  }
  return parseContacts(text);
}
