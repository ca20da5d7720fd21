import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { messages as app } from '../../renderer/app/messages.ts';
import { imports, messages as places } from '../../renderer/features/places/messages.ts';
import { details } from '../../renderer/features/trips/checklist/messages.ts';
import type { Language } from '../../src/kernel/index.ts';
import { advisoryFiles } from './support/advisory-files.ts';
import { answerDialogs, type Launched, launchValise, pressInMain } from './support/app.ts';
import { makeKitInWindow, PASSPHRASE, unlockInWindow } from './support/kit.ts';
import { look } from './support/look.ts';
import { type Plan, planTrip } from './support/plan.ts';
import { descendants, isGone } from './support/processes.ts';
import { holding } from './support/residue.ts';

/** Issue 2, "Done when" 2 and 3: from an empty profile to a kit that was killed and found whole, in each language. */
const NOTE = 'seal 88213 applied with Mme Gagnon-Tremblay';
const DRAFT_NOTE = 'half a sentence about the chauffeur Delacroix';

const addDays = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

const PLAN: Plan = {
  title: 'Delegation Quillfeather to Paris',
  label: 'House 114 Kestrel',
  transit: addDays(20),
  from: addDays(21),
  to: addDays(25),
};

const other = (language: Language): Language => (language === 'en' ? 'fr' : 'en');
const go = (page: Page, name: string) =>
  page.getByRole('navigation').getByRole('button', { name, exact: true }).click();
/** Presses EN or FR at the foot of the window. */
const speak = (page: Page, language: Language) =>
  page
    .getByRole('radio', { name: new RegExp(`^${language.toUpperCase()} [A-Z]\\p{L}+$`, 'u') })
    .click();
/** Boxes of rows that are not done. */
const boxes = (page: Page) => page.getByRole('tabpanel').getByRole('checkbox', { checked: false });

/** The number of answers "done" that the open tab tells. */
async function ticked(page: Page): Promise<number> {
  const tab = page.getByRole('tab', { selected: true });
  return Number(/\d+/.exec((await tab.textContent()) ?? '')?.[0]);
}

/** Ticks the first open rows of the phase that is shown; each is counted, so saved, before the next. */
async function tick(page: Page, count: number): Promise<void> {
  const start = await ticked(page);
  for (let index = 1; index <= count; index += 1) {
    await boxes(page).first().focus();
    await page.keyboard.press('Space');
    await expect.poll(() => ticked(page)).toBe(start + index);
  }
}

async function importAdvisories(valise: Launched, page: Page, language: Language) {
  const files = advisoryFiles();
  await go(page, app.places[language]);
  await look(page, `places-empty-${language}`);
  await answerDialogs(valise.app, files.paths);
  await page.getByRole('button', { name: imports.files[language] }).first().click();
  await page.getByText(imports.result[language]).waitFor();
  await look(page, `places-imported-${language}`);
  await expect(page.getByText(new RegExp(`^${files.places} `)).last()).toBeVisible();
  await page.getByLabel(places.search[language], { exact: true }).fill('franc');
  await page
    .getByRole('row', { name: /^France/ })
    .first()
    .waitFor();
  await look(page, `places-search-${language}`);
  await page
    .getByRole('row', { name: /^France/ })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('France');
  await look(page, `place-${language}`);
}

/** Locks with the key, while the cursor stands in a field; the process with the keys is gone afterwards. */
async function lock(valise: Launched): Promise<Page> {
  const [vault] = descendants(valise.app.process().pid ?? 0, 'vault.cjs');
  const replaced = valise.app.waitForEvent('window');
  await pressInMain(valise.app, 'L', 'control');
  await replaced;
  await expect.poll(() => isGone(vault?.pid ?? 0)).toBe(true);
  return valise.page();
}

/** Opens the note of a row with the keyboard. */
async function note(page: Page, language: Language, row: number) {
  await boxes(page).nth(row).focus();
  await page.keyboard.press('n');
  const field = page.getByLabel(details.note[language], { exact: true });
  await expect(field).toBeFocused();
  return field;
}

