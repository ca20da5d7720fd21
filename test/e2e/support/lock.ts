import type { Page } from '@playwright/test';
import { type Launched, pressInMain } from './app.ts';

/** Locks with the key and gives the page that takes the place of the one that was destroyed. */
export async function lockInWindow(valise: Launched): Promise<Page> {
  const replaced = valise.app.waitForEvent('window');
  await pressInMain(valise.app, 'L', 'control');
  await replaced;
  return valise.page();
}
