import { join } from 'node:path';
import { readLibrary } from '../../src/checklists/index.ts';
import { readContacts } from '../../src/contacts/index.ts';
import {
  DEFAULT_KDF_COST,
  KDF_BOUNDS,
  type KdfCost,
  type PassphraseVerdict,
  secureRandom,
} from '../../src/crypto/index.ts';
import { refuse, type Result, systemClock } from '../../src/kernel/index.ts';
import type { KitPorts } from '../../src/kit/index.ts';
import { type PhotoFacts, UNREADABLE_FACTS } from '../../src/photos/index.ts';
import { readPlaybooks } from '../../src/playbooks/index.ts';
import { fileWitness } from '../../src/vault/index.ts';
import type { Ask } from './disposable.ts';
import type { Start } from './messages.ts';
import type {
  CodeAnswer,
  EditionAnswer,
  ImportRequest,
  KdfRequest,
  ParsedAnswer,
  StripAnswer,
} from './requests.ts';

const LOWEST_KDF_COST: KdfCost = { memKib: KDF_BOUNDS.memKib.min, ops: KDF_BOUNDS.ops.min };

/** What the services need, with everything risky in a process of its own. */
export function createKitPorts(start: Start, ask: Ask, emit: KitPorts['emit']): KitPorts {
  const random = secureRandom();
  const library = readLibrary(join(start.data, 'library'));
  const askKdf = (request: KdfRequest) => ask('kdf', request);
  return {
    clock: systemClock,
    random,
    witness: fileWitness(join(start.profile, 'anchors'), random),
    backupFolder: join(start.profile, 'backups'),
    derive: async (request) => (await askKdf({ type: 'derive', ...request })) as Uint8Array,
    readCode: async (typed) => (await askKdf({ type: 'readCode', typed })) as CodeAnswer,
    judge: async (passphrase) => (await askKdf({ type: 'judge', passphrase })) as PassphraseVerdict,
    ...importPorts((request) => ask('import', request)),
    library,
    playbooks: readPlaybooks(join(start.data, 'playbooks'), library.sources),
    contacts: shipped(readContacts(join(start.data, 'contacts'))),
    zone: () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    emit,
    kdfCost: start.lowKdfCost ? LOWEST_KDF_COST : DEFAULT_KDF_COST,
  };
}

/** What reads a file that somebody else made. A process that is gone has refused it. */
function importPorts(
  askImport: (request: ImportRequest) => Promise<unknown>,
): Pick<KitPorts, 'parseFile' | 'readPhoto' | 'stripPhoto' | 'readEdition'> {
  const read = <T>(request: ImportRequest, gone: T): Promise<T> =>
    askImport(request).then(
      (answer) => answer as T,
      () => gone,
    );
  return {
    parseFile: (file) => read<ParsedAnswer>({ type: 'advisories', ...file }, refuse('unreadable')),
    readPhoto: (bytes) => read<PhotoFacts>({ type: 'facts', bytes }, UNREADABLE_FACTS),
    stripPhoto: (bytes) => read<StripAnswer>({ type: 'strip', bytes }, refuse('damagedPhoto')),
    readEdition: (bytes) => read<EditionAnswer>({ type: 'edition', bytes }, refuse('notAnEdition')),
  };
}

/** Data that comes with the program was checked when it was built; a refusal here is a broken installation. */
function shipped<T>(read: Result<T, unknown>): T {
  if (!read.ok) throw new Error('the data that comes with Valise is not in order');
  return read.value;
}
