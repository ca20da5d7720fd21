import { ok, refuse } from '../../kernel/index.ts';
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
    const settled = kit.vault.settle(choice, noteOf(kit, 'vault.restore'));
    if (!settled.ok) return settled;
    // Opened with the sheet: the new passphrase waited for this answer.
    if (choice === 'restoredBackup') await kit.pendingRekey?.();
    kit.pendingRekey = null;
    return ok(await kitState(kit));
  },

  'kit.saveEvidence': async (_request, kit, { grant }) => {
    const [folder] = grant ?? [];
    return folder === undefined ? refuse('io') : saveEvidence(kit, folder);
  },

  'kit.check': (_request, kit) => ok(inWords(kit.vault.check())),

  'kit.repair': (_request, kit) => {
    const repaired = kit.vault.repair(noteOf(kit, 'vault.repair'));
    return repaired.ok ? ok(inWords(kit.vault.check())) : repaired;
  },

  'backup.list': (_request, kit) => ok(backupsView(kit)),
  'backup.now': (_request, kit) => backupNow(kit),
  'backup.toFile': (_request, kit, context) => backupToFile(kit, context),
  'backup.check': (_request, kit) => ok(checkBackups(kit)),
  'backup.dropOlder': (_request, kit) => dropOlder(kit),

  'history.get': ({ trip, before }, kit) => historyView(kit, trip, before),
};

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
