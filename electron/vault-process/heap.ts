/**
 * How the vault process's heap is bounded. Node 24 sets aside up to twice 32 MiB for what was just made; a pass over all records
 * makes much and keeps little, and is no slower with less (docs/speed.md).
 */
export const VAULT_HEAP: readonly string[] = ['--max-semi-space-size=4'];
