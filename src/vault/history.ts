/** The journal as people read it: who changed which records, and when (vault-and-packs B6). */
import { equalBytes, ID_LENGTH, TAG_LENGTH } from '../crypto/index.ts';
import { toHex } from '../kernel/index.ts';
import { collectionNumbered } from './collections.ts';
import { EMPTY_CHAIN, type EntryContent, type JournalChange, readEntry } from './sealed/journal.ts';
import { current, type Live } from './live.ts';
import { sealedRow } from './container/rows.ts';
import { type JournalEntry, type JournalledChange, VaultTamperedError } from './types.ts';

/**
 * Every entry as it lies in the file, one at a time: a long journal is larger than what memory should hold. The chain is
 * checked on the way and against the root at the end, so nothing counts before the last entry was read.
 */
export function* readEntries(live: Live): Generator<EntryContent> {
  const { root } = current(live);
  let chain = EMPTY_CHAIN;
  for (const row of live.statements.selectJournal.iterate()) {
    const sealed = sealedRow(row);
    const read = sealed === undefined ? 'unsealed' : readEntry(live.binding, chain, sealed);
    if (typeof read === 'string') throw new VaultTamperedError('the journal changed in the file');
    chain = read.chain;
    yield read.entry;
  }
  if (!equalBytes(chain.head, root.journalHead))
    throw new VaultTamperedError('the journal changed in the file');
}

/** Every entry, oldest first, with the records that it touched as far as the vault still holds them. */
export function readHistory(live: Live): readonly JournalEntry[] {
  const named = recordsByBlindId(live);
  return Array.from(readEntries(live), ({ time, generation, note, changes }, index) => ({
    ...note,
    seq: index + 1,
    time,
    generation,
    changes: changes
      .filter(({ bix }) => !equalBytes(bix, NO_RECORD))
      .map((change) => describe(change, named)),
  }));
}

const NO_RECORD = new Uint8Array(ID_LENGTH);

/** What ties the chain under new keys to the one before: blind id zero, and the old Merkle root as the two tags (docs/vault-format.md §10). It names no record. */
export const tieTo = (journalRoot: Uint8Array): JournalChange => ({
  bix: NO_RECORD,
  oldTag: journalRoot.subarray(0, TAG_LENGTH),
  newTag: journalRoot.subarray(TAG_LENGTH),
});

type Named = ReadonlyMap<string, NonNullable<JournalledChange['record']>>;

function recordsByBlindId(live: Live): Named {
  const named = new Map<string, NonNullable<JournalledChange['record']>>();
  for (const [number, leaves] of current(live).index) {
    const collection = collectionNumbered(number);
    if (collection === undefined) continue;
    for (const [id, leaf] of leaves) named.set(toHex(leaf.bix), { collection, id });
  }
  return named;
}

const NO_TAG = toHex(new Uint8Array(TAG_LENGTH));

function describe({ bix, oldTag, newTag }: JournalChange, named: Named): JournalledChange {
  const kind = toHex(newTag) === NO_TAG ? 'deleted' : toHex(oldTag) === NO_TAG ? 'new' : 'changed';
  const record = named.get(toHex(bix));
  return record === undefined ? { kind } : { kind, record };
}
