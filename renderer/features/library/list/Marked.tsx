import { Fragment } from 'react';
import type { MarkedText } from '../../../../src/contract/index.ts';

/** A text with its found words marked. */
export function Marked({ text, ranges }: MarkedText) {
  const ends = ranges.map(([, to]) => to);
  return (
    <>
      {ranges.map(([from, to], index) => (
        <Fragment key={from}>
          {text.slice(ends[index - 1] ?? 0, from)}
          <mark>{text.slice(from, to)}</mark>
        </Fragment>
      ))}
      {text.slice(ends.at(-1) ?? 0)}
    </>
  );
}
