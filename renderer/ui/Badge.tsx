import { Clock } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Level } from '../../src/advisories/index.ts';
import type { Localized } from '../../src/kernel/index.ts';
import type { Tier } from '../../src/trips/index.ts';
import { useText } from '../i18n/index.ts';
import { Icon } from './Icon.tsx';
import { messages } from './messages.ts';
import './badge.css';

const OUTLINES: Readonly<Record<1 | 2 | 3 | 4, ReactNode>> = {
  1: <circle cx="12" cy="12" r="10" />,
  2: <path d="M12 1.5 22.5 12 12 22.5 1.5 12Z" />,
  3: <rect x="2.5" y="2.5" width="19" height="19" rx="1.5" />,
  4: <path d="M8 2h8l6 6v8l-6 6H8l-6-6V8Z" />,
};

const LEVEL_WORDS: Readonly<Record<Level, Localized>> = {
  1: messages.level1,
  2: messages.level2,
  3: messages.level3,
  4: messages.level4,
};

const TIER_WORDS: Readonly<Record<Tier, Localized>> = {
  1: messages.tier1,
  2: messages.tier2,
  3: messages.tier3,
  4: messages.tier4,
};

interface BadgeProps {
  readonly step: 1 | 2 | 3 | 4;
  /** What a screen reader says for the shape and its number. */
  readonly spoken?: string;
  readonly words: string;
}

/** A shape, a number and words; the colour says it a fourth time. */
function Badge({ step, spoken, words }: BadgeProps) {
  return (
    <span className="ui-badge" data-step={step}>
      <svg className="ui-badge__shape" viewBox="0 0 24 24" aria-hidden="true">
        {OUTLINES[step]}
        <text x="12" y="16.25">
          {step}
        </text>
      </svg>
      {spoken === undefined ? null : <span className="ui-hidden">{spoken}</span>}
      <span>{words}</span>
    </span>
  );
}

interface LevelBadgeProps {
  /** null: the source gave none, which is unknown and never "normal". */
  readonly level: Level | null;
  /** The words that the source published, instead of ours. */
  readonly words?: Localized;
}

export function LevelBadge({ level, words }: LevelBadgeProps) {
  const { t } = useText();
  if (level === null) return <Unknown />;
  const spoken = t(messages.levelNumber, { level });
  return <Badge step={level} spoken={spoken} words={t(words ?? LEVEL_WORDS[level])} />;
}

export function TierBadge({ tier }: { readonly tier: Tier }) {
  const { t } = useText();
  return <Badge step={tier} words={`T${tier} · ${t(TIER_WORDS[tier])}`} />;
}

/** An outlined dash with the word. */
function Unknown() {
  const { t } = useText();
  return (
    <span className="ui-badge" data-step="unknown">
      <svg className="ui-badge__shape" viewBox="0 0 24 24" aria-hidden="true">
        <rect x="2.5" y="8" width="19" height="8" rx="4" />
      </svg>
      <span>{t(messages.unknown)}</span>
    </span>
  );
}

interface StaleChipProps {
  /** Whole days since the date that counts; null when there is none. */
  readonly ageDays: number | null;
  /** Past the limit of its source: it then says so, in words. */
  readonly stale: boolean;
}

/** The age of something, with a clock; out-of-date things look it. */
export function StaleChip({ ageDays, stale }: StaleChipProps) {
  const { t, format } = useText();
  const age = ageDays === null ? t(messages.undated) : format.age(ageDays);
  return (
    <span className="ui-chip" {...(stale ? { 'data-stale': true } : {})}>
      <Icon shape={Clock} size={16} />
      {stale ? `${t(messages.stale)} · ${age}` : age}
    </span>
  );
}
