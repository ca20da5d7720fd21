import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { messages as app } from '../../renderer/app/messages.ts';
import { messages as border } from '../../renderer/features/trips/border/messages.ts';
import {
  details,
  filters,
  messages as list,
  states,
} from '../../renderer/features/trips/checklist/messages.ts';
import { kinds, messages as evidence } from '../../renderer/features/trips/evidence/messages.ts';
import { messages as trips } from '../../renderer/features/trips/messages.ts';

import { messages as today } from '../../renderer/features/today/messages.ts';
import type { Language } from '../../src/kernel/index.ts';
import { JFIF, jpeg, SQUARE } from '../unit/photos/pictures.ts';
import { answerDialogs, type Launched, launchValise } from './support/app.ts';
import { ask, dayIn, NOW } from './support/furnish.ts';
import { makeKitInWindow } from './support/kit.ts';
import { look } from './support/look.ts';
import { measure } from './support/measure.ts';
import { apply, MODES, speak } from './support/modes.ts';

/** A traveller at a border, in French, with a keyboard and nothing else; and the screens of the list in every window. */

const output = process.env['VALISE_TEST_OUTPUT'] ?? 'test-results';

/** Seoul today, home in five days: the border, tonight and the nights to come. */
const TRIP = {
  ...NOW,
  title: 'Délégation à Séoul',
  legs: [{ place: 'KR', from: dayIn(0), to: dayIn(5), zone: 'Asia/Seoul', kind: 'stay' }],
} as const satisfies typeof NOW;

let valise: Launched;
let page: Page;

test.beforeAll(async () => {
  valise = await launchValise();
  page = await valise.page();
  await speak(page, 'fr');
  await answerDialogs(valise.app, [join(valise.profile, 'kit.valise')]);
  await makeKitInWindow(page, 'fr');
  await ask(page, 'trip.save', { trip: null, draft: TRIP });
  await page.reload();
});
test.afterAll(() => valise.close());

