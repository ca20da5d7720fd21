import type { ReactElement } from 'react';
import { Tooltip, TooltipTrigger } from 'react-aria-components';
import './tooltip.css';

interface HintProps {
  readonly text: string;
  /** One thing that can take focus. */
  readonly children: ReactElement;
  readonly side?: 'top' | 'bottom' | 'right' | 'left';
}

/** The word of a picture, on hover and on focus. Says nothing that cannot be read elsewhere. */
export function Hint({ text, children, side = 'bottom' }: HintProps) {
  return (
    <TooltipTrigger delay={400} closeDelay={0}>
      {children}
      <Tooltip className="ui-hint" placement={side} offset={6}>
        {text}
      </Tooltip>
    </TooltipTrigger>
  );
}
