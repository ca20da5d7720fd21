import { describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from '../../../src/kernel/index.ts';
import { piecesOf } from './library-checks.ts';
import { items } from './support/library.ts';

/**
 * Words that an item could only use beyond the red lines (travel-security-guidance §17). They do not prove that an item
 * keeps to them: an officer reads it. They catch the phrases in which others crossed them.
 */

const RED: Readonly<Record<Language, readonly RegExp[]>> = {
  en: [
    /cover story|pretend|make up (a|an) |invent a (reason|story)/i,
    /hidden volume|decoy|second (secret )?profile|plausibl[ey] den/i,
    /\bwipe (it|the|your) .*(border|officer|search)|duress (wipe|erase)/i,
    /(lose|shake off|evade|outrun) (a |the |your )?(tail|watcher|follower|pursuer)/i,
    /(search|sweep) the room for/i,
    /\b(is|are) (clean|safe|not compromised|free of (spyware|malware))\b/i,
    /you (have the right|are entitled|cannot be forced|need not answer)/i,
  ],
  fr: [
    /histoire de couverture|faites semblant|inventez (un|une) |prétextez/i,
    /volume caché|leurre|double profil|déni plausible/i,
    /(?<!n’)effacez .*(frontière|agent|fouille)|effacement sous contrainte/i,
    /sem(er|ez) (la |une |votre )?(filature|poursuivant|personne qui)/i,
    /fouillez la chambre|cherchez des (micros|caméras)/i,
    /\b(est|sont) (sain|saine|sains|saines|intact|exempt|exempts)s? /i,
    /vous avez le droit|on ne peut (pas )?vous (forcer|obliger)/i,
  ],
};

const crossed = (text: string, language: Language): readonly string[] =>
  RED[language].filter((pattern) => pattern.test(text)).map(({ source }) => `${source}: ${text}`);

describe('the red lines', () => {
  it('are crossed by no text of the library', () => {
    const faults = items
      .flatMap(piecesOf)
      .flatMap(({ text }) => LANGUAGES.flatMap((language) => crossed(text[language], language)));
    expect(faults).toEqual([]);
  });

  it.each<[Language, string]>([
    ['en', 'Prepare a cover story for the officer.'],
    ['en', 'Keep a hidden volume with the real files.'],
    ['en', 'Wipe the phone before the officer sees it.'],
    ['en', 'Change trains to shake off a tail.'],
    ['en', 'Sweep the room for microphones.'],
    ['en', 'If nothing shows, the phone is clean.'],
    ['en', 'You need not answer.'],
    ['fr', 'Inventez un motif de voyage.'],
    ['fr', 'Gardez un volume caché.'],
    ['fr', 'Effacez le téléphone avant la frontière.'],
    ['fr', 'Changez de train pour semer la filature.'],
    ['fr', 'Fouillez la chambre.'],
    ['fr', 'Votre téléphone est sain et sauf.'],
    ['fr', 'Vous avez le droit de vous taire.'],
  ])('would be crossed (%s) by: %s', (language, text) => {
    expect(crossed(text, language)).toHaveLength(1);
  });

  it.each<[Language, string]>([
    ['en', 'Erase nothing once an officer has asked for a device.'],
    ['fr', 'N’effacez rien dès qu’un agent demande un appareil.'],
    ['fr', 'Ne cherchez pas de caméras\u00a0; signalez ce que vous remarquez.'],
  ])('are kept (%s) by: %s', (language, text) => {
    expect(crossed(text, language)).toEqual([]);
  });
});
