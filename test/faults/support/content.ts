/** Everything that a vault says, to be compared. */
import { COLLECTIONS, type CollectionName, type Vault } from '../../../src/vault/index.ts';

const NAMES = Object.keys(COLLECTIONS) as CollectionName[];

/** What the root speaks for: no part of it may ever differ in a vault that opens. */
export const contentOf = (vault: Vault) => ({
  id: vault.id,
  state: vault.state(),
  records: NAMES.flatMap((collection) =>
    vault.list(collection).map((record) => ({ collection, ...record })),
  ),
  journal: vault.journal(),
  slots: vault.slots(),
});

export type Content = ReturnType<typeof contentOf>;

/** Drafts lie outside the root: one that was harmed is dropped, and the check says so. */
export const draftsOf = (vault: Vault, keys: readonly string[]) =>
  keys.map((key) => vault.getDraft(key));
