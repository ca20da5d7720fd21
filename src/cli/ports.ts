import { fileURLToPath } from 'node:url';
import { parseAdvisoryFile } from '../advisories/index.ts';
import { parseEditionFile, readLibrary } from '../checklists/index.ts';
import { readContacts } from '../contacts/index.ts';
import {
  deriveWithArgon2id,
  judgePassphrase,
  readRecoveryCode,
  secureRandom,
} from '../crypto/index.ts';
import { systemClock } from '../kernel/index.ts';
import type { KitPorts } from '../kit/index.ts';
import { readFacts, stripPhoto } from '../photos/index.ts';
import { readPlaybooks } from '../playbooks/index.ts';
import { DEFAULT_KDF_COST, fileWitness } from '../vault/index.ts';

const folder = (name: string): string => fileURLToPath(new URL(`../${name}/`, import.meta.url));

/** The item library that the product ships. */
export const libraryFolder = folder('checklists/library');
/** The playbooks that it ships. */
export const playbookFolder = folder('playbooks/library');

/**
 * The machine as the command line meets it. `notes`: where this computer remembers kits; without it nothing is compared. One
 * command is one process that ends right after, so the key derivation and the parsing need no process of their own here.
 */
export function machinePorts(notes?: string): KitPorts {
  const random = secureRandom();
  const library = readLibrary(libraryFolder);
  const contacts = readContacts(folder('contacts/data'));
  if (!contacts.ok) throw new Error(`the contact ladder is unusable: ${contacts.error.code}`);
  return {
    clock: systemClock,
    random,
    derive: deriveWithArgon2id,
    judge: judgePassphrase,
    readCode: readRecoveryCode,
    witness: notes === undefined ? null : fileWitness(notes, random),
    backupFolder: null,
    parseFile: async (file) => parseAdvisoryFile(file),
    readPhoto: async (file) => readFacts(file),
    stripPhoto: async (file) => stripPhoto(file),
    library,
    playbooks: readPlaybooks(playbookFolder, library.sources),
    readEdition: async (file) => parseEditionFile(file),
    contacts: contacts.value,
    zone: () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    emit: () => undefined,
    kdfCost: DEFAULT_KDF_COST,
  };
}
