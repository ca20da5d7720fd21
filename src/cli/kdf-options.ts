import type { Command } from 'commander';
import { DEFAULT_KDF_COST, KDF_BOUNDS, type KdfCost } from '../vault/index.ts';
import { usage } from './exit.ts';

/** What one unlock costs, as typed. */
export interface KdfOptions {
  readonly kdfMemMib: string;
  readonly kdfOps: string;
}

const KIB = 1024;

/** For every command that makes a passphrase or a recovery code; the cost stands in the kit from then on. */
export const withKdfOptions = (command: Command): Command =>
  command
    .option('--kdf-mem-mib <n>', 'memory of one unlock in MiB', `${DEFAULT_KDF_COST.memKib / KIB}`)
    .option('--kdf-ops <n>', 'passes of one unlock', `${DEFAULT_KDF_COST.ops}`);

/** The cost, inside the bounds of the format. */
export function kdfCostOf({ kdfMemMib, kdfOps }: KdfOptions): KdfCost {
  const { memKib, ops } = KDF_BOUNDS;
  return {
    memKib: KIB * bounded('--kdf-mem-mib', kdfMemMib, memKib.min / KIB, memKib.max / KIB),
    ops: bounded('--kdf-ops', kdfOps, ops.min, ops.max),
  };
}

function bounded(name: string, text: string, lowest: number, highest: number): number {
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= lowest && value <= highest) return value;
  throw usage(
    `${name} takes a whole number from ${lowest} to ${highest}.`,
    `${name} accepte un nombre entier de ${lowest} à ${highest}.`,
  );
}
