import { type ReactNode, useLayoutEffect, useRef } from 'react';
import './card-screen.css';

interface CardScreenProps {
  readonly title: string;
  /** What it is about: the name of the kit. */
  readonly under?: ReactNode;
  /** true: a field below takes the focus instead. */
  readonly hasField?: boolean;
  /** `wide`: for a table and choices side by side. */
  readonly width?: 'text' | 'wide';
  readonly children: ReactNode;
}

/** A step before any screen of the kit, on a card in the middle of the window. Focus starts at the heading. */
export function CardScreen(props: CardScreenProps) {
  const { title, under, hasField = false, width = 'text', children } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    if (!hasField) heading.current?.focus();
  }, [hasField]);
  return (
    <main id="main" className="app-card">
      <div className="app-card__sheet" data-width={width}>
        <header className="app-card__head">
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {under}
        </header>
        {children}
      </div>
    </main>
  );
}
