import type { Advisory, AdvisoryText, Level } from './advisory.ts';

function maxOf({ regional }: AdvisoryText): Level | null {
  const known = regional.flatMap(({ level }) => (level === null ? [] : [level]));
  const max = known.reduce<Level | null>(
    (top, level) => (top === null || level > top ? level : top),
    null,
  );
  // A heading that was not understood could be worse than the others, unless nothing is worse.
  return known.length === regional.length || max === 4 ? max : null;
}

/** The highest level of any region in a long text; `null` when there is none or when one could not be read. */
export function regionalMaxOf(detail: NonNullable<Advisory['detail']>): Level | null {
  const [en, fr] = [maxOf(detail.en), maxOf(detail.fr)];
  if (en === null || fr === null) return en ?? fr;
  return en > fr ? en : fr;
}
