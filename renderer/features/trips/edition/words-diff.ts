/** A part of a text: in both, only in the one before, or only in the one after. */
export interface Part {
  readonly kind: 'same' | 'gone' | 'fresh';
  readonly text: string;
}

/** Longer texts are shown whole, one after the other: the table below grows with the square. */
const MOST_WORDS = 600;

/** What became of a text, word by word; spaces stay with the word before them. */
export function wordsDiff(before: string, after: string): readonly Part[] {
  const [old, next] = [piecesOf(before), piecesOf(after)];
  if (old.length > MOST_WORDS || next.length > MOST_WORDS)
    return joined([
      { kind: 'gone', text: before },
      { kind: 'fresh', text: after },
    ]);
  const longest = table(old, next);
  const parts: Part[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < next.length) {
    const [a, b] = [old[i], next[j]];
    if (a !== undefined && a === b) {
      parts.push({ kind: 'same', text: a });
      i += 1;
      j += 1;
    } else if (
      b === undefined ||
      (a !== undefined && at(longest, i + 1, j) >= at(longest, i, j + 1))
    ) {
      parts.push({ kind: 'gone', text: a ?? '' });
      i += 1;
    } else {
      parts.push({ kind: 'fresh', text: b });
      j += 1;
    }
  }
  return joined(parts);
}

const piecesOf = (text: string): readonly string[] => text.match(/\S+\s*/g) ?? [];

const at = (longest: readonly (readonly number[])[], i: number, j: number): number =>
  longest[i]?.[j] ?? 0;

/** How many words two ends of the texts can have in common, in order. */
function table(old: readonly string[], next: readonly string[]): readonly (readonly number[])[] {
  const longest = Array.from({ length: old.length + 1 }, () =>
    Array.from({ length: next.length + 1 }, () => 0),
  );
  for (let i = old.length - 1; i >= 0; i -= 1) {
    const row = longest[i] ?? [];
    for (let j = next.length - 1; j >= 0; j -= 1)
      row[j] =
        old[i] === next[j]
          ? 1 + at(longest, i + 1, j + 1)
          : Math.max(at(longest, i + 1, j), at(longest, i, j + 1));
  }
  return longest;
}

/** Neighbours of one kind as one part. */
function joined(parts: readonly Part[]): readonly Part[] {
  const whole: Part[] = [];
  for (const part of parts) {
    const last = whole.at(-1);
    if (part.text === '') continue;
    if (last?.kind === part.kind)
      whole[whole.length - 1] = { ...last, text: last.text + part.text };
    else whole.push(part);
  }
  return whole;
}
