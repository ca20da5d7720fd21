/** The system's random numbers, drawn in pools: one call per nonce costs 200 times more (storage-measurements §7.2). */
import { randomFillSync } from 'node:crypto';
import type { Random } from '../kernel/index.ts';

const POOL_BYTES = 4096;

/** Random bytes from the operating system. Each byte is handed out once and wiped from the pool. */
export function secureRandom(): Random {
  const pool = new Uint8Array(POOL_BYTES);
  let used = POOL_BYTES;
  return {
    bytes(length) {
      if (length > POOL_BYTES) return randomFillSync(new Uint8Array(length));
      if (used + length > POOL_BYTES) {
        randomFillSync(pool);
        used = 0;
      }
      const drawn = pool.slice(used, used + length);
      pool.fill(0, used, used + length);
      used += length;
      return drawn;
    },
  };
}
