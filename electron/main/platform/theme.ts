import { nativeTheme } from 'electron';
import type { Theme } from '../../../src/contract/index.ts';

export function showTheme(theme: Theme): void {
  nativeTheme.themeSource = theme;
}

/** What a window shows before its page does, and while the kit locks; the page's own surface colours. */
export const background = (): string => (nativeTheme.shouldUseDarkColors ? '#1b1d21' : '#f7f7f5');
