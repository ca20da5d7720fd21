import type { Target } from '../target.ts';
import { headerTarget, slotTarget } from './header.ts';
import { attachmentTarget, jsonTarget } from './json.ts';
import { anchorTarget, lockFileTarget, recoveryCodeTarget } from './outside.ts';
import { bucketTarget, draftTarget, journalTarget, recordTarget, rootTarget } from './sealed.ts';
import { sqliteFileTarget } from './sqlite-file.ts';

/** Every parser that reads what Valise did not just write itself. Each maker needs `cryptoReady`. */
export const TARGETS: Readonly<Record<string, () => Promise<Target>>> = {
  header: headerTarget,
  slot: slotTarget,
  record: recordTarget,
  root: rootTarget,
  bucket: bucketTarget,
  journal: journalTarget,
  draft: draftTarget,
  attachment: attachmentTarget,
  json: jsonTarget,
  anchor: anchorTarget,
  'recovery-code': recoveryCodeTarget,
  'lock-file': lockFileTarget,
  'sqlite-file': sqliteFileTarget,
};
