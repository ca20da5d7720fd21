import type { ChecklistRow } from '../../../../src/checklists/index.ts';
import { useText } from '../../../i18n/index.ts';
import { messages, proofOf } from './messages.ts';
import { isProven } from './rows.ts';

/** "Proof: a photo or document — missing": what the tier asks, and whether it is there. */
export function useProof(row: ChecklistRow): string {
  const { t } = useText();
  const proof = t(proofOf(row.minEvidence));
  const proven = isProven(row);
  if (proven === null) return t(messages.proof, { proof });
  return t(proven ? messages.proofThere : messages.proofMissing, { proof });
}
