import { assertNever, type Localized } from '../kernel/index.ts';
import * as clause from './clauses.ts';
import type { Condition, Due } from './item.ts';
import { legAnchor, tripGroup } from './moment.ts';

/** When an item applies and when it is due, in words that hold for every trip: for people who review the library. */

const EVERY_TRIP: Localized = { en: 'every trip', fr: 'tous les voyages' };

/** A condition as a phrase; parts that hold together stand in parentheses where they are one of several. */
export function conditionInWords(condition: Condition): Localized {
  if (condition === 'always') return EVERY_TRIP;
  if ('all' in condition) return joined(condition.all.map(partInWords), AND);
  if ('any' in condition) return joined(condition.any.map(partInWords), OR);
  if ('tier' in condition) {
    return {
      en: `the tier is T${condition.tier} or higher`,
      fr: `le palier est T${condition.tier} ou plus`,
    };
  }
  if ('purpose' in condition) return joined(condition.purpose.map(clause.purpose), OR);
  if ('traveller' in condition) return joined(condition.traveller.map(clause.traveller), OR);
  if ('transit' in condition) {
    return { en: 'the trip includes a transit', fr: 'le voyage comprend un transit' };
  }
  if ('companions' in condition) return clause.companions;
  if ('overnight' in condition)
    return { en: 'the stay has a night', fr: 'le séjour comprend une nuit' };
  if ('place' in condition) return orUnclear(joined(condition.place.map(clause.property), OR));
  if ('dual' in condition) return orUnclear(DUAL);
  if ('device' in condition) {
    const facts = clause.deviceWords(condition.device).map((words) => joined(words, OR));
    return facts.length === 0
      ? ANY_DEVICE
      : withPrefix('device: ', 'appareil\u00A0: ', joined(facts));
  }
  return assertNever(condition);
}

/** When an item is due, whatever the trip. */
export function dueInWords(due: Due): Localized {
  if (due.anchor === 'departure' || due.anchor === 'return') return tripGroup(due).label;
  const name = legAnchor(due.anchor);
  if (due.anchor !== 'arrival') return name;
  return { en: `${name.en} + ${due.hours} h`, fr: `${name.fr} + ${due.hours}\u00A0h` };
}

const DUAL: Localized = {
  en: 'the traveller also has the nationality of a place on the way',
  fr: 'la personne qui voyage a aussi la nationalité d’un lieu du parcours',
};
const ANY_DEVICE: Localized = { en: 'any device', fr: 'tout appareil' };
const AND: Localized = { en: 'and', fr: 'et' };
const OR: Localized = { en: 'or', fr: 'ou' };

/** With a word between the parts, or a comma. */
const joined = (parts: readonly Localized[], word?: Localized): Localized => ({
  en: parts.map(({ en }) => en).join(word === undefined ? ', ' : ` ${word.en} `),
  fr: parts.map(({ fr }) => fr).join(word === undefined ? ', ' : ` ${word.fr} `),
});

const withPrefix = (en: string, fr: string, rest: Localized): Localized => ({
  en: en + rest.en,
  fr: fr + rest.fr,
});

/** Only a sourced "no" makes it false. */
const orUnclear = ({ en, fr }: Localized): Localized => ({
  en: `${en} (or nobody has looked it up)`,
  fr: `${fr} (ou personne ne l’a vérifié)`,
});

const inParentheses = (text: string): string => `(${text})`;

function partInWords(part: Condition): Localized {
  const words = conditionInWords(part);
  const isGroup = part !== 'always' && ('all' in part || 'any' in part);
  return isGroup ? { en: inParentheses(words.en), fr: inParentheses(words.fr) } : words;
}
