/**
 * What a computer remembers of a vault outside its file, and what follows when the file is another (vault-and-packs B6;
 * docs/vault-format.md §16). Nothing here ever locks a person out.
 */
import {
  byteReader,
  DIGEST_LENGTH,
  equalBytes,
  ID_LENGTH,
  keyedDigest,
  ShortInputError,
  u16,
  u32,
  u64,
} from '../../crypto/index.ts';
import { concatBytes, utf8 } from '../../kernel/index.ts';
import type { Binding } from '../sealed/binding.ts';
import { type Root, rootHash, wordIndexesOf } from '../sealed/root.ts';

const MAGIC = 'VALISEAN';
const VERSION = 1;
const BODY_LENGTH = 134;
export const ANCHOR_LENGTH = BODY_LENGTH + DIGEST_LENGTH;
/** A clock a little off is ordinary; one that is before the last save by more is told. */
const CLOCK_TOLERANCE_MS = 5 * 60_000;

/** This installation's memory of vaults. Reading and writing never throw: a profile that cannot be written costs the comparison, not the vault. */
export interface Witness {
  /** 16 bytes that name the installation. */
  readonly deviceId: Uint8Array;
  /** The anchor's bytes; undefined when there is none. `vaultId` in hex. */
  recall(vaultId: string): Uint8Array | undefined;
  remember(vaultId: string, anchor: Uint8Array): void;
}

/** A state of a vault that was seen on this computer. */
export interface Seen {
  readonly generation: number;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
  readonly wordIndexes: readonly [number, number, number];
}

interface Anchor extends Seen {
  readonly vaultId: Uint8Array;
  readonly keyGeneration: number;
  readonly branch: Uint8Array;
  readonly rootHash: Uint8Array;
  readonly journalLength: number;
  readonly journalHead: Uint8Array;
  readonly mac: Uint8Array;
  readonly body: Uint8Array;
}

/** How the file compares with what this computer saw last. Only the last three ask for a decision. */
export type Standing = WithoutClock & {
  /** The clock of this computer is before the last save. */
  readonly clockBehind: boolean;
};

type WithoutClock =
  | { readonly verdict: 'current' }
  /** Continues what was seen: saved since on another computer, or the note was not written. */
  | { readonly verdict: 'ahead'; readonly changes: number }
  | {
      readonly verdict: 'cannotTell';
      readonly why: 'noNote' | 'noteUnreadable' | 'keysChanged';
    }
  /** An older file. */
  | { readonly verdict: 'older'; readonly seen: Seen }
  /** Saved in two places since; this one lacks what was seen here. */
  | { readonly verdict: 'forked'; readonly seen: Seen }
  /** Restored from a backup somewhere else, and without what was seen here. */
  | { readonly verdict: 'otherBranch'; readonly seen: Seen };

/** What a person says of a file that is not the one remembered. `tampering`: keep it as it is, write nothing. */
export type SettleChoice = 'restoredBackup' | 'readOnly' | 'tampering' | 'noted';

export const needsDecision = ({ verdict }: Standing): boolean =>
  verdict === 'older' || verdict === 'forked' || verdict === 'otherBranch';

const macOf = (binding: Binding, body: Uint8Array): Uint8Array =>
  keyedDigest(binding.keys.anchor, DIGEST_LENGTH, 'anchor', body);

/** The anchor of a state: 166 bytes. */
export function encodeAnchor(binding: Binding, root: Root): Uint8Array {
  const body = concatBytes(
    utf8(MAGIC),
    u16(VERSION),
    binding.vaultId,
    u32(binding.keyGeneration),
    root.branch,
    u64(root.generation),
    u64(root.savedAt),
    rootHash(binding, root),
    u64(root.journalLength),
    root.journalHead,
  );
  return concatBytes(body, macOf(binding, body));
}

