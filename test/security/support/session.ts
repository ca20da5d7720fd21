import type { Locator, Page } from '@playwright/test';
import { messages as app } from '../../../renderer/app/messages.ts';
import { messages as sheet } from '../../../renderer/features/sheet/messages.ts';
import { details } from '../../../renderer/features/trips/checklist/messages.ts';
import { messages as unlock } from '../../../renderer/features/unlock/messages.ts';
import { AHEAD, ask } from '../../e2e/support/furnish.ts';

/** Types as a person does. What Playwright sends in one piece passes main as one text, and would be found there. */
export async function type(field: Locator, text: string): Promise<void> {
  await field.click();
  await field.page().keyboard.type(text);
}

/**
 * The same at one stroke, for a field that redraws a long table at each key. The text travels as numbers, and to no locator:
 * Playwright describes an element, with its value, to itself, and that description passes main.
 */
export async function insert(field: Locator, text: string): Promise<void> {
  await field.click();
  await field.page().evaluate(
    (codes) => document.execCommand('insertText', false, String.fromCharCode(...codes)),
    Array.from({ length: text.length }, (_, index) => text.charCodeAt(index)),
  );
}

/** Up to the button that makes the kit; both fields hold the passphrase. The dialog must have been answered before. */
export async function typeNewPassphrase(page: Page, passphrase: string): Promise<void> {
  await page.getByRole('button', { name: unlock.makeNew.en }).click();
  await page.getByRole('tab', { name: unlock.own.en }).click();
  await type(page.getByLabel(unlock.passphrase.en, { exact: true }), passphrase);
  await type(page.getByLabel(unlock.again.en, { exact: true }), passphrase);
  await page.getByText(unlock.accepted.en).waitFor();
}

/** Makes the kit and leaves its sheet for later. */
export async function makeTheKit(page: Page): Promise<void> {
  await page.getByRole('button', { name: unlock.create.en }).click();
  await page.getByRole('button', { name: sheet.later.en, exact: true }).click();
  await page.getByRole('navigation').waitFor();
}

export const go = (page: Page, screen: 'contacts' | 'places' | 'settings' | 'trips') =>
  page.getByRole('navigation').getByRole('button', { name: app[screen].en, exact: true }).click();

/** A trip in the kit, and its checklist on the screen. */
export async function openChecklist(page: Page): Promise<void> {
  await ask(page, 'trip.save', { trip: null, draft: AHEAD });
  await go(page, 'trips');
  const named = { name: AHEAD.title };
  await page.getByRole('button', named).or(page.getByRole('link', named)).first().click();
  await page.getByRole('tabpanel').waitFor();
}

/** The field for the note of a row, opened with the keyboard. */
export async function openNote(page: Page, row: number): Promise<Locator> {
  await page.getByRole('tabpanel').getByRole('checkbox', { checked: false }).nth(row).focus();
  await page.keyboard.press('n');
  return page.getByLabel(details.note.en, { exact: true });
}
