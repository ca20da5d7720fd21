import { type RequestOf, WRITE_CODES } from '../../contract/index.ts';
import { ok, type Refusal, refuse, type Result } from '../../kernel/index.ts';
import { needsDecision, type VaultAccessError, type VaultWriteError } from '../../vault/index.ts';
import { backupNow, backupsView, checkBackups, dropOlder } from '../backups.ts';
import { saveEvidence } from '../evidence.ts';
import type { OpenHandlers } from '../handlers.ts';
import { historyView } from '../history.ts';
import { kitState } from '../kit-state.ts';
import { inWords } from '../inspect.ts';
import { noteOf, type OpenKit } from '../open-kit.ts';
import type { KitContext } from '../ports.ts';

type Keeping = Pick<
  OpenHandlers<'kit'>,
  'kit.state' | 'kit.settle' | 'kit.saveEvidence' | 'kit.check' | 'kit.repair'
>;

/** The state of the kit's file, its copies and its history. */
export const keepingHandlers: Keeping & OpenHandlers<'backup' | 'history'> = {
  'kit.state': async (_request, kit) => ok(await kitState(kit)),

  'kit.settle': async ({ choice }, kit) => {
    const settled = settle(kit, choice);
    if (!settled.ok) return settled;
    const renewed = await settlePending(kit, choice);
    return renewed.ok ? ok(await kitState(kit)) : renewed;
  },

  'kit.saveEvidence': async (_request, kit, { grant }) => {
    const [folder] = grant ?? [];
    return folder === undefined ? refuse('io') : saveEvidence(kit, folder);
  },

  'kit.check': (_request, kit) => ok(inWords(kit.vault.check())),

  'kit.repair': async (_request, kit) => {
    const repaired = kit.vault.repair(noteOf(kit, 'vault.repair'));
    if (!repaired.ok) return repaired;
    const cleared = await kit.vault.dropOrphans(noteOf(kit, 'attachment.orphans'));
    // Chunks that nobody saved are a finding of the check itself.
    if (!cleared.ok && cleared.error.code !== 'tampered') return cleared;
    return ok(inWords(kit.vault.check()));
  },

  'backup.list': (_request, kit) => ok(backupsView(kit)),
  'backup.now': (_request, kit) => backupNow(kit),
  'backup.toFile': (_request, kit, context) => backupToFile(kit, context),
  'backup.check': (_request, kit) => ok(checkBackups(kit)),
  'backup.dropOlder': (_request, kit) => dropOlder(kit),

  'history.get': ({ trip, before }, kit) => historyView(kit, trip, before),
};

type Choice = RequestOf<'kit.settle'>['choice'];

/** A second try at a new key that failed starts no second line of history. */
function settle(kit: OpenKit, choice: Choice): Result<void, VaultWriteError> {
  const isRetry = kit.pendingRekey !== null && !needsDecision(kit.vault.standing());
  if (isRetry && choice === 'restoredBackup') return ok(undefined);
  return kit.vault.settle(choice, noteOf(kit, 'vault.restore'));
}

/**
 * Opened with the sheet: the new passphrase waited for this answer. Where nothing is to be written it is forgotten: the sheet
 * and the old passphrase stay what opens the kit. Where the new key could not be made it waits for another try.
 */
async function settlePending(
  kit: OpenKit,
  choice: Choice,
): Promise<Result<void, Refusal<WriteCode>>> {
  const pending = kit.pendingRekey;
  if (pending === null || choice === 'noted') return ok(undefined);
  const done = choice === 'restoredBackup' ? await pending.run() : ok(undefined);
  if (!done.ok) return writeRefusal(done.error);
  pending.forget();
  kit.pendingRekey = null;
  return done;
}

type WriteCode = (typeof WRITE_CODES)[number];
const isWriteCode = (code: string): code is WriteCode =>
  WRITE_CODES.some((known) => known === code);

/** The code opened the kit a moment ago, so whatever else was refused is a fault of the machine. */
const writeRefusal = ({ code, facts }: VaultAccessError) =>
  refuse(isWriteCode(code) ? code : 'io', facts);

function backupToFile(kit: OpenKit, { grant, nameOf }: KitContext) {
  const [path] = grant ?? [];
  if (path === undefined) return refuse('io');
  const made = kit.vault.backup(path);
  if (!made.ok) return made;
  const { generation, records } = made.value;
  return ok({
    name: nameOf?.(path) ?? path.split(/[\\/]/).at(-1) ?? '',
    change: generation,
    records,
  });
}
