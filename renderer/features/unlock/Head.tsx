import { useLayoutEffect, useRef } from 'react';

interface HeadProps {
  readonly title: string;
  readonly under?: string;
  /** true: a field below takes the focus instead. */
  readonly hasField?: boolean;
}

/** The heading of a step; a screen reader starts here. */
export function Head({ title, under, hasField = false }: HeadProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    if (!hasField) heading.current?.focus();
  }, [hasField]);
  return (
    <header className="unlock__head">
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {under === undefined ? null : <p className="unlock__kit">{under}</p>}
    </header>
  );
}
