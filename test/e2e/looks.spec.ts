import { copyFileSync, existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { root } from '../../build/runtime.mjs';
import { messages as app } from '../../renderer/app/messages.ts';
import { messages as contacts } from '../../renderer/features/contacts/messages.ts';
import { messages as emergency } from '../../renderer/features/emergency/messages.ts';
import { imports, messages as places } from '../../renderer/features/places/messages.ts';
import { messages as limits } from '../../renderer/features/help/messages.ts';
import { messages as history } from '../../renderer/features/history/messages.ts';
import { messages as access } from '../../renderer/features/safety/access/messages.ts';
import { messages as check } from '../../renderer/features/safety/check/messages.ts';
import { messages as copies } from '../../renderer/features/safety/copies/messages.ts';
import { messages as change } from '../../renderer/features/safety/passphrase/messages.ts';
import { messages as sheet } from '../../renderer/features/sheet/messages.ts';
import { choices, messages as standing } from '../../renderer/features/standing/messages.ts';
import { messages as edit } from '../../renderer/features/trips/edit/messages.ts';
import { messages as trips } from '../../renderer/features/trips/messages.ts';
import { messages as unlock } from '../../renderer/features/unlock/messages.ts';
import { messages as ui } from '../../renderer/ui/messages.ts';
import { advisoryFiles } from './support/advisory-files.ts';
import { answerDialogs, type Launched, launchValise, pressInMain } from './support/app.ts';
import { damageARecord } from './support/damage.ts';
import { AHEAD, ask, furnish, NOW } from './support/furnish.ts';
import {
  answerUnlock,
  kitUpToSheet,
  makeKitInWindow,
  PASSPHRASE,
  unlockInWindow,
} from './support/kit.ts';
import { lockInWindow } from './support/lock.ts';
import { measure } from './support/measure.ts';
import { addOfficeInWindow, makeOfficeKey, OFFICE } from './support/office.ts';
import { apply, MODES, type Mode, ordinary } from './support/modes.ts';
import { confirmSheet, readSheet } from './support/sheet.ts';

/** Every screen in every window it may be shown in: nothing is cut off, hidden, too small or without a ring. */

const output = process.env['VALISE_TEST_OUTPUT'] ?? 'test-results';
const EN: Mode = { ...ordinary, name: 'en', language: 'en' };
const FR: Mode = { ...ordinary, name: 'fr', language: 'fr' };
/** One place with regions of their own, where the published files stand beside the project. */
const regions = join(
  root,
  '../shared/samples/advisories/canada/cta-cap-mx.2026-10-07.advisories-only.json',
);
/** Two hundred rows are drawn on a machine that may be busy. */
const PATIENT = { timeout: 30_000 };
const folder = mkdtempSync(join(tmpdir(), 'valise-looks-'));

test.describe('before there is a kit', () => {
  let valise: Launched;
  test.beforeAll(async () => {
    valise = await launchValise();
  });
  test.afterAll(() => valise.close());

  for (const mode of MODES)
    test(`welcome, ${mode.name}`, async () => {
      const page = await valise.page();
      const { language } = mode;
      await apply(valise.app, page, mode);
      await measure(page, `${mode.name}-welcome`);
      await page.getByRole('button', { name: unlock.makeNew[language] }).click();
      await page.getByText(unlock.written[language]).waitFor();
      await measure(page, `${mode.name}-create-words`);
      await page.getByRole('tab', { name: unlock.own[language] }).click();
      await page.getByLabel(unlock.passphrase[language], { exact: true }).fill('maple');
      await page.getByText(unlock.strength[language], { exact: true }).waitFor();
      await measure(page, `${mode.name}-create-own`);
      await page.getByRole('button', { name: unlock.back[language], exact: true }).click();
    });
});

test.describe('a kit in use', () => {
  let valise: Launched;
  let page: Page;
  const files = [...advisoryFiles().paths, ...[regions].filter(existsSync)];
  const refused = join(folder, 'notes.json');
  const office = makeOfficeKey();

  test.beforeAll(async () => {
    writeFileSync(refused, '{"title": "not an advisory"}');
    valise = await launchValise();
    page = await valise.page();
    await answerDialogs(valise.app, [join(valise.profile, 'kit.valise')]);
    await makeKitInWindow(page);
    await answerDialogs(valise.app, files);
    await furnish(page);
    await lock();
    await unlockInWindow(page);
    await answerDialogs(valise.app, [office.path]);
    await addOfficeInWindow(page);
    await answerDialogs(valise.app, [refused, ...files]);
  });
  test.afterAll(() => valise.close());

  async function lock(): Promise<void> {
    const replaced = valise.app.waitForEvent('window');
    await pressInMain(valise.app, 'L', 'control');
    await replaced;
    page = await valise.page();
  }
  const go = (name: string) =>
    page.getByRole('navigation').getByRole('button', { name, exact: true }).click();
  const press = (name: string | RegExp) => page.getByRole('button', { name }).first().click();
  const title = (name: string) => page.getByRole('heading', { level: 1, name }).waitFor();

  async function openTrip({ language }: Mode, name: string): Promise<void> {
    await go(app.trips[language]);
    await press(name);
    await title(name);
    await page.getByRole('tabpanel').getByRole('checkbox').first().waitFor();
  }

  /** How each screen is reached; in an order in which one leads to the next. */
  const SCREENS: Readonly<Record<string, (mode: Mode) => Promise<void>>> = {
    async today({ language }) {
      await go(app.today[language]);
      await page.getByRole('checkbox').first().waitFor();
    },
    async trips({ language }) {
      await go(app.trips[language]);
      await page.getByRole('button', { name: NOW.title, exact: true }).waitFor();
    },
    async 'trip-delete'({ language }) {
      await press(`${trips.delete[language]} ${AHEAD.title}`);
      await page.getByRole('dialog').waitFor();
    },
    async 'trip-before'(mode) {
      await page.keyboard.press('Escape');
      await openTrip(mode, AHEAD.title);
    },
    async 'trip-details'() {
      await page.getByRole('tabpanel').getByRole('checkbox').nth(3).focus();
      await page.keyboard.press('Enter');
      await page.getByRole('textbox').first().waitFor();
    },
    async 'trip-during'(mode) {
      await page.keyboard.press('Escape');
      await openTrip(mode, NOW.title);
    },
    async 'trip-after'() {
      await page.getByRole('tab').last().click();
    },
    async 'trip-form'({ language }) {
      await go(app.trips[language]);
      await press(trips.plan[language]);
      await page.getByLabel(edit.title[language], { exact: true }).waitFor();
    },
    async 'trip-form-errors'({ language }) {
      await press(edit.save[language]);
      await page.getByText(edit.needsTitle[language]).waitFor();
    },
    async 'trip-form-filled'(mode) {
      await page.keyboard.press('Escape');
      await openTrip(mode, AHEAD.title);
      await press(trips.edit[mode.language]);
      await page.getByLabel(edit.title[mode.language], { exact: true }).waitFor();
    },
    async places({ language }) {
      await go(app.places[language]);
      await page.getByLabel(places.search[language], { exact: true }).fill('land');
      await expect.poll(() => page.getByRole('row').count(), PATIENT).toBeLessThan(60);
    },
    async 'places-imported'({ language }) {
      await press(imports.files[language]);
      await page.getByText(imports.result[language]).waitFor();
    },
    async place({ language }) {
      await press(imports.hide[language]);
      await page.getByLabel(places.search[language], { exact: true }).fill('franc');
      await page.getByRole('row', { name: /^France/ }).click();
      await title('France');
    },
    async contacts({ language }) {
      await go(app.contacts[language]);
      await page.getByText('+1 613 555-0114').waitFor();
    },
    async emergency() {
      await page.keyboard.press('F1');
      await page.getByRole('dialog').waitFor();
    },
    async settings({ language }) {
      await page.keyboard.press('Escape');
      await go(app.settings[language]);
      await title(app.settings[language]);
    },
    async access({ language }) {
      await press(access.title[language]);
      await title(access.title[language]);
      await page.getByText(access.office[language].replace('{name}', OFFICE)).waitFor();
    },
    async 'access-add-office'({ language }) {
      await answerDialogs(valise.app, [office.path]);
      await press(access.addOffice[language]);
      await page.getByRole('dialog').waitFor();
      await answerDialogs(valise.app, [refused, ...files]);
    },
    async 'access-remove-office'({ language }) {
      await page.keyboard.press('Escape');
      await press(`${access.remove[language]} ${OFFICE}`);
      await page.getByRole('dialog').waitFor();
    },
    async 'access-new-key'({ language }) {
      await page.keyboard.press('Escape');
      await press(access.copied[language]);
      await page.getByRole('dialog').waitFor();
    },
    async passphrase({ language }) {
      await page.keyboard.press('Escape');
      await press(access.change[language]);
      await title(change.title[language]);
      await page.getByText(unlock.written[language]).waitFor();
    },
    async copies({ language }) {
      await go(app.settings[language]);
      await press(copies.title[language]);
      await title(copies.title[language]);
      await press(copies.now[language]);
      await page.getByText(copies.kept[language]).waitFor();
    },
    async 'copies-checked'({ language }) {
      await press(ui.dismiss[language]);
      await press(copies.verify[language]);
      await page.getByRole('alert').waitFor();
      await press(check.run[language]);
      await page.getByText(check.fine[language]).waitFor();
      await page.getByText(check.fine[language]).scrollIntoViewIfNeeded();
    },
    async 'history-kit'({ language }) {
      await press(copies.history[language]);
      await page.getByRole('button', { name: history.older[language] }).waitFor();
    },
    async 'history-older'({ language }) {
      await press(history.older[language]);
      await expect
        .poll(() => page.getByRole('main').getByRole('listitem').count())
        .toBeGreaterThan(60);
    },
    async 'history-trip'(mode) {
      await openTrip(mode, NOW.title);
      await press(trips.history[mode.language]);
      await title(history.title[mode.language]);
      await page
        .getByText(history.beginning[mode.language])
        .or(page.getByText(history.older[mode.language]))
        .waitFor();
    },
    async limits({ language }) {
      await go(app.settings[language]);
      await press(limits.title[language]);
      await title(limits.title[language]);
    },
    async unlock(mode) {
      await lock();
      await apply(valise.app, page, mode);
    },
    async 'limits-closed'({ language }) {
      await press(limits.title[language]);
      await page.getByRole('dialog').waitFor();
    },
    async 'unlock-wrong'({ language }) {
      await page.keyboard.press('Escape');
      await page.getByLabel(unlock.passphrase[language], { exact: true }).fill('not the one');
      await page.keyboard.press('Enter');
      await page.locator('.ui-field__error').waitFor();
    },
  };

  for (const mode of MODES)
    test(`screens, ${mode.name}`, async () => {
      await apply(valise.app, page, mode);
      for (const [name, reach] of Object.entries(SCREENS))
        await test.step(name, async () => {
          await reach(mode);
          await measure(page, `${mode.name}-${name}`);
        });
      await unlockInWindow(page, mode.language);
    });

  test('the keys lead in, back and out', async () => {
    await apply(valise.app, page, EN);
    await go(app.trips.en);
    await page.getByText(app.skip.en).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();

    await openTrip(EN, NOW.title);
    const box = page.getByRole('tabpanel').getByRole('checkbox').nth(1);
    await box.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('complementary').getByRole('heading').first()).toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    await expect(box).toBeFocused();

    await go(app.contacts.en);
    const change = page.getByRole('button', { name: contacts.change.en });
    await change.click();
    const field = page.getByLabel(contacts.value.en);
    await expect(field).toBeFocused();
    await page.keyboard.press('Control+e');
    await page.getByRole('dialog', { name: emergency.emergency.en }).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    await expect(field).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(change).toBeFocused();

    await change.click();
    await lock();
    await expect(page.getByLabel(unlock.passphrase.en, { exact: true })).toBeFocused();
    await unlockInWindow(page);
  });

  test('the pictures of docs/screens', async () => {
    test.skip(!existsSync(regions), 'the published files are not beside the project');
    const picture = async (name: string) => {
      await page.mouse.move(0, 0);
      await page.screenshot({ path: join(output, 'docs', `${name}.png`) });
    };
    await apply(valise.app, page, EN);
    await SCREENS['today']?.(EN);
    await picture('today-en');
    await go(app.places.en);
    await page.getByLabel(places.search.en, { exact: true }).fill('mexi');
    await page.getByRole('row', { name: /^Mexico/ }).click();
    await title('Mexico');
    await picture('place-en');
    await apply(valise.app, page, FR);
    await openTrip(FR, AHEAD.title);
    await picture('trip-fr');
    await lock();
    await apply(valise.app, page, FR);
    await picture('unlock-fr');
    await unlockInWindow(page, 'fr');
  });
});

