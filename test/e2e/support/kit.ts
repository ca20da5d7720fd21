import type { Page } from '@playwright/test';
import { messages as unlock } from '../../../renderer/features/unlock/messages.ts';
import type { Language } from '../../../src/kernel/index.ts';

/** Passes the strength gate; made for tests only. Its words are looked for on the disk afterwards. */
export const PASSPHRASE = 'zircon harvest melted lighthouse quorum tabby';

/** Makes a kit through the window, with a typed passphrase; the native dialog must have been answered before. */
export async function makeKitInWindow(page: Page, language: Language = 'en'): Promise<void> {
  await page.getByRole('button', { name: unlock.makeNew[language] }).click();
  await page.getByRole('tab', { name: unlock.own[language] }).click();
  await page.getByLabel(unlock.passphrase[language], { exact: true }).fill(PASSPHRASE);
  await page.getByLabel(unlock.again[language], { exact: true }).fill(PASSPHRASE);
  await page.getByText(unlock.accepted[language]).waitFor();
  await page.getByRole('button', { name: unlock.create[language] }).click();
  await page.getByRole('navigation').waitFor();
}

/** Types the passphrase at the unlock screen. */
export async function unlockInWindow(page: Page, language: Language = 'en'): Promise<void> {
  await page.getByLabel(unlock.passphrase[language], { exact: true }).fill(PASSPHRASE);
  await page.getByRole('button', { name: unlock.unlock[language], exact: true }).click();
  await page.getByRole('navigation').waitFor();
}
