import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import './layout.css';

interface StackProps {
  readonly children: ReactNode;
  /** tight 4 · close 8 · normal 16 · group 24 · section 40 pixels. */
  readonly gap?: 'tight' | 'close' | 'normal' | 'group' | 'section';
}

/** Things below one another. */
export function Stack({ children, gap = 'normal' }: StackProps) {
  return (
    <div className="ui-stack" data-gap={gap}>
      {children}
    </div>
  );
}

interface RowProps {
  readonly children: ReactNode;
  readonly align?: 'start' | 'between' | 'end' | 'top';
}

/** Things beside one another, folding when the window is narrow. */
export function Row({ children, align = 'start' }: RowProps) {
  return (
    <div className="ui-row" data-align={align}>
      {children}
    </div>
  );
}

interface SectionProps {
  readonly title: string;
  readonly children: ReactNode;
  /** A count, a date or a button at the end of the heading's line. */
  readonly aside?: ReactNode;
  readonly level?: 2 | 3;
  /** true: the next step of something, so the focus goes to its heading when it appears. */
  readonly isStep?: boolean;
}

/** A part of a screen under its heading. */
export function Section({ title, children, aside, level = 2, isStep = false }: SectionProps) {
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    if (isStep) heading.current?.focus();
  }, [isStep]);
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section className="ui-section" aria-labelledby={id}>
      <div className="ui-section__head">
        <Heading id={id} ref={heading} {...(isStep ? { tabIndex: -1 } : {})}>
          {title}
        </Heading>
        {aside}
      </div>
      {children}
    </section>
  );
}

interface NoteProps {
  readonly children: ReactNode;
  readonly size?: 'text' | 'small';
}

/** Secondary text; still readable. */
export function Muted({ children, size = 'text' }: NoteProps) {
  return <p className={`ui-muted ui-prose${size === 'small' ? ' ui-small' : ''}`}>{children}</p>;
}

interface FactsProps {
  readonly items: readonly { readonly term: string; readonly detail: ReactNode }[];
}

/** Names and their values, side by side. */
export function Facts({ items }: FactsProps) {
  return (
    <dl className="ui-facts">
      {items.map(({ term, detail }) => (
        <div key={term} className="ui-facts__pair">
          <dt>{term}</dt>
          <dd>{detail}</dd>
        </div>
      ))}
    </dl>
  );
}
