import type { Localized } from '../kernel/index.ts';
import type { Clause } from './clauses.ts';

/** Why a row is kept that the trip does not select. */
export const KEPT_REASON: Localized = {
  en: 'No longer selected by the trip: kept because you answered it.',
  fr: 'Le voyage ne le demande plus\u00A0: conservé parce que vous y avez répondu.',
};

const EVERY_TRIP: Localized = {
  en: 'Because it applies to every trip.',
  fr: 'Parce que cela vaut pour tous les voyages.',
};

/** One sentence from the facts that selected a row, each named once. */
export function reasonOf(clauses: readonly Clause[]): Localized {
  const facts = clauses.filter(
    (clause, index) => clauses.findIndex((other) => other.en === clause.en) === index,
  );
  if (facts.length === 0) return EVERY_TRIP;
  const en = facts.map((fact) => fact.en);
  const fr = facts.map((fact) => fact.fr);
  return {
    en: `Because ${enumerate(en, ', ', ' and ')}.`,
    fr: `Parce que ${enumerate(fr, ', que ', ' et que ')}.`,
  };
}

/** "A", "A and B", "A, B and C". */
function enumerate(parts: readonly string[], between: string, last: string): string {
  if (parts.length < 2) return parts.join(between);
  return `${parts.slice(0, -1).join(between)}${last}${parts.at(-1) ?? ''}`;
}