for (const language of ['en', 'fr'] as const) {
  test(`the journey, ${language}`, async () => {
    test.setTimeout(300_000);
    const profile = mkdtempSync(join(tmpdir(), `valise-journey-${language}-`));
    const kit = join(profile, 'kit.valise');
    // Its own temporary folder, so that what it leaves behind is its own.
    const temporary = mkdtempSync(join(tmpdir(), 'valise-temporary-'));
    const env = { TMPDIR: temporary, LANG: `${language}_CA.UTF-8`, LANGUAGE: language };
    let valise = await launchValise({ profile, env });
    let page = await valise.page();

    await test.step('make a kit', async () => {
      await page.getByRole('heading', { level: 1 }).waitFor();
      await speak(page, language);
      await look(page, `welcome-${language}`);
      await answerDialogs(valise.app, [kit]);
      await makeKitInWindow(page, language);
      await look(page, `today-empty-${language}`);
    });
    await test.step('load the advisories', () => importAdvisories(valise, page, language));
    await test.step('plan a trip', async () => {
      await planTrip(page, language, PLAN);
      await look(page, `trip-before-${language}`);
    });
    await test.step('work the three phases', async () => {
      await tick(page, 3);
      await page.getByRole('tab').nth(1).click();
      await look(page, `trip-during-${language}`);
      await tick(page, 3);
      await page.getByRole('tab').nth(2).click();
      await look(page, `trip-after-${language}`);
      await tick(page, 2);
      await page.getByRole('tab').nth(0).click();
      await (await note(page, language, 4)).fill(NOTE);
      await page.keyboard.press('Tab');
      await expect(page.getByText(details.saved[language]).first()).toBeVisible();
      await look(page, `details-${language}`);
    });
    await test.step('switch the language half-way through a sentence', async () => {
      await (await note(page, language, 5)).fill(DRAFT_NOTE);
      await speak(page, other(language));
      await expect(page.getByLabel(details.note[other(language)], { exact: true })).toHaveValue(
        DRAFT_NOTE,
      );
      await expect(page.getByRole('heading', { level: 1 })).toContainText(PLAN.title);
      await look(page, `details-switched-from-${language}`);
      await speak(page, language);
    });
    await test.step('lock, unlock, find the sentence', async () => {
      const unfinished = `${DRAFT_NOTE} who`;
      await (await note(page, language, 5)).fill(unfinished);
      page = await lock(valise);
      await look(page, `unlock-${language}`);
      await unlockInWindow(page, language);
      await look(page, `today-${language}`);
      await openTrip(page, language);
      await expect(await note(page, language, 5)).toHaveValue(unfinished);
      await page.keyboard.press('Escape');
    });
    const saved = await test.step('kill -9 during ticks', async () => {
      const before = await ticked(page);
      for (let index = 0; index < 12; index += 1)
        await boxes(page)
          .nth(6 + index)
          .focus();
      await tick(page, 10);
      const acknowledged = await ticked(page);
      expect(acknowledged).toBeGreaterThan(before);
      void boxes(page)
        .first()
        .press('Space')
        .catch(() => undefined);
      process.kill(valise.app.process().pid ?? 0, 'SIGKILL');
      return acknowledged;
    });
    await test.step('reopen: all there', async () => {
      valise = await launchValise({ profile, env });
      page = await valise.page();
      await unlockInWindow(page, language);
      await openTrip(page, language);
      expect(await ticked(page)).toBeGreaterThanOrEqual(saved);
      for (const screen of ['contacts', 'settings', 'trips'] as const) {
        await go(page, app[screen][language]);
        await look(page, `${screen}-${language}`);
      }
      await valise.close();
    });
    await test.step('nothing that was typed is on the disk', () => {
      const typed = [PASSPHRASE, PLAN.title, PLAN.label, NOTE, DRAFT_NOTE, 'Quillfeather'];
      expect(holding([profile, temporary], typed)).toEqual([]);
      expect(holding([profile], ['VALISEV1'])).not.toEqual([]);
    });
  });
}

async function openTrip(page: Page, language: Language): Promise<void> {
  await go(page, app.trips[language]);
  await page
    .getByRole('button', { name: PLAN.title })
    .or(page.getByRole('link', { name: PLAN.title }))
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(PLAN.title);
}
