import type { Tier } from '../trips/index.ts';
import type { Item } from './item.ts';

/** The lowest evidence level that an officer accepts at a tier; a higher tier never asks for less. */
export function minEvidence(
  { evidence: { min, t3, t4 } }: Pick<Item, 'evidence'>,
  tier: Tier,
): number {
  const atHigh = tier >= 3 ? (t3 ?? min) : min;
  const atExtreme = tier >= 4 ? (t4 ?? min) : min;
  return Math.max(min, atHigh, atExtreme);
}
