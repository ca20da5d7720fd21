/**
 * Faults of a vault's file, one each, and what Valise must make of it (vault-and-packs Part D, "Own CCTV"). The base is
 * test/golden/format-1/all-slots.valise, so that this table means the same in every later build.
 */
import type { Fault } from './fault.ts';
import { CONTAINER, HEADER, PAGES, SCHEMA } from './of-the-file.ts';
import { RECORDS, REST, ROOT_AND_BUCKETS } from './of-the-rows.ts';

export type { Fault };

export const FAULTS: readonly Fault[] = [
  ...CONTAINER,
  ...PAGES,
  ...SCHEMA,
  ...HEADER,
  ...ROOT_AND_BUCKETS,
  ...RECORDS,
  ...REST,
];
