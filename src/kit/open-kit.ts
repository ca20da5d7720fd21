import { type AdvisoryListEntry, listEntry } from '../advisories/index.ts';
import type { Answer } from '../checklists/index.ts';
import type { Result } from '../kernel/index.ts';
import type { Trip } from '../trips/index.ts';
import type { Change, Vault, VaultWriteError } from '../vault/index.ts';
import { createDrafts, type Drafts } from './drafts.ts';
import type { KitPorts } from './ports.ts';
import { type KitSettings, readAdvisories, readAnswers, readSettings } from './records.ts';

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
  readonly drafts: Drafts;
  importing: { cancelled: boolean } | null;
}

export function openKit(vault: Vault, ports: KitPorts): OpenKit {
  const answers = new Map<string, Map<string, Answer>>();
  for (const answer of readAnswers(vault)) answersIn(answers, answer.trip).set(answer.row, answer);
  return {
    vault,
    ports,
    settings: readSettings(vault),
    answers,
    entries: new Map(readAdvisories(vault).map((each) => [each.code, listEntry(each)])),
    removed: new Map(),
    drafts: createDrafts(vault),
    importing: null,
  };
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

/** One transaction and one journal entry. The actor is the vault's owner until identities exist. */
export const commit = (
  kit: OpenKit,
  verb: string,
  changes: readonly Change[],
): Result<unknown, VaultWriteError> => kit.vault.commit(changes, { actor: 'owner', verb });

/** The present instant in UTC. */
export const nowInstant = (kit: OpenKit): string => new Date(kit.ports.clock.now()).toISOString();
