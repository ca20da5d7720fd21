import { type AdvisoryListEntry, listEntry } from '../advisories/index.ts';
import type { Answer } from '../checklists/index.ts';
import type { RegisteredDevice } from '../devices/index.ts';
import type { Result } from '../kernel/index.ts';
import type { PlaceFacts } from '../places/index.ts';
import type { Incident } from '../playbooks/index.ts';
import type { Trip } from '../trips/index.ts';
import type { AccessNotice } from '../contract/index.ts';
import type {
  Change,
  CopyView,
  JournalNote,
  Vault,
  VaultAccessError,
  VaultWriteError,
} from '../vault/index.ts';
import { createDrafts, type Drafts } from './drafts.ts';
import type { OfficeKey } from './office-key.ts';
import type { KitPorts } from './ports.ts';
import {
  type KitSettings,
  readAdvisories,
  readAnswers,
  readPlaceFacts,
  readSettings,
} from './records.ts';
import { openShelf, type Shelf } from './shelf.ts';
import { readNotices } from './slot-records.ts';

export interface UnsavedIncident {
  readonly incident: Incident;
  readonly why: VaultWriteError['code'];
}

/** A new key that waits until the person has said what the file is. */
export interface PendingRekey {
  run(): Promise<Result<void, VaultAccessError>>;
  /** Overwrites the secrets that it waits with. */
  forget(): void;
}

/**
 * The unlocked kit: the vault, and what was read from it for screens that ask again and again. It lives in the vault
 * process only and dies with it.
 */
export interface OpenKit {
  readonly vault: Vault;
  readonly ports: KitPorts;
  settings: KitSettings;
  /** Answers by trip, then by row. */
  readonly answers: Map<string, Map<string, Answer>>;
  /** The list line of every advisory by place code; the long texts stay in the vault. */
  readonly entries: Map<string, AdvisoryListEntry>;
  /** Trips removed since the unlock, so that a removal can be undone until the lock (product: it forgives). */
  readonly removed: Map<string, { readonly trip: Trip; readonly answers: readonly Answer[] }>;
  /** As above, devices of the register. */
  readonly removedDevices: Map<string, RegisteredDevice>;
  /** Incidents removed since the unlock, for the same reason. */
  readonly removedIncidents: Map<string, Incident>;
  /** Incidents whose last change could not be saved, and why: help is not refused for want of a disk. */
  readonly unsavedIncidents: Map<string, UnsavedIncident>;
  /** What the attachments of each trip reach, by trip and row; null: to be read again (`attachedLevels`). */
  levels: ReadonlyMap<string, ReadonlyMap<string, number>> | null;
  /** What staff found out about places, by place code. */
  readonly placeFacts: Map<string, PlaceFacts['facts']>;
  /** The editions of the item library. */
  readonly shelf: Shelf;
  readonly drafts: Drafts;
  /** Where the file is, as the person chose it. */
  readonly path: string;
  /** Changes of the keys that this unlock tells. */
  readonly notices: readonly AccessNotice[];
  /** Whether that telling was counted. */
  isTold: boolean;
  /** Copies that were verified since the unlock, by name. */
  readonly copies: Map<string, CopyView['state']>;
  /** A code drawn and not yet typed back. */
  drawnCode: Uint8Array | null;
  /** An office's key that was read and is being compared. */
  officeKey: OfficeKey | null;
  pendingRekey: PendingRekey | null;
  importing: { cancelled: boolean } | null;
  /** The adding of attachments that is under way. */
  attaching: { cancelled: boolean } | null;
}

/** Takes over an open vault. It is closed again when it holds something that this program cannot read. */
export function openKit(vault: Vault, ports: KitPorts, path: string): OpenKit {
  try {
    return { ...readKit(vault), vault, ports, path, drafts: createDrafts(vault) };
  } catch (error) {
    vault.close();
    throw error;
  }
}

/** Reads what the screens ask for again and again. */
function readKit(vault: Vault): Omit<OpenKit, 'vault' | 'ports' | 'path' | 'drafts'> {
  const answers = new Map<string, Map<string, Answer>>();
  for (const answer of readAnswers(vault)) answersIn(answers, answer.trip).set(answer.row, answer);
  return {
    settings: readSettings(vault),
    answers,
    entries: new Map(readAdvisories(vault).map((each) => [each.code, listEntry(each)])),
    removed: new Map(),
    removedDevices: new Map(),
    levels: null,
    removedIncidents: new Map(),
    unsavedIncidents: new Map(),
    placeFacts: new Map(readPlaceFacts(vault).map(({ place, facts }) => [place, facts])),
    shelf: openShelf(vault),
    notices: readNotices(vault),
    isTold: false,
    copies: new Map(),
    drawnCode: null,
    officeKey: null,
    pendingRekey: null,
    importing: null,
    attaching: null,
  };
}

/** Seals what was being typed, overwrites what waits, closes the file. */
export function closeKit(kit: OpenKit): void {
  kit.drafts.seal();
  kit.drafts.stop();
  kit.drawnCode?.fill(0);
  kit.pendingRekey?.forget();
  kit.vault.close();
}

export function answersIn(
  answers: Map<string, Map<string, Answer>>,
  trip: string,
): Map<string, Answer> {
  const known = answers.get(trip);
  if (known !== undefined) return known;
  const fresh = new Map<string, Answer>();
  answers.set(trip, fresh);
  return fresh;
}

/** Whether it is House security's own kit. */
export const isOfficers = ({ settings }: OpenKit): boolean => settings.role === 'officer';

/** One transaction and one journal entry. The actor is the vault's owner until identities exist. */
export function commit(
  kit: OpenKit,
  verb: string,
  changes: readonly Change[],
): Result<unknown, VaultWriteError> {
  if (changes.some(({ collection }) => collection === 'attachment')) kit.levels = null;
  return kit.vault.commit(changes, noteOf(kit, verb));
}

/** Who, what, and what the clock on the wall showed. */
export const noteOf = (
  kit: OpenKit,
  verb: string,
  actor: 'owner' | 'office' = 'owner',
): JournalNote => ({
  actor,
  verb,
  zone: kit.ports.zone(),
});

/** When something is said, and by which clock. */
export const stampOf = (kit: OpenKit): { readonly at: string; readonly zone: string } => ({
  at: nowInstant(kit),
  zone: kit.ports.zone(),
});

/** The present instant in UTC. */
export const nowInstant = (kit: OpenKit): string => new Date(kit.ports.clock.now()).toISOString();
