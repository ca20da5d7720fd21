import { statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { refused, usage } from './exit.ts';

/** Where a new file goes. Its folder must be there: a mistyped one would be made and never found again. */
export function targetOf(file: string): string {
  if (file === '')
    throw usage('The name of the new file is empty.', 'Le nom du nouveau fichier est vide.');
  const path = resolve(file);
  if (statSync(dirname(path), { throwIfNoEntry: false })?.isDirectory()) return path;
  throw refused(
    'The folder that the file should be made in does not exist, and nothing was made; make the folder first.',
    'Le dossier où créer le fichier n’existe pas et rien n’a été créé\u00a0; créez d’abord le dossier.',
  );
}
