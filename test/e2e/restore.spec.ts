import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { messages as app } from '../../renderer/app/messages.ts';
import { messages as copies } from '../../renderer/features/safety/copies/messages.ts';
import { messages as sheet } from '../../renderer/features/sheet/messages.ts';
import { messages as standing } from '../../renderer/features/standing/messages.ts';
import { messages as today } from '../../renderer/features/today/messages.ts';
import { messages as unlock } from '../../renderer/features/unlock/messages.ts';
import type { Language } from '../../src/kernel/index.ts';
import { answerDialogs, type Launched, launchValise } from './support/app.ts';
import { damageARecord } from './support/damage.ts';
import { ask, NOW } from './support/furnish.ts';
import {
  answerUnlock,
  kitUpToSheet,
  makeKitInWindow,
  PASSPHRASE,
  typeOwnPassphrase,
} from './support/kit.ts';
import { lockInWindow } from './support/lock.ts';
import { look } from './support/look.ts';
import { speak } from './support/modes.ts';
import { confirmSheet, hurried, readSheet } from './support/sheet.ts';

/** Issue 3, "Done when": a person following only the app's words restores a kit from the printed sheet on a second computer. */

const NEW = 'granite piccolo orchard violet mustard canoe';
const output = process.env['VALISE_TEST_OUTPUT'] ?? 'test-results';
const freshFolder = (): string => mkdtempSync(join(tmpdir(), 'valise-restore-'));

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const heading = (page: Page, name: string) =>
  page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
const go = (page: Page, name: string) =>
  page.getByRole('navigation').getByRole('button', { name, exact: true }).click();

/** What the printer would get, for both papers. */
async function printed({ app: electron }: Launched, name: string): Promise<void> {
  for (const pageSize of ['Letter', 'A4'] as const) {
    const base64 = await electron.evaluate(async ({ BrowserWindow }, size) => {
      const [window] = BrowserWindow.getAllWindows();
      const pdf = await window?.webContents.printToPDF({ pageSize: size });
      return pdf?.toString('base64') ?? '';
    }, pageSize);
    const pdf = Buffer.from(base64, 'base64');
    writeFileSync(join(output, `${name}-${pageSize}.pdf`), pdf);
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g), pageSize).toHaveLength(1);
  }
}

/** Draws the sheet, prints it, and types it back after two mistakes. */
async function makeSheet(valise: Launched, page: Page, language: Language) {
  const words = await readSheet(page);
  expect(words).toHaveLength(12);
  await look(page, `sheet-draw-${language}`);
  await page.emulateMedia({ media: 'print' });
  await page.screenshot({ path: join(output, 'screens', `sheet-paper-${language}.png`) });
  await page.emulateMedia({ media: null });
  await printed(valise, `sheet-${language}`);
  await press(page, sheet.typeBack[language]);
  await expect(
    page.getByRole('heading', { name: sheet.typeBackTitle[language], level: 1 }),
  ).toBeFocused();
  for (const word of words) await expect(page.getByText(word, { exact: true })).toHaveCount(0);
  const [first = '', second = '', ...rest] = words;
  await confirmSheet(page, language, hurried([second, first, ...rest]), PASSPHRASE);
  await page.locator('.ui-field__error').waitFor();
  await look(page, `sheet-confirm-${language}`);
  await confirmSheet(page, language, hurried(words), 'not the one');
  await expect(page.getByLabel(sheet.passphrase[language], { exact: true })).toBeFocused();
  await confirmSheet(page, language, hurried(words), PASSPHRASE);
  await page.getByText(sheet.done[language]).waitFor();
  await look(page, `sheet-done-${language}`);
  await press(page, sheet.goOn[language]);
  await heading(page, today.title[language]);
  await expect(page.getByText(standing.noSheet[language])).toHaveCount(0);
  return words;
}

async function copyToStick(valise: Launched, page: Page, language: Language, file: string) {
  await answerDialogs(valise.app, [file]);
  await go(page, app.settings[language]);
  await press(page, copies.title[language]);
  await press(page, copies.toFile[language]);
  await expect(page.getByText(/stick\.valise|stick/).first()).toBeVisible();
}

/** From the welcome of a computer that has never seen the kit. */
async function restore(valise: Launched, page: Page, language: Language, from: string, to: string) {
  await speak(page, language);
  await press(page, unlock.restoreShort[language]);
  await heading(page, unlock.restore[language]);
  await look(page, `restore-file-${language}`);
  await answerDialogs(valise.app, [from]);
  await press(page, unlock.chooseBackup[language]);
  await page.getByText('stick').waitFor();
  await answerDialogs(valise.app, [to]);
}

