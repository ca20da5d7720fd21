import type { ReactNode } from 'react';
import { Banner } from '../../ui/index.ts';
import './standing.css';

interface ToldProps {
  readonly tone: 'note' | 'ok' | 'attention';
  readonly children: ReactNode;
  /** One button beside the words. */
  readonly action: ReactNode;
}

/** A banner of one line where there is room for one: several may stand above the screen. */
export function Told({ tone, children, action }: ToldProps) {
  return (
    <Banner tone={tone}>
      <div className="standing-banner">
        <div className="standing-banner__words">{children}</div>
        {action}
      </div>
    </Banner>
  );
}
