import type { Localized } from '../../../src/kernel/index.ts';

/**
 * What every text of the product has to keep to, wherever it stands. Each check takes one text and answers with its
 * faults, so that the tests can show each failing on a planted bad text. Fault lists are empty when all is well.
 */

const NBSP = '\u00a0';

type Rule = readonly [pattern: RegExp, fault: string];
const named = (rules: readonly Rule[], text: string): readonly string[] =>
  rules.filter(([pattern]) => pattern.test(text)).map(([, fault]) => `${fault}: ${text}`);

/** In both languages. A telephone number is written as its owner writes it. */
const BOTH: readonly Rule[] = [
  [/'/, 'straight apostrophe'],
  [/"/, 'straight quotation mark'],
  [/!/, 'exclamation mark'],
  [/\.\.\./, 'three full stops for an ellipsis'],
  [/\s\s/, 'two spaces'],
  [/(?<![+\d]|\d )\d{1,3} \d{3}(?!\d)/, 'no NBSP between thousands'],
];
export const textFaults = (text: string): readonly string[] => named(BOTH, text);

/** A text that stands alone; a part that is joined to another may begin with a space. */
export const strayEnds = (text: string): readonly string[] =>
  named([[/^\s|\s$/, 'stray space']], text);

/** A colon inside a time, a web address or an option of the command line takes no space. */
const FRENCH: readonly Rule[] = [
  [new RegExp(`(?<!${NBSP})[;?»]`), 'no NBSP before ; ? or »'],
  [new RegExp(`(?<!${NBSP}):(?=\\s|»|$)| :`), 'no NBSP before a colon'],
  [new RegExp(`«(?!${NBSP})`), 'no NBSP after «'],
  [/[“”]/, 'English quotation marks'],
  [/\d [$%]/, 'no NBSP before $ or %'],
];
export const frenchFaults = (text: string): readonly string[] => named(FRENCH, text);

const ENGLISH: readonly Rule[] = [
  [/[«»]/, 'French quotation marks'],
  [new RegExp(`(?<!\\d)${NBSP}|${NBSP}(?!\\d)`), 'NBSP'],
  [/\b(please|oops|sorry)\b/i, 'a feeling instead of a fact'],
];
export const englishFaults = (text: string): readonly string[] => named(ENGLISH, text);

/** Renderings that travel-security-guidance §16 and the language of Parliament forbid, with what to write. */
const FORBIDDEN: readonly Rule[] = [
  [/crypt(age|er|é)/i, 'chiffrement, chiffrer'],
  [/\be-?mails?\b/i, 'courriel'],
  [/\bchecker/i, 'vérifier'],
  [/\bdigital(e|es)?\b|\bdigitaux\b/i, 'numérique'],
  [/imperméable/i, 'sceau d’inviolabilité'],
  [/chiffres clés/i, 'numéros importants'],
  [/connaissances? préalables?/i, 'besoin de connaître'],
  [/appareils? empruntés?/i, 'appareil de prêt'],
  [/interférence/i, 'ingérence étrangère'],
  [/questionnement/i, 'sollicitation subtile d’information'],
  [/voyages? subventionnés?/i, 'déplacement parrainé'],
  [/serrure de l’écran/i, 'verrouillage de l’écran'],
  [/mot de passe de (détresse|contrainte)/i, 'mot de détresse'],
  [/renonciation/i, 'dérogation motivée'],
  [/nettoyer (l’|un |votre |vos |les )?(appareil|ordinateur|téléphone)/i, 'réinitialiser, effacer'],
  [/divulgations?\b/i, 'déclaration publique'],
  [/\bculture (de|des) (relations|contacts|sources)/i, 'entretien intéressé de relations'],
  [/\btrous? (de|dans la) (garde|possession|surveillance)/i, 'rupture de la chaîne de possession'],
  [/enregistrements? (convenu|manqué|du soir)/i, 'prise de contact convenue'],
];
export const forbiddenFrench = (text: string): readonly string[] => named(FORBIDDEN, text);

/** When the English uses a term of §16, the French beside it has to use its counterpart. */
const TERMS: readonly (readonly [RegExp, RegExp])[] = [
  [/tamper-evident seal/i, /d’inviolabilité|inviolable/i],
  [/(?<!:)\bloaner/i, /de prêt\b/i],
  [/custody gap/i, /rupture de la chaîne de possession/i],
  [/foreign interference/i, /ingérence étrangère/i],
  [/sponsored.travel/i, /déplacements? parrainés?/i],
  [/screen lock(?!s)/i, /verrouillage de l’écran/i],
  [/\bwaiver/i, /dérogation/i],
  [/whole-disk encryption|full-disk encryption/i, /chiffrement intégral du disque/i],
  [/duress word/i, /mot de détresse/i],
  [/\bcheck-in/i, /prises? de contact/i],
  [/\belicitation/i, /sollicitation subtile d’information/i],
  [/\bcultivation/i, /entretien intéressé de relations|mise en confiance/i],
  [/disclosure statement/i, /déclaration publique/i],
  [/dead-man/i, /sans nouvelles/i],
  [/need to know/i, /besoin de connaître/i],
  [/(?<!_)passphrase/i, /phrases? secrètes?/i],
  [/House security/, /sécurité/],
  [/backup cop(y|ies)/i, /copies? de sauvegarde/i],
];
export function lostTerms({ en, fr }: Localized): readonly string[] {
  return TERMS.filter(([english, french]) => english.test(en) && !french.test(fr)).map(
    ([english]) => `${english.source} has no counterpart in: ${fr}`,
  );
}