for (const language of ['en', 'fr'] as const)
  test(`from the file and the sheet, ${language}`, async () => {
    test.setTimeout(240_000);
    const folder = freshFolder();
    const stick = join(folder, 'stick.valise');
    let words: readonly string[] = [];

    await test.step('a kit, its sheet, a trip, a copy on a stick', async () => {
      const valise = await launchValise();
      const page = await valise.page();
      await speak(page, language);
      await answerDialogs(valise.app, [join(folder, 'kit.valise')]);
      await kitUpToSheet(page, language);
      words = await makeSheet(valise, page, language);
      await ask(page, 'trip.save', { trip: null, draft: NOW });
      await copyToStick(valise, page, language, stick);
      await valise.close();
    });
    await test.step('another computer, the file and the paper', async () => {
      const begun = Date.now();
      const valise = await launchValise();
      let page = await valise.page();
      await restore(valise, page, language, stick, join(folder, 'restored.valise'));
      await page.getByText(unlock.haveSheet[language], { exact: true }).click();
      const field = page.getByLabel(unlock.sheetWords[language]);
      await field.fill(`${hurried(words.slice(0, 2))} xyzzy ${hurried(words.slice(3))}`);
      await expect(page.getByRole('alert').getByText('3')).toBeVisible();
      await look(page, `restore-unknown-word-${language}`);
      await field.fill(hurried(words));
      await typeOwnPassphrase(page, language, NEW);
      await look(page, `restore-filled-${language}`);
      await press(page, unlock.restoreNow[language]);
      await page.getByText(NOW.title).first().waitFor();
      test
        .info()
        .annotations.push({ type: 'seconds', description: `${(Date.now() - begun) / 1000}` });
      await expect(page.getByText(standing.restored[language])).toBeVisible();
      await look(page, `restored-${language}`);
      page = await lockInWindow(valise);
      await answerUnlock(page, language, PASSPHRASE);
      await page.locator('.ui-field__error').waitFor();
      await answerUnlock(page, language, NEW);
      await page.getByText(NOW.title).first().waitFor();
      await valise.close();
    });
  });

test('a lost passphrase, on the same computer', async () => {
  const folder = freshFolder();
  const valise = await launchValise();
  let page = await valise.page();
  await speak(page, 'fr');
  await answerDialogs(valise.app, [join(folder, 'kit.valise')]);
  await makeKitInWindow(page, 'fr');
  await expect(page.getByText(standing.noSheet.fr)).toBeVisible();
  await look(page, 'today-no-sheet-fr');

  page = await lockInWindow(valise);
  await page.getByText(unlock.seenLast.fr).waitFor();
  await look(page, 'unlock-seen-fr');
  await press(page, unlock.lost.fr);
  await page.getByText(unlock.noSheetMade.fr).waitFor();
  await look(page, 'lost-no-sheet-fr');
  await press(page, unlock.back.fr);
  await answerUnlock(page, 'fr');
  await press(page, standing.makeSheet.fr);
  const words = await readSheet(page);
  await press(page, sheet.typeBack.fr);
  await confirmSheet(page, 'fr', words.join('\n'), PASSPHRASE);
  await press(page, sheet.goOn.fr);

  page = await lockInWindow(valise);
  await press(page, unlock.lost.fr);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await page.getByLabel(unlock.sheetWords.fr).fill(hurried(words));
  await expect(page.getByText('12 mots sur 12')).toBeVisible();
  await typeOwnPassphrase(page, 'fr', NEW);
  await look(page, 'lost-filled-fr');
  await press(page, unlock.openWithNew.fr);
  await page.getByText(standing.newPassphrase.fr).waitFor();
  await look(page, 'lost-done-fr');
  await expect(page.getByText(standing.noSheet.fr)).toHaveCount(0);
  page = await lockInWindow(valise);
  await answerUnlock(page, 'fr', NEW);
  await page.getByText(standing.accessTitle.fr).waitFor();
  await look(page, 'access-notices-fr');
  await valise.close();
});

test('a damaged file: told apart from a wrong passphrase, and what can be read comes out', async () => {
  const folder = freshFolder();
  const kit = join(folder, 'kit.valise');
  const valise = await launchValise();
  let page = await valise.page();
  await answerDialogs(valise.app, [kit]);
  await makeKitInWindow(page);
  await ask(page, 'trip.save', { trip: null, draft: NOW });
  page = await lockInWindow(valise);
  damageARecord(kit);

  await answerUnlock(page, 'en');
  await page.getByRole('alert').waitFor();
  await look(page, 'unlock-damaged-en');
  await press(page, unlock.restore.en);
  await heading(page, unlock.restore.en);
  await press(page, unlock.back.en);
  await answerUnlock(page, 'en');
  await press(page, unlock.salvage.en);
  await heading(page, unlock.salvage.en);
  await look(page, 'salvage-en');
  await answerDialogs(valise.app, [join(folder, 'recovered.valise')]);
  await page.getByLabel(unlock.passphrase.en, { exact: true }).fill(PASSPHRASE);
  await press(page, unlock.salvageNow.en);
  await heading(page, unlock.salvagedTitle.en);
  await look(page, 'salvaged-en');
  await press(page, unlock.goToKit.en);
  await heading(page, today.title.en);
  await look(page, 'salvaged-today-en');
  await valise.close();
});
