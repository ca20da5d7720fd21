import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { messages as app } from '../../renderer/app/messages.ts';
import {
  desk,
  editions,
  form,
  messages as library,
  states as libraryStates,
} from '../../renderer/features/library/messages.ts';
import { changeKinds, messages as trip } from '../../renderer/features/trips/edition/messages.ts';
import { messages as sheet } from '../../renderer/features/sheet/messages.ts';
import { messages as unlock } from '../../renderer/features/unlock/messages.ts';
import type { Language, Localized } from '../../src/kernel/index.ts';
import { answerDialogs, type Launched, launchValise } from './support/app.ts';
import { AHEAD, ask } from './support/furnish.ts';
import { makeKitInWindow, PASSPHRASE, typeOwnPassphrase } from './support/kit.ts';
import { look } from './support/look.ts';
import { apply, MODES, type Mode, ordinary } from './support/modes.ts';

/** Issue 4, "Done when": the officer publishes edition 2, the traveller's trip shows what changed and keeps all answers. */
const folder = mkdtempSync(join(tmpdir(), 'valise-editions-'));
const file = join(folder, 'two.valiseedition');
const MODE = Object.fromEntries(MODES.map((mode) => [mode.name, mode]));

/** Items that every trip to France with a laptop has once, before it. */
const AMENDED = 'PRE-036';
const RETIRED = 'PRE-093';

const fill = (message: Localized, language: Language, values: Record<string, string | number>) =>
  message[language].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));

const go = (page: Page, name: string) =>
  page.getByRole('navigation').getByRole('button', { name, exact: true }).click();
const press = (where: Page | Locator, name: string) =>
  where.getByRole('button', { name, exact: true }).click();

async function openItem(page: Page, language: Language, id: string): Promise<void> {
  await go(page, app.library[language]);
  await page.getByLabel(library.search[language], { exact: true }).fill(id);
  await page.getByRole('listitem').filter({ hasText: id }).first().getByRole('button').click();
  await page.getByText(library.facts[language], { exact: true }).waitFor();
}

async function giveReason(where: Page | Locator, language: Language, en: string, fr: string) {
  await where.getByLabel(form.reasonEn[language]).fill(en);
  await where.getByLabel(form.reasonFr[language]).fill(fr);
}