/** The anchor as it was written; undefined for anything that is none. Whether it is ours only the key can tell. */
function decodeAnchor(bytes: Uint8Array): Anchor | undefined {
  if (bytes.length !== ANCHOR_LENGTH) return undefined;
  const body = bytes.subarray(0, BODY_LENGTH);
  const reader = byteReader(bytes);
  if (!equalBytes(reader.bytes(MAGIC.length), utf8(MAGIC)) || reader.u16() !== VERSION)
    return undefined;
  try {
    const vaultId = reader.bytes(ID_LENGTH);
    const keyGeneration = reader.u32();
    const branch = reader.bytes(ID_LENGTH);
    const generation = reader.u64();
    const savedAt = reader.u64();
    const hash = reader.bytes(DIGEST_LENGTH);
    return {
      vaultId,
      keyGeneration,
      branch,
      generation,
      savedAt,
      rootHash: hash,
      wordIndexes: wordIndexesOf(hash),
      journalLength: reader.u64(),
      journalHead: reader.bytes(DIGEST_LENGTH),
      mac: reader.rest(),
      body,
    };
  } catch (error) {
    // Anybody can write a number above 2^53 here.
    if (error instanceof ShortInputError) return undefined;
    throw error;
  }
}

/** What the anchor claims, for the screen before the unlock; nobody has checked it yet. */
export function claimedBy(bytes: Uint8Array | undefined): Seen | undefined {
  const anchor = bytes && decodeAnchor(bytes);
  return anchor && seenIn(anchor);
}

const seenIn = ({ generation, savedAt, wordIndexes }: Anchor): Seen => ({
  generation,
  savedAt,
  wordIndexes,
});

/** The length of the journal whose head {@link judgeStanding} wants to see; undefined when there is no note. */
export const anchoredLength = (bytes: Uint8Array | undefined): number | undefined =>
  bytes && decodeAnchor(bytes)?.journalLength;

/** Compares a verified file with the note. `headAt` is the head of the file's journal at {@link anchoredLength}. */
export function judgeStanding(
  binding: Binding,
  root: Root,
  note: Uint8Array | undefined,
  headAt: Uint8Array | undefined,
  now: number,
): Standing {
  const clockBehind = root.savedAt > now + CLOCK_TOLERANCE_MS;
  return { ...compare(binding, root, note, headAt), clockBehind };
}

function compare(
  binding: Binding,
  root: Root,
  note: Uint8Array | undefined,
  headAt: Uint8Array | undefined,
): WithoutClock {
  if (note === undefined) return { verdict: 'cannotTell', why: 'noNote' };
  const anchor = decodeAnchor(note);
  if (anchor === undefined || !equalBytes(anchor.vaultId, binding.vaultId))
    return { verdict: 'cannotTell', why: 'noteUnreadable' };
  if (!equalBytes(anchor.mac, macOf(binding, anchor.body))) return judgeForeign(binding, anchor);
  const seen = seenIn(anchor);
  if (equalBytes(anchor.rootHash, rootHash(binding, root))) return { verdict: 'current' };
  const continues = headAt !== undefined && equalBytes(headAt, anchor.journalHead);
  if (continues && root.generation > anchor.generation)
    return { verdict: 'ahead', changes: root.generation - anchor.generation };
  if (!equalBytes(anchor.branch, root.branch)) return { verdict: 'otherBranch', seen };
  return { verdict: root.generation < anchor.generation ? 'older' : 'forked', seen };
}

/**
 * A note whose MAC is not of this key. After a re-key elsewhere the note here is older than the keys; a file of older keys
 * than the note is an old file put back, with whatever passphrase was revoked since. Else somebody wrote on the note.
 */
function judgeForeign({ keyGeneration }: Binding, anchor: Anchor): WithoutClock {
  if (anchor.keyGeneration > keyGeneration) return { verdict: 'older', seen: seenIn(anchor) };
  const why = anchor.keyGeneration < keyGeneration ? 'keysChanged' : 'noteUnreadable';
  return { verdict: 'cannotTell', why };
}
