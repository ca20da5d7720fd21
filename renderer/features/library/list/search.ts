import { useEffect, useState } from 'react';
import type { LibraryHit } from '../../../../src/contract/index.ts';
import { useQuery } from '../../../app/index.ts';
import { useText } from '../../../i18n/index.ts';

/** Long enough to spare a redraw between two keys, too short to be seen. */
const QUIET_MS = 60;

/** Answers as one types. The last answer stays in sight until the next one is there, so nothing flashes. */
export function useGuidance(text: string): readonly LibraryHit[] | null {
  const { language } = useText();
  const [rested, setRested] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), QUIET_MS);
    return () => clearTimeout(timer);
  }, [text]);
  const answer = useQuery('library.search', { text: rested.trim(), language });
  const [kept, setKept] = useState<readonly LibraryHit[] | null>(null);
  const fresh = answer.status === 'ready' ? answer.value : kept;
  if (fresh !== kept) setKept(fresh);
  return fresh;
}
