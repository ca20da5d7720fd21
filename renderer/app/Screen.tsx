import { ArrowLeft } from 'lucide-react';
import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { useText } from '../i18n/index.ts';
import { Button } from '../ui/index.ts';
import { messages } from './messages.ts';
import { useNavigate } from './navigation/Navigation.tsx';
import './screen.css';

interface ScreenProps {
  readonly title: string;
  /** One line below the title: dates, a place, a badge. */
  readonly under?: ReactNode;
  /** What can be done on this screen as a whole. */
  readonly actions?: ReactNode;
  /** Tables take the width of the window; text does not. */
  readonly width?: 'text' | 'wide';
  readonly children: ReactNode;
}

/** The heading and the content of one place in the kit. Focus starts at the heading. */
export function Screen({ title, under, actions, width = 'text', children }: ScreenProps) {
  const { t } = useText();
  const { canGoBack, back } = useNavigate();
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <main id="main" className="app-screen">
      <div className="app-screen__head">
        <div className="app-screen__bar">
          {canGoBack ? (
            <Button icon={ArrowLeft} variant="quiet" onPress={back}>
              {t(messages.back)}
            </Button>
          ) : null}
        </div>
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
      </div>
      <div className="app-screen__body" data-width={width}>
        {under === undefined && actions === undefined ? null : (
          <div className="app-screen__under">
            <div>{under}</div>
            {actions}
          </div>
        )}
        {children}
      </div>
    </main>
  );
}
