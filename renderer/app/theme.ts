import { useLayoutEffect } from 'react';
import type { Theme } from '../../src/contract/index.ts';
import { useMedia } from './media.ts';

/** Puts the theme on the document; `system` follows the machine while the kit is open. */
export function useTheme(theme: Theme): void {
  const isDark = useMedia('(prefers-color-scheme: dark)');
  const shown = theme === 'system' ? (isDark ? 'dark' : 'light') : theme;
  useLayoutEffect(() => {
    document.documentElement.dataset['theme'] = shown;
  }, [shown]);
}
