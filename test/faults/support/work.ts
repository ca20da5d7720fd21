/**
 * What the children save and the tests look for. Save number n is one commit, and what a vault must hold after it
 * follows from n alone: so a vault that was opened says by itself which save was its last, and whether it is whole.
 */
import { createHash } from 'node:crypto';
import { cryptoReady, secureRandom } from '../../../src/crypto/index.ts';
import { utf8 } from '../../../src/kernel/index.ts';
import {
  type Change,
  type CreateOptions,
  type DeriveKey,
  type OpenOptions,
  recordIdFrom,
  type Vault,
} from '../../../src/vault/index.ts';

export const NOTE = { actor: 'owner', verb: 'answer.set' };

/** Not Argon2id: these tests open thousands of vaults, and what they try lies behind the passphrase. */
export const derive: DeriveKey = async ({ secret, salt }) =>
  Uint8Array.from(createHash('sha512').update(salt).update(secret).digest());

export const options = (path: string): CreateOptions & OpenOptions => ({
  path,
  passphrase: utf8('fault test'),
  credential: { kind: 'passphrase', secret: utf8('fault test') },
  derive,
  random: secureRandom(),
  clock: { now: () => Date.now() },
  cost: { memKib: 64 * 1024, ops: 3 },
});

/** One kind of commit: `save` is a tick in a list, `import` a whole index of advisories in one commit. */
export type WorkName = 'save' | 'import';

interface Item {
  readonly name: string;
  readonly number: number;
  readonly text: string;
}

const SLOTS = 8;
const INDEX_SIZE = 240;

/** Save n writes two records that belong together, and replaces the record `only:n-1` by `only:n`; every tenth is a big one. */
const ITEMS: Record<WorkName, (number: number) => readonly Item[]> = {
  save(number) {
    const text = 'x'.repeat(number % 10 === 9 ? 40_000 : (number * 397) % 3000);
    const names = [`left:${number % SLOTS}`, `right:${number % SLOTS}`, `only:${number}`];
    return names.map((name) => ({ name, number, text }));
  },
  import: (number) =>
    Array.from({ length: INDEX_SIZE }, (_, place) => {
      const text = 'y'.repeat(200 + ((place * 131 + number * 17) % 1500));
      return { name: `advisory:${place}`, number, text };
    }),
};

const put = (item: Item): Change => ({
  kind: 'put',
  collection: 'answer',
  id: recordIdFrom(item.name),
  schema: 1,
  value: { ...item },
});

/** The changes of commit `number`. Needs `cryptoReady`. */
export function changesOf(work: WorkName, number: number): readonly Change[] {
  const puts = ITEMS[work](number).map(put);
  const outdated = recordIdFrom(`only:${number - 1}`);
  if (work !== 'save' || number === 0) return puts;
  return [...puts, { kind: 'delete', collection: 'answer', id: outdated }];
}

/** Everything a vault holds after commits 0…number, as one text. */
function contentAfter(work: WorkName, number: number): string {
  const held = new Map<string, Item>();
  const first = Math.max(0, number - SLOTS);
  for (let each = first; each <= number; each += 1) {
    for (const item of ITEMS[work](each)) held.set(item.name, item);
    held.delete(`only:${each - 1}`);
  }
  return inOrder([...held.values()]);
}

const inOrder = (items: readonly Item[]): string =>
  items
    .map(({ name, number, text }) => `${name} ${number} ${text}`)
    .toSorted()
    .join('\n');

/** The number of the last commit in the vault, −1 in an empty one; `torn` when it holds a part of a commit. */
export function lastCommit(vault: Vault, work: WorkName): number | 'torn' {
  const items = vault.list('answer').map(({ value }) => value as unknown as Item);
  const last = items.reduce((highest, { number }) => Math.max(highest, number), -1);
  return inOrder(items) === (last < 0 ? '' : contentAfter(work, last)) ? last : 'torn';
}

/** Commits `number`; the code of the refusal, or `ok`. A throw is a bug and comes back as such. */
export function commit(vault: Vault, work: WorkName, number: number): string {
  try {
    const saved = vault.commit(changesOf(work, number), NOTE);
    return saved.ok ? 'ok' : saved.error.code;
  } catch (error) {
    return `threw ${error instanceof Error ? error.message : 'something'}`;
  }
}

export { cryptoReady };
