/**
 * What kinds of record a vault holds. The number is sealed inside each record and goes into its blind
 * id; a number is never reused, not even after its collection is gone. 10 is reserved for identity keys.
 */
export const COLLECTIONS = {
  /** One record: language, theme, lock times and other choices that must not be changed from outside. */
  settings: 1,
  /** One record per source and place code: the last published advisory. */
  advisory: 2,
  /** One record per trip: legs, purpose, companions, devices, tier. */
  trip: 3,
  /** One record per trip and checklist item: state, note, history. */
  answer: 4,
  /** One record per rung of the contact ladder that the office filled in. */
  contact: 5,
  /** One record per key slot that has a name: whose it is, and the office's public key. */
  slot: 6,
  /** One record per attachment: its name, its length, and the key of its chunks, wrapped. */
  attachment: 7,
  /** Records that a salvage could not prove to be current. */
  unproven: 8,
  /** One record per edition of the item library: its number, who published it, and the hashes of its items. */
  edition: 9,
  /** One record per item that an edition holds, by the hash of its content. */
  'library-item': 11,
  /** One record per item that an officer has changed and not yet published. */
  'library-change': 12,
  /** One record per place: what staff found out about it. */
  'place-facts': 13,
  /** One record per device of the register. */
  device: 14,
  /** One record per incident: the playbook, the answers, the steps and their times. */
  incident: 15,
} as const;

export type CollectionName = keyof typeof COLLECTIONS;

const NAMES = new Map<number, CollectionName>(
  (Object.keys(COLLECTIONS) as CollectionName[]).map((name) => [COLLECTIONS[name], name]),
);

/** The collection with that number, or undefined for one that a later version of Valise made. */
export const collectionNumbered = (number: number): CollectionName | undefined => NAMES.get(number);
