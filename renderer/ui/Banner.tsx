import { CircleCheck, Info, OctagonAlert, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon, type IconShape } from './Icon.tsx';
import './banner.css';

type Tone = 'note' | 'ok' | 'attention' | 'stop';

const SHAPES: Readonly<Record<Tone, IconShape>> = {
  note: Info,
  ok: CircleCheck,
  attention: TriangleAlert,
  stop: OctagonAlert,
};

interface BannerProps {
  readonly children: ReactNode;
  readonly tone?: Tone;
  /** true: it appeared because of what was just done, so a screen reader says it at once. */
  readonly isAnnounced?: boolean;
}

/** A fact to be read before the rest. */
export function Banner({ children, tone = 'note', isAnnounced = false }: BannerProps) {
  return (
    <div className="ui-banner" data-tone={tone} {...(isAnnounced ? { role: 'alert' } : {})}>
      <Icon shape={SHAPES[tone]} />
      <div className="ui-banner__words">{children}</div>
    </div>
  );
}

interface EmptyStateProps {
  readonly title: string;
  readonly children?: ReactNode;
}

/** Nothing is here yet: why, and what to do first. */
export function EmptyState({ title, children }: EmptyStateProps) {
  return (
    <div className="ui-empty">
      <h2>{title}</h2>
      {children}
    </div>
  );
}

/** Numbered steps. */
export function Steps({
  steps,
}: {
  readonly steps: readonly { key: string; content: ReactNode }[];
}) {
  return (
    <ol className="ui-steps">
      {steps.map(({ key, content }) => (
        <li key={key}>
          <div>{content}</div>
        </li>
      ))}
    </ol>
  );
}
