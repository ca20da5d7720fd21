import type { PassphraseJudgement } from '../contract/index.ts';
import type { PassphraseReason, PassphraseVerdict } from '../crypto/index.ts';
import type { Localized } from '../kernel/index.ts';

const ADVICE: Readonly<Record<PassphraseReason, Localized | null>> = {
  fine: null,
  notText: {
    en: 'It holds characters that cannot be read. Type it again.',
    fr: 'Elle contient des caractères illisibles. Tapez-la de nouveau.',
  },
  tooShort: {
    en: 'Too short. Use at least twelve characters; several words are easier to remember.',
    fr: 'Trop courte. Utilisez au moins douze caractères ; plusieurs mots se retiennent mieux.',
  },
  tooLong: {
    en: 'Too long. Use fewer words.',
    fr: 'Trop longue. Utilisez moins de mots.',
  },
  guessable: {
    en: 'Too easy to guess. Add two or three words that have nothing to do with each other.',
    fr: 'Trop facile à deviner. Ajoutez deux ou trois mots sans rapport entre eux.',
  },
};

/** The verdict in words that help. */
export const judgementOf = ({ ok, score, reason }: PassphraseVerdict): PassphraseJudgement => ({
  accepted: ok,
  score,
  advice: ADVICE[reason],
});
