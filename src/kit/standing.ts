import type { StandingView, StateNote } from '../contract/index.ts';
import { wordsFor } from '../crypto/index.ts';
import { needsDecision, type Seen, type Standing } from '../vault/index.ts';

/** A state in the words that people compare. */
export async function stateNote({ generation, savedAt, wordIndexes }: Seen): Promise<StateNote> {
  const [en, fr] = await Promise.all([wordsFor(wordIndexes, 'en'), wordsFor(wordIndexes, 'fr')]);
  return {
    change: generation,
    savedAt: new Date(savedAt).toISOString(),
    words: { en: en.join(' '), fr: fr.join(' ') },
  };
}

/** How the file compares with what this computer remembers. */
export async function standingView(standing: Standing): Promise<StandingView> {
  return {
    verdict: standing.verdict,
    needsDecision: needsDecision(standing),
    changes: standing.verdict === 'ahead' ? standing.changes : null,
    why: standing.verdict === 'cannotTell' ? standing.why : null,
    seen: 'seen' in standing ? await stateNote(standing.seen) : null,
    clockBehind: standing.clockBehind,
  };
}