let officer: Launched;
let traveller: Launched;
test.beforeAll(async () => {
  officer = await launchValise();
  traveller = await launchValise();
});
test.afterAll(async () => {
  await officer.close();
  await traveller.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Every way of showing the window, of one screen. */
async function lookInAll(valise: Launched, page: Page, name: string, back: Mode): Promise<void> {
  for (const mode of [MODE['en-light'], MODE['fr-dark'], MODE['fr-zoomed'], MODE['en-forced']]) {
    if (mode === undefined) continue;
    await apply(valise.app, page, mode);
    await look(page, `${name}-${mode.name}`);
  }
  await apply(valise.app, page, back);
}

const EN: Mode = { ...ordinary, name: 'en', language: 'en' };
const FR: Mode = { ...ordinary, name: 'fr', language: 'fr' };

test('an officer amends, retires, adds, publishes and exports', async () => {
  test.setTimeout(240_000);
  const page = await officer.page();
  await answerDialogs(officer.app, [join(officer.profile, 'kit.valise')]);
  await makeOfficerKit(page);

  await openItem(page, 'en', AMENDED);
  await lookInAll(officer, page, 'library-item', EN);
  await press(page, desk.amend.en);
  await page
    .getByLabel(form.why.en, { exact: true })
    .first()
    .fill('Here a wrong number costs a minute; over there it may cost the whole day.');
  await press(page, form.save.en);
  await page.getByText(form.fix.en).waitFor();
  await giveReason(page, 'en', 'Said more plainly', 'Dit plus simplement');
  await lookInAll(officer, page, 'library-edit', EN);
  await press(page, form.save.en);
  await page.getByText(/^This is your change/).waitFor();

  await openItem(page, 'en', RETIRED);
  await press(page, desk.retire.en);
  const dialog = page.getByRole('dialog');
  await giveReason(
    dialog,
    'en',
    'The travel desk packs these',
    'Le service des voyages s’en charge',
  );
  await press(dialog, desk.retire.en);
  await page.getByText(/^You retire this item/).waitFor();

  await go(page, app.library.en);
  await press(page, desk.add.en);
  const [english, french] = [0, 1].map(
    (index) => (label: Localized) => page.getByLabel(label.en, { exact: true }).nth(index),
  );
  await english?.(form.title).fill('Fetch the loaner from room 114');
  await french?.(form.title).fill('Prenez l’appareil de prêt au local 114');
  await english?.(form.why).fill('It is set up for this trip only.');
  await french?.(form.why).fill('Il est configuré pour ce seul voyage.');
  await english?.(form.steps).fill('Show your card.\nSign the form.');
  await french?.(form.steps).fill('Montrez votre carte.\nSignez le formulaire.');
  await giveReason(page, 'en', 'A new counter', 'Un nouveau comptoir');
  await press(page, form.save.en);
  await page.getByRole('heading', { level: 1, name: 'Fetch the loaner' }).waitFor();

  await go(page, app.library.en);
  await page.getByText(libraryStates.added.en).first().waitFor();
  await lookInAll(officer, page, 'library-desk', EN);
  await press(page, fill(desk.publish, 'en', { number: 2 }));
  const publishing = page.getByRole('dialog');
  await publishing.getByLabel(desk.noteEn.en).fill('Three changes before the summer.');
  await publishing.getByLabel(desk.noteFr.en).fill('Trois changements avant l’été.');
  await publishing.getByLabel(desk.by.en).fill('M. Tremblay, House security');
  // Nothing behind a dialog can be pressed, the language neither.
  await look(page, 'library-publish-en-light');
  await page.emulateMedia({ colorScheme: 'dark' });
  await look(page, 'library-publish-en-dark');
  await page.emulateMedia({ colorScheme: 'light' });
  await press(publishing, fill(desk.publish, 'en', { number: 2 }));
  await page.getByText(fill(desk.published, 'en', { number: 2 })).waitFor();

  await answerDialogs(officer.app, [file]);
  await press(page, editions.export.en);
  await page.getByText(fill(editions.exported, 'en', { name: 'two.valiseedition' })).waitFor();
  await look(page, 'library-published-en');
});

async function makeOfficerKit(page: Page): Promise<void> {
  await page.getByRole('button', { name: unlock.makeNew.en }).click();
  await page.getByRole('radio', { name: unlock.officer.en }).check({ force: true });
  await typeOwnPassphrase(page, 'en', PASSPHRASE);
  await page.getByRole('button', { name: unlock.create.en }).click();
  await page.getByRole('button', { name: sheet.later.en, exact: true }).click();
  await page.getByRole('navigation').waitFor();
}

test('a traveller compares, takes the edition for a trip, and keeps every answer', async () => {
  test.setTimeout(240_000);
  const page = await traveller.page();
  await answerDialogs(traveller.app, [join(traveller.profile, 'kit.valise')]);
  await makeKitInWindow(page, 'en');
  const saved = await ask(page, 'trip.save', { trip: null, draft: AHEAD });
  for (const row of [AMENDED, RETIRED])
    await ask(page, 'answer.set', {
      trip: saved.id,
      row,
      state: 'done',
      note: `done: ${row}`,
      reason: '',
    });
  await apply(traveller.app, page, FR);

  await go(page, app.library.fr);
  await page.getByLabel(library.search.fr, { exact: true }).fill('telephone sceau');
  await page.locator('mark').first().waitFor();
  await lookInAll(traveller, page, 'library-search', FR);
  await page.getByLabel(library.search.fr, { exact: true }).fill('');
  await expect(page.getByRole('button', { name: desk.add.fr })).toHaveCount(0);

  await answerDialogs(traveller.app, [file]);
  await press(page, editions.import.fr);
  await page.getByText(editions.unsigned.fr).waitFor();
  const shown = await officerWords();
  await expect(page.getByText(shown, { exact: true })).toBeVisible();
  await lookInAll(traveller, page, 'library-preview', FR);
  await press(page, editions.take.fr);
  await page.getByText(fill(editions.taken, 'fr', { number: 2 })).waitFor();
  await press(page, editions.import.fr);
  await page.getByText('La valise possède déjà cette édition.').waitFor();

  await go(page, app.trips.fr);
  await page.getByRole('button', { name: AHEAD.title }).first().click();
  await page.getByText(/^Édition 2 de la bibliothèque/).waitFor();
  await lookInAll(traveller, page, 'trip-edition-note', FR);
  await press(page, trip.look.fr);
  await page.getByRole('heading', { level: 1, name: trip.title.fr }).waitFor();
  await expect(page.getByText(changeKinds.removed.fr, { exact: true })).toBeVisible();
  await expect(
    page.getByText(fill(trip.whyChanged, 'fr', { reason: 'Dit plus simplement' })),
  ).toBeVisible();
  await lookInAll(traveller, page, 'trip-edition', FR);
  await page.getByRole('button', { name: trip.take.fr }).focus();
  await page.keyboard.press('Enter');
  await page.getByText(trip.taken.fr).waitFor();
  await expect(page.getByText(/^Édition 2 de la bibliothèque/)).toHaveCount(0);

  const { rows } = await ask(page, 'checklist.get', { trip: saved.id });
  const row = (id: string) => rows.find((each) => each.id === id);
  expect(row(AMENDED)).toMatchObject({ state: 'done', applies: true });
  expect(row(AMENDED)?.answer?.current.note).toBe(`done: ${AMENDED}`);
  expect(row(AMENDED)?.why.en).toContain('the whole day');
  expect(row(RETIRED)).toMatchObject({ state: 'done', applies: false });
  expect(row('OFC-001')).toMatchObject({ state: 'to-do', applies: true });
});

/** The six words as the officer reads them out, in French. */
async function officerWords(): Promise<string> {
  const page = await officer.page();
  const [edition] = await ask(page, 'library.editions', {});
  return edition?.words.fr ?? '';
}
