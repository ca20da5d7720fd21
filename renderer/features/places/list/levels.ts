import type { RequestOf } from '../../../../src/contract/index.ts';

export type LevelChoice = RequestOf<'advisory.list'>['level'];

export const LEVEL_KEYS = ['all', '1', '2', '3', '4', 'unknown'] as const;
export type LevelKey = (typeof LEVEL_KEYS)[number];

/** What is asked of the kit; null is every level. */
export const LEVELS: Readonly<Record<LevelKey, LevelChoice>> = {
  all: null,
  '1': 1,
  '2': 2,
  '3': 3,
  '4': 4,
  unknown: 'unknown',
};
