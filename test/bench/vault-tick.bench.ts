/**
 * One save of one record of 600 bytes: ours, plain SQLite (the floor), SQLite3MultipleCiphers (the peers), all with the same
 * settings. Every store of every size is open at once and saves in turn, so that what disturbs the machine disturbs them all.
 */
import { join } from 'node:path';
import { inFolder, median, percentile, report, stopwatch } from './support/measure.ts';
import { fillPeer, PEERS, type PeerName } from './support/peers.ts';
import { must, newIds, NOTE, put, SIZES, vaultWith } from './support/vaults.ts';

const ROUNDS = 5;
const TICKS = 100;
const LIMITS = { toPlain: 1.5, toFasterPeer: 1.2, growthPerDecade: 0.15 };

type StoreName = PeerName | 'valise';

interface Store {
  readonly size: number;
  readonly name: StoreName;
  readonly tick: (number: number) => void;
  readonly close: () => void;
  /** Milliseconds of every tick, one list for each round. */
  readonly rounds: number[][];
}

async function storesOf(folder: string, size: number): Promise<readonly Store[]> {
  const ids = newIds(size);
  const idAt = (number: number) => {
    const id = ids[(number * 37) % size];
    if (id === undefined) throw new Error('no records');
    return id;
  };
  const peers = PEERS.map((name): Store => {
    const peer = fillPeer(name, join(folder, `${name}-${size}`), ids);
    const tick = (number: number) => peer.tick(idAt(number), number);
    return { size, name, tick, close: peer.close, rounds: [] };
  });
  const vault = await vaultWith(join(folder, `${size}.valise`), ids);
  const tick = (number: number) => void must(vault.commit([put(idAt(number), number)], NOTE));
  return [...peers, { size, name: 'valise', tick, close: () => vault.close(), rounds: [] }];
}

/** Each store ticks once for each number, beginning with another one every time. */
function runRound(stores: readonly Store[], round: number): void {
  for (const store of stores) store.rounds.push([]);
  for (let number = round * TICKS; number < (round + 1) * TICKS; number += 1) {
    for (let turn = 0; turn < stores.length; turn += 1) {
      const store = stores[(number + turn) % stores.length];
      const elapsed = stopwatch();
      store?.tick(number);
      store?.rounds.at(-1)?.push(elapsed());
    }
  }
}

/** Median of the rounds' ratios between the medians of two stores. */
const ratio = (store: Store, other: Store): number =>
  median(store.rounds.map((ticks, round) => median(ticks) / median(other.rounds[round] ?? [])));

function summary(stores: readonly Store[], size: number) {
  const named = (name: StoreName): Store => {
    const store = stores.find((each) => each.size === size && each.name === name);
    if (store === undefined) throw new Error(`no store ${name}`);
    return store;
  };
  const [ours, plain] = [named('valise'), named('plain')];
  const at = (part: number): Readonly<Record<StoreName, number>> => {
    const of = (name: StoreName) => percentile(named(name).rounds.flat(), part);
    return {
      plain: of('plain'),
      chacha20: of('chacha20'),
      sqlcipher: of('sqlcipher'),
      valise: of('valise'),
    };
  };
  const toPeers = [named('chacha20'), named('sqlcipher')].map((peer) => ratio(ours, peer));
  return {
    p50Ms: at(0.5),
    p95Ms: at(0.95),
    toPlain: ratio(ours, plain),
    toFasterPeer: Math.max(...toPeers),
    p95ToPlain: percentile(ours.rounds.flat(), 0.95) / percentile(plain.rounds.flat(), 0.95),
  };
}

const result = await inFolder(async (folder) => {
  const stores: Store[] = [];
  for (const size of SIZES) stores.push(...(await storesOf(folder, size)));
  for (let round = 0; round < ROUNDS; round += 1) runRound(stores, round);
  for (const store of stores) store.close();
  const sizes = SIZES.map((size) => [size, summary(stores, size)] as const);
  return { sizes, stores };
});

/** Milliseconds that a tick takes longer for each factor of ten in the number of records. */
function msPerDecade(name: StoreName): number {
  const medians = result.sizes.map(([, { p50Ms }]) => p50Ms[name] ?? Number.NaN);
  return ((medians.at(-1) ?? Number.NaN) - (medians[0] ?? Number.NaN)) / (SIZES.length - 1);
}

const slope = msPerDecade('valise');
const growthPerDecade = slope / (result.sizes[0]?.[1].p50Ms.valise ?? Number.NaN);
report({
  name: 'vault-tick',
  sizes: Object.fromEntries(result.sizes),
  msPerDecade: { valise: slope, plain: msPerDecade('plain') },
  growthPerDecade,
  limits: LIMITS,
  ok:
    growthPerDecade <= LIMITS.growthPerDecade &&
    result.sizes.every(
      ([, each]) => each.toPlain <= LIMITS.toPlain && each.toFasterPeer <= LIMITS.toFasterPeer,
    ),
});
