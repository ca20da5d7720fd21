import type { KitState } from '../contract/index.ts';
import { backupsView } from './backups.ts';
import { slotOf } from './keys.ts';
import type { OpenKit } from './open-kit.ts';
import { readUnproven } from './records.ts';
import { standingView, stateNote } from './standing.ts';

/** What the frame shows of the kit and its file. */
export async function kitState(kit: OpenKit): Promise<KitState> {
  const { vault, settings } = kit;
  const { last, behind } = backupsView(kit);
  return {
    role: settings.role,
    language: settings.language,
    ...(await stateNote(vault.state())),
    standing: await standingView(vault.standing()),
    readOnly: vault.isReadOnly(),
    notices: kit.notices,
    unproven: readUnproven(vault),
    hasRecovery: slotOf(vault, 'recovery') !== undefined,
    backup: last && { at: last.at, behind },
  };
}
