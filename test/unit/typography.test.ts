import { describe, expect, it } from 'vitest';
import { argumentsOf, wordsOf } from './support/icu.ts';
import { textsOfCode, textsOfData } from './support/texts.ts';
import {
  englishFaults,
  forbiddenFrench,
  frenchFaults,
  lostTerms,
  strayEnds,
  textFaults,
} from './support/typography.ts';

/** The same word in both languages: names, keys and units; not one that somebody forgot to translate. */
const SAME = [
  ...['Android', 'ChromeOS', 'Linux', 'macOS', 'Signal', 'Valise', 'WhatsApp', 'Windows'],
  ...['Hong Kong', 'Macao', 'English', 'Français', 'Ctrl+L', 'E', 'N', 'U'],
  ...[
    'Contacts',
    'IMEI',
    'Licence',
    'Normal',
    'Note',
    'Ottawa',
    'Photos',
    'Source',
    'Sources',
    'Transit',
    'transit',
    'Version',
  ],
  ...['§ minute§§ minutes', '§ (§)', '§ §'],
  'Australian Cyber Security Centre, Travelling overseas with electronic devices',
  'Electronic Frontier Foundation, Digital Privacy at the U.S. Border (2017)',
];

/** Joined to the text before it. */
const PARTS = new Set([' (with regional advisories)', ':']);

const code = textsOfCode();
const data = textsOfData();
const all = [...code, ...data].map((found) => ({
  ...found,
  en: wordsOf(found.text.en, '§'),
  fr: wordsOf(found.text.fr, '§'),
}));
type Text = (typeof all)[number];

/** The faults of every text, each with its file. */
const faults = (check: (text: Text) => readonly string[]): readonly string[] =>
  all.flatMap((text) => check(text).map((fault) => `${text.file}: ${fault}`));

describe('every text of the product', () => {
  it('is found, in the program and in its data', () => {
    expect(new Set(code.map(({ file }) => file)).size).toBeGreaterThan(20);
    expect(code.length).toBeGreaterThan(400);
    expect(data.length).toBeGreaterThan(800);
  });

  it('says something in both languages', () => {
    expect(faults(({ en, fr }) => (en === '' || fr === '' ? [`${en}|${fr}`] : []))).toEqual([]);
  });

  it('keeps to what both languages ask for', () => {
    expect(faults(({ en }) => textFaults(en))).toEqual([]);
    expect(faults(({ fr }) => textFaults(fr))).toEqual([]);
    expect(faults(({ en, fr }) => (PARTS.has(en) ? [] : [en, fr].flatMap(strayEnds)))).toEqual([]);
  });

  it('keeps to the typography of French', () => {
    expect(faults(({ fr }) => frenchFaults(fr))).toEqual([]);
  });

  it('keeps to the typography and the calm of English', () => {
    expect(faults(({ en }) => englishFaults(en))).toEqual([]);
  });

  it('uses the terms of the glossary', () => {
    // A publication is cited under the name that it has.
    expect(faults(({ en, fr }) => (en === fr ? [] : forbiddenFrench(fr)))).toEqual([]);
    expect(code.flatMap(({ text }) => lostTerms(text))).toEqual([]);
  });

  it('takes the same facts in both languages', () => {
    expect(
      faults(({ text, holes }) =>
        holes.en === holes.fr && String(argumentsOf(text.en)) === String(argumentsOf(text.fr))
          ? []
          : [`${text.en}|${text.fr}`],
      ),
    ).toEqual([]);
  });

  it('is translated, and the list of what need not be is no longer than it has to be', () => {
    const same = all.filter(({ en, fr }) => en === fr).map(({ en }) => en);
    expect([...new Set(same)].sort()).toEqual(SAME.toSorted());
  });
});

describe('each check fails on a planted fault', () => {
  it('and finds nothing in good text', () => {
    expect(frenchFaults('À 19:05\u00a0: «\u00a0oui\u00a0»\u00a0; non\u00a0?')).toEqual([]);
    expect(textFaults('Call +1 613 996 8885 in the year 2026, 3 times.')).toEqual([]);
    expect(englishFaults('It holds 100\u00a0000 records.')).toEqual([]);
    expect(lostTerms({ en: 'A loaner', fr: 'Un appareil de prêt' })).toEqual([]);
  });

  it.each(["don't", 'say "no"', 'Stop!', 'Wait...', 'two  spaces', '100 000'])(
    'typography: %s',
    (text) => {
      expect(textFaults(text)).toHaveLength(1);
    },
  );

  it.each([
    'Pourquoi ?',
    'Non ; oui',
    'Trois choses: une',
    'Trois choses : une',
    'Dites « oui »',
    'Dites “oui”',
    '200 $',
    'Fin :',
  ])('French typography: %s', (text) => {
    expect(frenchFaults(text)).not.toEqual([]);
  });

  it.each(['Say « yes »', 'A\u00a0gap', 'Please wait', 'Oops'])(
    'English typography: %s',
    (text) => {
      expect(englishFaults(text)).not.toEqual([]);
    },
  );

  it.each([
    'le cryptage du disque',
    'un ruban imperméable',
    'les chiffres clés',
    'un e-mail',
    'un email',
    'la connaissance préalable',
    'un appareil emprunté',
    'l’interférence étrangère',
    'le questionnement',
    'un voyage subventionné',
    'la serrure de l’écran',
    'le mot de passe de détresse',
    'l’empreinte digitale',
    'Checker la liste',
    'la renonciation',
    'nettoyer l’appareil',
    'la divulgation publique',
    'la culture de relations',
    'un trou dans la garde',
    'l’enregistrement convenu',
  ])('forbidden French: %s', (text) => {
    expect(forbiddenFrench(text)).toHaveLength(1);
  });

  it.each([
    ['A tamper-evident seal', 'Un ruban étanche'],
    ['A loaner phone', 'Un téléphone emprunté'],
    ['A custody gap', 'Un trou'],
    ['Foreign interference', 'Des brouillages'],
    ['Sponsored travel', 'Un voyage payé'],
    ['The screen lock', 'La serrure'],
    ['A waiver', 'Un renoncement'],
    ['Full-disk encryption', 'Le disque protégé'],
    ['The duress word', 'Le mot de passe'],
    ['The evening check-in', 'L’enregistrement du soir'],
    ['Elicitation', 'Un interrogatoire'],
    ['Cultivation', 'La culture'],
    ['The disclosure statement', 'La divulgation'],
    ['A dead-man check', 'Un contrôle'],
    ['Need to know', 'Bon à savoir'],
    ['The passphrase', 'Le mot de passe'],
    ['A backup copy', 'Une sauvegarde'],
    ['House security', 'La Chambre'],
  ])('a term that lost its counterpart: %s', (en, fr) => {
    expect(lostTerms({ en, fr })).toHaveLength(1);
  });

  it.each([' leading', 'trailing '])('a stray space: "%s"', (text) => {
    expect(strayEnds(text)).toHaveLength(1);
  });

  it('an argument that one language lost', () => {
    expect(argumentsOf('{a, plural, one {# of {b}} other {all}}')).toEqual(['a', 'b']);
    expect(wordsOf('{a, plural, one {# of {b}} other {all}}.', '§')).toBe('§ of §§all.');
    expect(() => argumentsOf('{a, plural, one {#}')).toThrow();
  });
});
