import { useEffect, useState } from 'react';
import type { AdvisoryEntry } from '../../../../src/contract/index.ts';
import { useQuery } from '../../../app/index.ts';
import { useText } from '../../../i18n/index.ts';
import type { LevelChoice } from './levels.ts';

/** Long enough to spare a redraw between two keys, too short to be seen. */
const QUIET_MS = 60;

function useRested(value: string): string {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), QUIET_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return rested;
}

/** Answers as one types. The last answer stays in sight until the next one is there, so nothing flashes. */
export function useSearch(text: string, level: LevelChoice) {
  const { language } = useText();
  const query = useRested(text.trim());
  const answer = useQuery('advisory.list', { query, level, language });
  const [kept, setKept] = useState<readonly AdvisoryEntry[] | null>(null);
  const fresh = answer.status === 'ready' ? answer.value : kept;
  if (fresh !== kept) setKept(fresh);
  return { answer, entries: fresh };
}
