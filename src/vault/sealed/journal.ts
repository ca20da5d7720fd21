/** The journal: sealed entries in a hash chain, with an RFC 6962 tree beside it (vault-and-packs B6; docs/vault-format.md §10). */
import {
  appendLeaf,
  blake2b256,
  byteReader,
  DIGEST_LENGTH,
  EMPTY_FRONTIER,
  equalBytes,
  type Frontier,
  ID_LENGTH,
  isPadded,
  keyedDigest,
  merkleLeafHash,
  open,
  pad,
  type Sealed,
  seal,
  sha256Of,
  ShortInputError,
  TAG_LENGTH,
  u8,
  u32,
  u64,
} from '../../crypto/index.ts';
import { concatBytes, fromUtf8, type Random, utf8 } from '../../kernel/index.ts';
import { type Binding, sealContext } from './binding.ts';
import type { JournalNote } from '../types.ts';

/** Most entries hold one change and are equally long; without the padding the verb's length would show. */
export const JOURNAL_MINIMUM = 256;
const CHANGE_LENGTH = ID_LENGTH + 2 * TAG_LENGTH;

/** One changed record: its blind id, its tag before (zeros when new) and after (zeros when deleted). */
export interface JournalChange {
  readonly bix: Uint8Array;
  readonly oldTag: Uint8Array;
  readonly newTag: Uint8Array;
}

/** What the root says about the journal, plus what is needed to append. */
export interface Chain {
  readonly length: number;
  readonly head: Uint8Array;
  readonly frontier: Frontier;
}

export const EMPTY_CHAIN: Chain = {
  length: 0,
  head: new Uint8Array(DIGEST_LENGTH),
  frontier: EMPTY_FRONTIER,
};

/** Whether a note may be written: short ASCII words, so that no text of the user ends up in it. */
export const isNote = ({ actor, verb, zone = 'UTC' }: JournalNote): boolean =>
  /^[a-z][a-zA-Z0-9.-]{0,31}$/.test(actor) &&
  /^[a-z][a-zA-Z0-9.-]{0,47}$/.test(verb) &&
  /^[A-Za-z][A-Za-z0-9_+/-]{0,59}$/.test(zone);

/** The actor's field: the name, and behind an @ the zone that the clock on the wall showed (decision 0006). */
const actorField = ({ actor, zone }: JournalNote): string =>
  zone === undefined ? actor : `${actor}@${zone}`;

/** What an entry says, without its place in the chain. */
export interface EntryContent {
  /** Milliseconds since 1970. */
  readonly time: number;
  readonly generation: number;
  readonly note: JournalNote;
  readonly changes: readonly JournalChange[];
}

function advance(binding: Binding, chain: Chain, sealed: Sealed, padded: Uint8Array): Chain {
  const length = chain.length + 1;
  const head = keyedDigest(
    binding.keys.digest,
    DIGEST_LENGTH,
    'journalHead',
    u64(length),
    chain.head,
    blake2b256(concatBytes(sealed.nonce, sealed.ct)),
  );
  return { length, head, frontier: appendLeaf(chain.frontier, merkleLeafHash(sha256Of(padded))) };
}

/** Written in place: 100 000 changes as arguments of one call would overflow the stack. */
function encodeChanges(changes: readonly JournalChange[]): Uint8Array {
  const bytes = new Uint8Array(changes.length * CHANGE_LENGTH);
  changes.forEach(({ bix, oldTag, newTag }, number) => {
    const offset = number * CHANGE_LENGTH;
    bytes.set(bix, offset);
    bytes.set(oldTag, offset + ID_LENGTH);
    bytes.set(newTag, offset + ID_LENGTH + TAG_LENGTH);
  });
  return bytes;
}

/** Seals the next entry and says what the chain becomes. The chain given stays valid. */
export function appendEntry(
  binding: Binding,
  chain: Chain,
  entry: EntryContent,
  random: Random,
): { readonly sealed: Sealed; readonly chain: Chain } {
  const seq = chain.length + 1;
  const [actor, verb] = [utf8(actorField(entry.note)), utf8(entry.note.verb)];
  const plain = concatBytes(
    u64(seq),
    u64(entry.time),
    u64(entry.generation),
    chain.head,
    u8(actor.length),
    actor,
    u8(verb.length),
    verb,
    u32(entry.changes.length),
    encodeChanges(entry.changes),
  );
  const padded = pad(plain, JOURNAL_MINIMUM);
  const sealed = seal(
    binding.keys.journal,
    padded,
    sealContext(binding, 'journal', u64(seq)),
    random,
  );
  return { sealed, chain: advance(binding, chain, sealed, padded) };
}

/** The entry that follows `chain`; `unsealed` when the row does not authenticate there, `broken` when it does not continue the chain. */
export function readEntry(
  binding: Binding,
  chain: Chain,
  sealed: Sealed,
): { readonly entry: EntryContent; readonly chain: Chain } | 'unsealed' | 'broken' {
  const seq = chain.length + 1;
  const padded = open(binding.keys.journal, sealed, sealContext(binding, 'journal', u64(seq)));
  if (padded === undefined) return 'unsealed';
  try {
    const entry = decodeEntry(padded, seq, chain.head);
    return entry === undefined
      ? 'broken'
      : { entry, chain: advance(binding, chain, sealed, padded) };
  } catch (error) {
    if (error instanceof ShortInputError) return 'broken';
    throw error;
  }
}

/** Whether a row is an authentic entry of another place: then it was moved, not damaged. */
export const isEntryOf = (binding: Binding, seq: number, sealed: Sealed): boolean =>
  open(binding.keys.journal, sealed, sealContext(binding, 'journal', u64(seq))) !== undefined;

function decodeEntry(padded: Uint8Array, seq: number, head: Uint8Array): EntryContent | undefined {
  const reader = byteReader(padded);
  const writtenSeq = reader.u64();
  const time = reader.u64();
  const generation = reader.u64();
  const previous = reader.bytes(DIGEST_LENGTH);
  const actor = reader.bytes(reader.u8());
  const verb = reader.bytes(reader.u8());
  const changes = reader.bytes(reader.u32() * CHANGE_LENGTH);
  const length = padded.length - reader.rest().length;
  if (writtenSeq !== seq || !equalBytes(previous, head)) return undefined;
  if (!isAscii(actor) || !isAscii(verb) || !isPadded(padded, length, JOURNAL_MINIMUM)) {
    return undefined;
  }
  const note = { ...actorOf(fromUtf8(actor)), verb: fromUtf8(verb) };
  return {
    time,
    generation,
    note,
    // Taken apart only when somebody looks: an opening reads every entry, and one may hold 100 000 changes.
    get changes() {
      return decodeChanges(changes);
    },
  };
}

function actorOf(field: string): Pick<JournalNote, 'actor' | 'zone'> {
  const at = field.indexOf('@');
  return at < 0 ? { actor: field } : { actor: field.slice(0, at), zone: field.slice(at + 1) };
}

function decodeChanges(bytes: Uint8Array): readonly JournalChange[] {
  const reader = byteReader(bytes);
  return Array.from({ length: bytes.length / CHANGE_LENGTH }, () => ({
    bix: reader.bytes(ID_LENGTH),
    oldTag: reader.bytes(TAG_LENGTH),
    newTag: reader.bytes(TAG_LENGTH),
  }));
}

/** Names in the journal are ASCII by the format; anything else was not written by us. */
const isAscii = (bytes: Uint8Array): boolean => bytes.every((byte) => byte >= 0x20 && byte < 0x7f);
