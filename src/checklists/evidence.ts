import { z } from 'zod';
import type { Tier } from '../trips/index.ts';
import type { Answer } from './answer.ts';
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

/** What is attached: the traveller's own photo or document, or a receipt from IT, the mission or a carrier. */
export const attachedKindSchema = z.enum(['own', 'receipt']);
export type AttachedKind = z.infer<typeof attachedKindSchema>;

/** The level that an attachment reaches. */
export const attachedLevel = (kind: AttachedKind): number => (kind === 'receipt' ? 4 : 2);

/**
 * The level that a row reaches by what is in the kit: 0 the traveller's word, 1 a text, 2 a photo or document, 4 a
 * receipt. Levels 3 and 5 come from a check or from an officer.
 */
export const evidenceOf = (answer: Answer | null, attached: number): number =>
  Math.max(attached, (answer?.current.note ?? '').trim() === '' ? 0 : 1);
