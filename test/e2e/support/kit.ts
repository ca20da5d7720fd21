import type { Page } from '@playwright/test';
import { messages as sheet } from '../../../renderer/features/sheet/messages.ts';
import { messages as unlock } from '../../../renderer/features/unlock/messages.ts';
import type { Role } from '../../../src/contract/index.ts';
import type { Language } from '../../../src/kernel/index.ts';

/** Passes the strength gate; made for tests only. Its words are looked for on the disk afterwards. */
export const PASSPHRASE = 'zircon harvest melted lighthouse quorum tabby';

/** Makes a kit through the window, with a typed passphrase, up to its recovery sheet; the native dialog must have been answered before. */
export async function kitUpToSheet(
  page: Page,
  language: Language = 'en',
  role: Role = 'traveller',
): Promise<void> {
  await page.getByRole('button', { name: unlock.makeNew[language] }).click();
  await page.getByRole('radio', { name: unlock[role][language] }).check({ force: true });
  await typeOwnPassphrase(page, language, PASSPHRASE);
  await page.getByRole('button', { name: unlock.create[language] }).click();
  await page.getByRole('heading', { level: 1, name: sheet.title[language] }).waitFor();
}

/** The same, with the sheet left for later. */
export async function makeKitInWindow(
  page: Page,
  language: Language = 'en',
  role: Role = 'traveller',
): Promise<void> {
  await kitUpToSheet(page, language, role);
  await page.getByRole('button', { name: sheet.later[language], exact: true }).click();
  await page.getByRole('navigation').waitFor();
}

/** Takes a passphrase of one's own where one is chosen. */
export async function typeOwnPassphrase(page: Page, language: Language, passphrase: string) {
  await page.getByRole('tab', { name: unlock.own[language] }).click();
  await page.getByLabel(unlock.passphrase[language], { exact: true }).fill(passphrase);
  await page.getByLabel(unlock.again[language], { exact: true }).fill(passphrase);
  await page.getByText(unlock.accepted[language]).waitFor();
}

/** Types the passphrase at the unlock screen, whatever is shown then. */
export async function answerUnlock(page: Page, language: Language, passphrase = PASSPHRASE) {
  await page.getByLabel(unlock.passphrase[language], { exact: true }).fill(passphrase);
  await page.getByRole('button', { name: unlock.unlock[language], exact: true }).click();
}

/** Types the passphrase at the unlock screen, up to the first screen of the kit. */
export async function unlockInWindow(
  page: Page,
  language: Language = 'en',
  passphrase = PASSPHRASE,
): Promise<void> {
  await answerUnlock(page, language, passphrase);
  await page.getByRole('navigation').waitFor();
}