test.describe('the way back in', () => {
  let valise: Launched;
  let page: Page;
  const kit = join(folder, 'kit.valise');
  const damaged = join(folder, 'damaged.valise');

  test.beforeAll(async () => {
    valise = await launchValise();
    page = await valise.page();
    await answerDialogs(valise.app, [kit]);
    await kitUpToSheet(page);
    const words = await readSheet(page);
    await press(sheet.typeBack.en);
    await confirmSheet(page, 'en', words.join(' '), PASSPHRASE);
    await press(sheet.goOn.en);
    page = await lockInWindow(valise);
    copyFileSync(kit, `${kit}.old`);
    copyFileSync(kit, damaged);
    damageARecord(damaged);
    await unlockInWindow(page);
    await ask(page, 'trip.save', { trip: null, draft: AHEAD });
    page = await lockInWindow(valise);
    // An older file, about which nobody says anything for good.
    copyFileSync(`${kit}.old`, kit);
  });
  test.afterAll(() => valise.close());

  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  const title = (name: string) => page.getByRole('heading', { level: 1, name }).waitFor();
  const choose = async (path: string, { language }: Mode) => {
    await answerDialogs(valise.app, [path]);
    await press(unlock.openAnother[language]);
  };

  const SCREENS: Readonly<Record<string, (mode: Mode) => Promise<void>>> = {
    async 'lost-words'({ language }) {
      await press(unlock.lost[language]);
      await page.getByLabel(unlock.sheetWords[language]).fill('abandon xyzzy ');
      await page.locator('.ui-field__error').waitFor();
      await page.getByText(unlock.written[language]).waitFor();
    },
    async 'restore-file'({ language }) {
      await press(unlock.back[language]);
      await press(unlock.restoreShort[language]);
      await title(unlock.restore[language]);
    },
    async 'restore-sheet'({ language }) {
      await answerDialogs(valise.app, [kit]);
      await press(unlock.chooseBackup[language]);
      await page.getByText(unlock.haveSheet[language], { exact: true }).click();
      await press(unlock.restoreNow[language]);
      await page.locator('.ui-field__error').waitFor();
    },
    async 'unlock-damaged'(mode) {
      await press(unlock.back[mode.language]);
      await choose(damaged, mode);
      await answerUnlock(page, mode.language);
      await page.getByRole('alert').waitFor();
    },
    async salvage({ language }) {
      await press(unlock.salvage[language]);
      await title(unlock.salvage[language]);
    },
    async standing(mode) {
      await press(unlock.back[mode.language]);
      await choose(kit, mode);
      await answerUnlock(page, mode.language);
      await title(standing.title[mode.language]);
    },
    async evidence({ language }) {
      await press(choices.tampering.label[language]);
      await title(standing.evidenceTitle[language]);
      await answerDialogs(valise.app, [mkdtempSync(join(folder, 'evidence-'))]);
      await press(standing.saveEvidence[language]);
      await page.getByRole('alert').waitFor();
    },
    async 'today-read-only'({ language }) {
      await press(standing.lookAnyway[language]);
      await page.getByText(standing.readOnly[language]).waitFor();
    },
    async 'sheet-replace'({ language }) {
      await press(app.settings[language]);
      await press(access.title[language]);
      await press(access.newSheet[language]);
      await page.getByText(sheet.hasOne[language]).waitFor();
    },
    async 'sheet-draw'({ language }) {
      await press(sheet.makeNew[language]);
      await readSheet(page);
    },
    async 'sheet-confirm'({ language }) {
      await press(sheet.typeBack[language]);
      await confirmSheet(page, language, 'abandon ability', PASSPHRASE);
      await page.locator('.ui-field__error').waitFor();
    },
  };

  for (const mode of MODES)
    test(`back in, ${mode.name}`, async () => {
      await apply(valise.app, page, mode);
      for (const [name, reach] of Object.entries(SCREENS))
        await test.step(name, async () => {
          await reach(mode);
          await measure(page, `${mode.name}-${name}`);
        });
      page = await lockInWindow(valise);
    });
});
