import type { Page } from '@playwright/test';
import { messages as sheet } from '../../../renderer/features/sheet/messages.ts';
import type { Language } from '../../../src/kernel/index.ts';

/** The twelve words as they stand on the screen, in order. */
export async function readSheet(page: Page): Promise<readonly string[]> {
  await page.locator('.sheet-words li').nth(11).waitFor();
  return page.locator('.sheet-words li').allTextContents();
}

/** As a hurried person types them: no capitals, no accents, four letters of each. */
export const hurried = (words: readonly string[]): string =>
  words
    .map((word) => word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().slice(0, 4))
    .join(' ');

/** Types the words back, and the passphrase once more. */
export async function confirmSheet(
  page: Page,
  language: Language,
  typed: string,
  passphrase: string,
): Promise<void> {
  await page.getByLabel(sheet.twelveWords[language]).fill(typed);
  await page.getByLabel(sheet.passphrase[language], { exact: true }).fill(passphrase);
  await page.getByRole('button', { name: sheet.confirm[language] }).click();
}
