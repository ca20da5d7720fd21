import type { Localized } from '../kernel/index.ts';

/** What the page is told of the safety of the kit's file: who may open it, which state it is in, which copies there are. */

/** A state of the kit as people note and compare it. */
export interface StateNote {
  readonly change: number;
  /** UTC instant. */
  readonly savedAt: string;
  readonly words: Localized;
}

/** Known before the unlock. `seen` is what this computer noted last; only the unlock can check it. */
export interface GlanceView {
  readonly hasRecovery: boolean;
  readonly hasOffice: boolean;
  readonly seen: StateNote | null;
}

/** How the file compares with what this computer remembers (docs/vault-format.md §16). */
export interface StandingView {
  readonly verdict: 'current' | 'ahead' | 'cannotTell' | 'older' | 'forked' | 'otherBranch';
  /** true: nothing is saved until the person has said what this file is. */
  readonly needsDecision: boolean;
  /** With `ahead`: saves made elsewhere since. */
  readonly changes: number | null;
  /** With `cannotTell`. */
  readonly why: 'noNote' | 'noteUnreadable' | 'keysChanged' | null;
  /** With a verdict that asks for a decision: the state seen here. */
  readonly seen: StateNote | null;
  /** The clock of this computer is before the kit's last save. */
  readonly clockBehind: boolean;
}

export type SettleChoiceView = 'restoredBackup' | 'readOnly' | 'tampering' | 'noted';

/** A change of who may open the kit; told at the next three unlocks. */
export interface AccessNotice {
  /** UTC instant. */
  readonly at: string;
  readonly text: Localized;
}

export interface SlotEntry {
  readonly number: number;
  readonly kind: 'passphrase' | 'recovery' | 'office';
  /** What the person called it, or the office's name; empty for the passphrase. */
  readonly name: string;
  /** UTC instant. */
  readonly created: string;
  /** Of an office's key: 30 digits in groups of five, to compare by phone; empty for the others. */
  readonly fingerprint: string;
}

export interface AccessView {
  readonly slots: readonly SlotEntry[];
  /** Slots that are still free, of eight. */
  readonly free: number;
}

/** An office's public key in a file, before it is trusted. */
export interface OfficeKeyView {
  readonly name: string;
  readonly fingerprint: string;
}

export interface BackupEntry {
  /** The file's name without its folder. */
  readonly name: string;
  /** UTC instant. */
  readonly at: string;
  readonly change: number;
  readonly bytes: number;
  /** `unchecked` until somebody asks for the check. A copy of older keys opens with the passphrase of its time. */
  readonly state: 'unchecked' | 'verified' | 'olderKeys' | 'damaged';
}

export interface BackupsView {
  readonly copies: readonly BackupEntry[];
  /** The newest that was opened and verified; null when there is none. */
  readonly last: { readonly at: string; readonly change: number } | null;
  /** Saves since that copy. */
  readonly behind: number;
  /** Old files beside the kit (`.bak1`, `.bak2`) and copies of older keys that can still be opened with an old passphrase. */
  readonly older: number;
}

/** A copy that was just written, opened and verified. */
export interface BackupMade {
  readonly name: string;
  readonly change: number;
  readonly records: number;
}

/** What recovery mode brought out of a damaged file. */
export interface SalvageView {
  readonly records: number;
  /** Of those, how many are not proven to be current. */
  readonly unproven: number;
  /** Rows that could not be read. */
  readonly lost: number;
  /** Saves whose entries in the history could be kept. */
  readonly history: number;
}

/** What one button does about a finding. */
export type FindingAction = 'repair' | 'restore' | 'salvage' | 'evidence' | 'none';

export interface HistoryLine {
  readonly seq: number;
  /** UTC instant. */
  readonly at: string;
  /** IANA zone of the machine at that moment; null where the entry does not say. */
  readonly zone: string | null;
  readonly who: Localized;
  readonly what: Localized;
  /** Titles of the checklist items that were touched, at most five. */
  readonly items: readonly Localized[];
}

export interface HistoryView {
  /** Newest first. */
  readonly lines: readonly HistoryLine[];
  /** Pass it as `before` for the next ones; null when there are none. */
  readonly next: number | null;
}
