/** An open vault: what services hold. */
import { equalBytes, tagOf, wipeVaultKeys } from '../crypto/index.ts';
import { refuse, toHex } from '../kernel/index.ts';
import { attachmentAccess } from './attachments/attachments.ts';
import { backupVault } from './whole/backup.ts';
import { reportOf } from './verify/check.ts';
import { COLLECTIONS } from './collections.ts';
import { guardWrite } from './commit.ts';
import { hasOlderKeys, inspectCopy } from './whole/copies.ts';
import { draftId, openDraft, sealDraft } from './sealed/drafts.ts';
import { removeIfPossible } from './container/files.ts';
import { MAX_RECORD_BYTES } from './container/format.ts';
import { readHistory } from './history.ts';
import type { RecordId } from './ids.ts';
import { current, type Live, liveFrom, save, type SessionParts, writeRefusal } from './live.ts';
import { type Leaf, openRecord, recordValue } from './sealed/records.ts';
import { rekeyVault } from './whole/rekey.ts';
import { repairVault } from './verify/repair.ts';
import { rootHash, wordIndexesOf } from './sealed/root.ts';
import { sealedRow } from './container/rows.ts';
import { settleVault } from './anchor/settle.ts';
import { putSlot, slotViews } from './keys/slot-changes.ts';
import { type StoredRecord, type Vault, VaultTamperedError } from './types.ts';

/** The open vault over those parts. */
export function startSession(parts: SessionParts): Vault {
  const live = liveFrom(parts);
  const records = recordAccess(live);
  return {
    id: toHex(parts.binding.vaultId),
    state() {
      const { root } = current(live);
      const { generation, recordCount: records, savedAt } = root;
      return {
        generation,
        records,
        savedAt,
        wordIndexes: wordIndexesOf(rootHash(live.binding, root)),
      };
    },
    ...records,
    ...attachmentAccess(live, records),
    ...draftAccess(live),
    journal: () => readHistory(live),
    isReadOnly: () => live.readOnly,
    standing: () => live.standing,
    settle: (choice, note) => settleVault(live, choice, note),
    slots: () => slotViews(current(live).header),
    putSlot: (proof, at, slot, changes, note) => putSlot(live, { proof, at, slot, changes, note }),
    rekey: (proof, slots, changes, note) => rekeyVault(live, { proof, slots, changes, note }),
    backup: (path) => backupVault(live, path),
    hasOlderKeys: (path) => hasOlderKeys(live, path),
    inspectCopy: (path) => inspectCopy(live, path),
    repair: (note) => repairVault(live, note),
    check: () => reportOf(live.db, live.binding, current(live)),
    close() {
      // All of it twice does no harm, and a re-key that could not open the file again left the handle closed.
      live.db.close();
      for (const path of live.underway.files) removeIfPossible(path);
      wipeVaultKeys(live.binding.keys);
      live.release();
    },
  };
}

const recordAccess = (live: Live): Pick<Vault, 'get' | 'list' | 'commit'> => ({
  get(name, id) {
    const leaf = current(live).index.get(COLLECTIONS[name])?.get(id);
    return leaf && readRecord(live, COLLECTIONS[name], id, leaf);
  },
  list(name) {
    const leaves = [...(current(live).index.get(COLLECTIONS[name]) ?? [])];
    leaves.sort(([left], [right]) => (left < right ? -1 : 1));
    return leaves.map(([id, leaf]) => readRecord(live, COLLECTIONS[name], id, leaf));
  },
  commit: (changes, note) => save(live, changes, note),
});

function draftAccess(live: Live): Pick<Vault, 'putDraft' | 'getDraft' | 'deleteDraft'> {
  const write = (action: () => void) => {
    const refused = writeRefusal(live);
    return refused === undefined ? guardWrite(action) : refuse(refused);
  };
  return {
    putDraft(key, value) {
      const { bix, sealed } = sealDraft(live.binding, key, value, live.random);
      if (sealed.ct.length > MAX_RECORD_BYTES) return refuse('tooLarge');
      return write(() => live.statements.putDraft.run(bix, sealed.nonce, sealed.ct));
    },
    getDraft(key) {
      const bix = draftId(live.binding, key);
      const row = live.statements.selectDraft.get(bix);
      const sealed = row && sealedRow(row);
      return sealed && openDraft(live.binding, bix, sealed)?.value;
    },
    deleteDraft: (key) => write(() => live.statements.deleteDraft.run(draftId(live.binding, key))),
  };
}

/** One row, and only if it is the very row that was verified or written: deleted, replaced and put-back rows all end here. */
function readRecord(
  { statements, binding }: Live,
  collection: number,
  id: RecordId,
  leaf: Leaf,
): StoredRecord {
  const row = statements.selectRecord.get(leaf.bix);
  const sealed = row && sealedRow(row);
  const known =
    sealed !== undefined &&
    equalBytes(sealed.nonce, leaf.nonce) &&
    equalBytes(tagOf(sealed.ct), leaf.tag);
  if (!known) throw new VaultTamperedError('a record changed in the file');
  const plain = openRecord(binding, leaf.bix, sealed);
  if (typeof plain === 'string' || plain.collection !== collection || plain.id !== id)
    throw new VaultTamperedError('a record does not open');
  const { revision, schema, body } = plain;
  return { id, revision, schema, value: recordValue(body) };
}
