/**
 * The peak memory of a process that holds a vault of 10,000 records, from its start to a new vault key: a bundle in a process of
 * its own with the heap of the vault process, as the app starts it. The derivation, which needs 256 MiB, is in another
 * process there too.
 */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { root } from '../../build/runtime.mjs';
import { VAULT_HEAP } from '../../electron/vault-process/heap.ts';
import { inFolder, median, report } from './support/measure.ts';
import { newIds, SIZES, vaultWith } from './support/vaults.ts';

const ROUNDS = new Map([
  [1_000, 3],
  [10_000, 3],
]);
const LIMITS = { peakMibAt10k: 150 };
/** Below the project, where a bundle finds the database's package. */
const BUNDLES = join(root, '.cache', 'bench');
const CHILD = join(BUNDLES, 'hold-vault.mjs');

/** What Node needs to read TypeScript is not in the app. */
const bundleChild = () =>
  build({
    configFile: false,
    root,
    logLevel: 'warn',
    ssr: { noExternal: true, external: ['better-sqlite3'], target: 'node' },
    build: {
      ssr: join(import.meta.dirname, 'support', 'hold-vault.ts'),
      outDir: BUNDLES,
      target: 'node24',
      minify: false,
      rolldownOptions: { output: { entryFileNames: '[name].mjs' } },
    },
  });

function peaksOf(path: string): ReadonlyMap<string, number> {
  const argv = [...VAULT_HEAP, CHILD, path];
  const { status, stdout, stderr } = spawnSync(process.execPath, argv, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return new Map(Object.entries(JSON.parse(stdout) as Readonly<Record<string, number>>));
}

/** After each step, the median of the rounds. */
async function peaksAt(folder: string, size: number): Promise<Readonly<Record<string, number>>> {
  const path = join(folder, `${size}.valise`);
  (await vaultWith(path, newIds(size))).close();
  const rounds = Array.from({ length: ROUNDS.get(size) ?? 1 }, () => peaksOf(path));
  const steps = [...(rounds[0]?.keys() ?? [])];
  const peakAt = (step: string) => median(rounds.map((peaks) => peaks.get(step) ?? Number.NaN));
  return Object.fromEntries(steps.map((step) => [step, peakAt(step)]));
}

await bundleChild();
const sizes = await inFolder(async (folder) => {
  const entries: [number, Readonly<Record<string, number>>][] = [];
  for (const size of SIZES) entries.push([size, await peaksAt(folder, size)]);
  return new Map(entries);
});
rmSync(BUNDLES, { recursive: true });

const peakMib = Math.max(...Object.values(sizes.get(10_000) ?? { none: Number.NaN }));
report({
  name: 'vault-memory',
  peakMib: Object.fromEntries(sizes),
  limits: LIMITS,
  ok: peakMib <= LIMITS.peakMibAt10k,
});
