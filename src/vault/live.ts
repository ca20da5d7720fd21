/** The state of an open vault, shared by everything that works on one. */
import type { Database } from 'better-sqlite3';
import type { DeriveKey } from '../crypto/index.ts';
import { type Clock, ok, type Random, refuse, type Result, toHex } from '../kernel/index.ts';
import { encodeAnchor, needsDecision, type Standing, type Witness } from './anchor/anchor.ts';
import type { Binding } from './sealed/binding.ts';
import { type CommitExtras, commitChanges } from './commit.ts';
import type { Verified } from './verify/scan.ts';
import { prepareStatements, type Statements } from './container/statements.ts';
import type { Change, JournalNote, VaultWriteError } from './types.ts';

/** What opening hands over. From here on the session owns the handle, the keys and the lock. */
export interface SessionParts {
  /** Where the file is, links followed. */
  readonly path: string;
  readonly db: Database;
  readonly binding: Binding;
  readonly verified: Verified;
  readonly standing: Standing;
  readonly readOnly: boolean;
  readonly derive: DeriveKey;
  readonly random: Random;
  readonly clock: Clock;
  readonly witness?: Witness | undefined;
  readonly release: () => void;
}

/** The parts in use: `verified` is replaced by every commit, handle and keys by a re-key. */
export interface Live
  extends Omit<SessionParts, 'db' | 'binding' | 'verified' | 'standing' | 'readOnly'> {
  db: Database;
  binding: Binding;
  statements: Statements;
  verified: Verified;
  standing: Standing;
  readOnly: boolean;
  /** Long work that is not finished: attachments without their record yet, and files outside that must not stay as they are. */
  readonly underway: { readonly aids: Set<string>; readonly files: Set<string> };
}

/** Takes over the parts and nothing else: whoever opens a vault hands its options on, with the credential in them. */
export const liveFrom = (parts: SessionParts): Live => {
  const { path, db, binding, verified, standing, readOnly } = parts;
  const { derive, random, clock, witness, release } = parts;
  return {
    ...{ path, db, binding, verified, standing, readOnly },
    ...{ derive, random, clock, witness, release },
    statements: prepareStatements(db),
    underway: { aids: new Set(), files: new Set() },
  };
};

/** What is remembered of the file. Without this check a closed vault would answer from memory, with keys that are zeros. */
export function current({ db, verified }: Live): Verified {
  if (!db.open) throw new Error('the vault is closed');
  return verified;
}

/** Why nothing may be written now; undefined when it may. */
export function writeRefusal({ readOnly, standing }: Live): 'readOnly' | 'undecided' | undefined {
  if (readOnly) return 'readOnly';
  return needsDecision(standing) ? 'undecided' : undefined;
}

/** One transaction, and the note of this computer after it. */
export function save(
  live: Live,
  changes: readonly Change[],
  note: JournalNote,
  extras: CommitExtras = {},
): Result<{ readonly generation: number; readonly savedAt: number }, VaultWriteError> {
  const refused = writeRefusal(live);
  if (refused !== undefined) return refuse(refused);
  const stamped = live.witness === undefined ? {} : { deviceId: live.witness.deviceId };
  const { answer, verified } = commitChanges(live, current(live), changes, note, {
    ...stamped,
    ...extras,
  });
  live.verified = verified;
  if (!answer.ok) return answer;
  writeAnchor(live);
  const { generation, savedAt } = verified.root;
  return ok({ generation, savedAt });
}

/** Notes the state outside the file (B6, anchor 1). Only after the commit: a note may lag, never lead. */
export function writeAnchor({ witness, binding, verified }: Live): void {
  witness?.remember(toHex(binding.vaultId), encodeAnchor(binding, verified.root));
}