/** Presses Tab until something has the focus. */
async function tabTo(wanted: Locator): Promise<void> {
  for (let press = 0; press < 400; press += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to ${String(wanted)}`);
}

const button = (name: string) => page.getByRole('button', { name, exact: true });
const focusedRow = () =>
  page.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-row]')?.dataset['row']);
const lineOf = (id: string | undefined) => page.getByRole('tabpanel').locator(`[data-row="${id}"]`);

async function openTrip(language: Language): Promise<void> {
  const rail = page.getByRole('navigation');
  await rail.getByRole('button', { name: app.trips[language], exact: true }).click();
  await button(TRIP.title).click();
  await page.getByRole('tabpanel').getByRole('checkbox').first().waitFor();
}

/** What the printer would get, for both papers: the number of pages. */
async function printed(name: string): Promise<readonly number[]> {
  const pages: number[] = [];
  mkdirSync(output, { recursive: true });
  for (const pageSize of ['Letter', 'A4'] as const) {
    const base64 = await valise.app.evaluate(async ({ BrowserWindow }, size) => {
      const [window] = BrowserWindow.getAllWindows();
      const pdf = await window?.webContents.printToPDF({ pageSize: size });
      return pdf?.toString('base64') ?? '';
    }, pageSize);
    const pdf = Buffer.from(base64, 'base64');
    writeFileSync(join(output, `${name}-${pageSize}.pdf`), pdf);
    pages.push(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0);
  }
  return pages;
}

test('a border in French, by keyboard alone', async () => {
  const box = (id: string | undefined) => lineOf(id).getByRole('checkbox');
  const panel = page.getByRole('complementary');

  await test.step('from Today to the first row of the border', async () => {
    await tabTo(button(today.openList.fr));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(TRIP.title);
    await tabTo(page.getByRole('tabpanel').getByRole('checkbox').first());
    expect(await focusedRow()).toMatch(/^[A-Z]{3}-\d+@KR/);
  });

  await test.step('Space ticks, and the row stays where it is', async () => {
    const row = await focusedRow();
    const before = await lineOf(row).boundingBox();
    await page.keyboard.press('Space');
    await expect(box(row)).toBeChecked();
    await expect(lineOf(row)).toContainText(states.done.fr);
    expect(await lineOf(row).boundingBox()).toEqual(before);
    await page.keyboard.press('u');
    await expect(box(row)).not.toBeChecked();
    await page.keyboard.press('Space');
    await expect(box(row)).toBeChecked();
  });

  await test.step('N writes a note', async () => {
    await page.keyboard.press('ArrowDown');
    const row = await focusedRow();
    await page.keyboard.press('n');
    await expect(panel.getByLabel(details.note.fr, { exact: true })).toBeFocused();
    await page.keyboard.type('Agent no 4, guichet 12.');
    await page.keyboard.press('Escape');
    expect(await focusedRow()).toBe(row);
    await expect(lineOf(row)).toContainText(list.noted.fr);
  });

  await test.step('Enter opens, and an answer that needs a reason gets one', async () => {
    await page.keyboard.press('ArrowDown');
    const row = await focusedRow();
    await page.keyboard.press('Enter');
    await tabTo(panel.getByRole('radio').first());
    const answer = panel.getByRole('radio', { name: states['does-not-apply'].fr });
    for (let press = 0; press < 5 && !(await answer.isChecked()); press += 1)
      await page.keyboard.press('ArrowDown');
    const reason = panel.getByLabel(details.whyNot.fr);
    await tabTo(reason);
    await page.keyboard.type('Aucun fouille n’a lieu ici.');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    await expect(lineOf(row)).toContainText(states['does-not-apply'].fr);
    expect(await focusedRow()).toBe(row);
  });

  await test.step('E adds somebody else’s receipt, and the row has its proof', async () => {
    const asking = page
      .getByRole('tabpanel')
      .locator('[data-row]')
      .filter({ hasText: 'manque encore' })
      .first();
    const wanted = await asking.getAttribute('data-row');
    for (let press = 0; press < 60 && (await focusedRow()) !== wanted; press += 1)
      await page.keyboard.press('ArrowDown');
    const path = join(valise.profile, 'recu.jpg');
    writeFileSync(path, jpeg(JFIF, SQUARE));
    await answerDialogs(valise.app, [path]);
    await page.keyboard.press('e');
    const add = panel.getByRole('button', { name: evidence.add.fr });
    await expect(add).toBeFocused();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('ArrowDown');
    await expect(panel.getByRole('radio', { name: kinds.receipt.name.fr })).toBeChecked();
    await tabTo(add);
    await page.keyboard.press('Enter');
    await expect(panel.getByText('recu.jpg', { exact: true })).toBeVisible();
    await expect(panel.getByText(details.levelReached.fr).first()).toBeVisible();
    await expect(lineOf(wanted ?? '')).toContainText('fournie');
    await look(page, 'checklist-proof-fr');
    await panel.getByRole('button', { name: evidence.add.fr }).focus();
    await page.keyboard.press('Escape');
  });

  await test.step('? shows the keys', async () => {
    const row = await focusedRow();
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog')).toContainText(list.keysTitle.fr);
    await look(page, 'checklist-keys-fr');
    await page.keyboard.press('Escape');
    await expect.poll(focusedRow).toBe(row);
    expect(row).toBeDefined();
  });

  await test.step('the rest of the border is ticked on the page that is read standing', async () => {
    await tabTo(button(trips.border.fr));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(border.title.fr);
    const boxes = page.getByRole('checkbox');
    await tabTo(boxes.first());
    const count = await boxes.count();
    expect(count).toBeGreaterThan(5);
    for (let at = 0; at < count; at += 1) {
      const state = await boxes.nth(at).getAttribute('aria-label');
      await expect(boxes.nth(at)).toBeFocused();
      if (state?.endsWith(`(${states['to-do'].fr})`)) {
        await page.keyboard.press('Space');
        await expect(boxes.nth(at)).toBeChecked();
      }
      await page.keyboard.press('ArrowDown');
    }
    await look(page, 'border-fr');
    await page.emulateMedia({ media: 'print' });
    await page.screenshot({ path: join(output, 'screens', 'border-paper-fr.png'), fullPage: true });
    await page.emulateMedia({ media: null });
    expect(await printed('border-fr')).toEqual([1, 1]);
  });
});

test('filters by device and keeps it, and prints what is shown', async () => {
  await openTrip('fr');
  const select = page.getByRole('button', { name: new RegExp(` ${list.device.fr}$`) });
  await tabTo(select);
  await page.keyboard.press('Enter');
  const option = page.getByRole('option').nth(1);
  const name = (await option.textContent()) ?? '';
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const rows = page.getByRole('tabpanel').locator('[data-row]');
  await expect(rows.first()).toContainText(name.trim(), { ignoreCase: true });
  const ids = await rows.evaluateAll((all) => all.map((row) => row.getAttribute('data-row')));
  expect(new Set(ids.map((id) => id?.split('%')[1])).size).toBe(1);
  await look(page, 'checklist-device-fr');

  await tabTo(button(trips.paper.fr));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('table')).toContainText(name.trim(), { ignoreCase: true });
  await expect(page.getByText(/état [0-9a-f]{4} [0-9a-f]{4}/)).toBeVisible();
  await look(page, 'paper-device-fr');
  expect(Math.min(...(await printed('paper-device-fr')))).toBeGreaterThan(0);

  await button(app.back.fr).click();
  await expect(select).toContainText(name.trim());
  await tabTo(select);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await button(trips.paper.fr).click();
  await page.getByRole('row').nth(100).waitFor();
  expect(Math.min(...(await printed('paper-fr')))).toBeGreaterThan(2);
  await page.emulateMedia({ media: 'print' });
  await page.screenshot({ path: join(output, 'screens', 'paper-fr.png') });
  await page.emulateMedia({ media: null });
});

for (const mode of MODES)
  test(`the list in every window, ${mode.name}`, async () => {
    const { language } = mode;
    await apply(valise.app, page, mode);
    await openTrip(language);
    await measure(page, `${mode.name}-list`);
    await page
      .getByText(filters.proof[language].split(' (')[0] ?? '')
      .first()
      .click();
    await page.getByRole('tabpanel').getByRole('checkbox').first().focus();
    await page.keyboard.press('Enter');
    await page.getByText(details.levelAsked[language]).first().scrollIntoViewIfNeeded();
    await measure(page, `${mode.name}-list-details`);
    await page.keyboard.press('Escape');
    await page
      .getByText(filters.all[language].split(' (')[0] ?? '')
      .first()
      .click();
    await button(trips.border[language]).click();
    await page.getByRole('checkbox').first().waitFor();
    await measure(page, `${mode.name}-border`);
    await openTrip(language);
    await button(trips.paper[language]).click();
    await page.getByRole('table').waitFor();
    await measure(page, `${mode.name}-paper`);
  });
