import { expect, type Page, test } from '@playwright/test';
import { messages as app } from '../../renderer/app/messages.ts';
import { messages as contacts } from '../../renderer/features/contacts/messages.ts';
import {
  branchAnswers,
  incidentMessages as incident,
  messages as emergency,
} from '../../renderer/features/emergency/messages.ts';
import { say } from '../../renderer/i18n/text.ts';
import { details } from '../../renderer/features/trips/checklist/messages.ts';
import type { Language } from '../../src/kernel/index.ts';
import { answerDialogs, type Launched, launchValise } from './support/app.ts';
import { ask, NOW } from './support/furnish.ts';
import { makeKitInWindow, unlockInWindow } from './support/kit.ts';
import { lockInWindow } from './support/lock.ts';
import { look } from './support/look.ts';
import { measure } from './support/measure.ts';
import { apply, type Mode, MODES, ordinary, speak } from './support/modes.ts';

/** An incident from the key that is always there to its end, by keyboard, in each language, over a lock. */

const CHOICE = { en: 'They took my phone', fr: 'On m’a pris mon téléphone' };
const OFF = {
  en: 'Was it encrypted and switched off when they took it?',
  fr: 'Était-il chiffré et éteint quand on vous l’a pris\u00a0?',
};
const NOTE = 'two officers, badge 4711, Terminal 2';
const HALF = 'half a sentence about the second';

const steps = (page: Page) => page.locator('[data-row]');
const box = (page: Page, index: number) => steps(page).nth(index).getByRole('checkbox');
const title = (page: Page, name: string) =>
  page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
const progress = (language: Language, done: number, total: number): string =>
  say(emergency.progress, language, { done, total });

/** From anywhere to the incident, with keys alone. */
async function begin(page: Page, language: Language): Promise<void> {
  await page.keyboard.press('F1');
  const sheet = page.getByRole('dialog', { name: emergency.emergency[language] });
  const choice = sheet.getByRole('button', { name: CHOICE[language] });
  await choice.waitFor();
  await look(page, `emergency-sheet-${language}`);
  await choice.focus();
  await page.keyboard.press('Enter');
  await title(page, CHOICE[language]);
}

/** Answers the first question; `Space` picks the radio button that has the focus. */
async function answer(page: Page, language: Language, to: keyof typeof branchAnswers) {
  const group = page.getByRole('radiogroup', { name: OFF[language] });
  const radio = group.getByRole('radio', { name: branchAnswers[to][language], exact: true });
  await radio.focus();
  await page.keyboard.press('Space');
  await expect(radio).toBeChecked();
}

/** What the kit has of the note: the draft until writing rests, then the note itself. */
async function written(page: Page): Promise<readonly string[]> {
  const [running] = (await ask(page, 'incident.list', {})).incidents;
  if (running === undefined) throw new Error('no incident');
  const draft = await ask(page, 'draft.get', { key: `incident:${running.id}` });
  const { note } = await ask(page, 'incident.get', { incident: running.id });
  return [draft.text, note.current.text];
}

async function makeKit(valise: Launched, language: Language): Promise<Page> {
  const page = await valise.page();
  await speak(page, language);
  await answerDialogs(valise.app, [`${valise.profile}/kit.valise`]);
  await makeKitInWindow(page, language);
  return page;
}

for (const language of ['en', 'fr'] as const) {
  test(`an incident, ${language}`, async () => {
    test.setTimeout(180_000);
    const valise = await launchValise();
    let page = await makeKit(valise, language);
    await ask(page, 'trip.save', { trip: null, draft: NOW });

    await test.step('say what happened, answer the branch', async () => {
      await begin(page, language);
      await expect(page.getByText(NOW.title)).toBeVisible();
      await expect(steps(page)).toHaveCount(7);
      await answer(page, language, 'yes');
      await expect(steps(page).nth(0)).toHaveAttribute('data-row', 'INC-101');
    });
    await test.step('tick two steps, take one back, tick it again', async () => {
      await box(page, 0).focus();
      await page.keyboard.press('Space');
      await page.getByText(progress(language, 1, 7)).waitFor();
      await page.keyboard.press('ArrowDown');
      await expect(box(page, 1)).toBeFocused();
      await page.keyboard.press('Space');
      await page.getByText(progress(language, 2, 7)).waitFor();
      await page.keyboard.press('u');
      await page.getByText(progress(language, 1, 7)).waitFor();
      await page.keyboard.press('Space');
      await page.getByText(progress(language, 2, 7)).waitFor();
    });
    await test.step('note on a step, whom was told', async () => {
      await page.keyboard.press('n');
      const panel = page.getByRole('complementary');
      const field = panel.getByLabel(details.note[language], { exact: true });
      await expect(field).toBeFocused();
      await page.keyboard.type(NOTE);
      await page.keyboard.press('Tab');
      await expect(panel.getByText(details.saved[language])).toBeVisible();
      await look(page, `incident-details-${language}`);
      await page.keyboard.press('Escape');
      const told = page.locator('.emergency-told').getByRole('checkbox').first();
      await told.focus();
      await page.keyboard.press('Space');
      await expect(told).toBeChecked();
      await page.getByLabel(incident.somebodyElse[language]).fill('Mme Roy');
      await page.keyboard.press('Enter');
      await expect(page.locator('.emergency-told').getByText('Mme Roy')).toBeVisible();
      await page.getByLabel(incident.note[language], { exact: true }).fill(HALF);
      await expect.poll(() => written(page)).toContain(HALF);
    });
    await test.step('lock, unlock: all is there', async () => {
      page = await lockInWindow(valise);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.keyboard.press('F1');
      await page.getByText(contacts.lockedLead[language]).waitFor();
      await expect(page.getByText(CHOICE[language])).toHaveCount(0);
      await page.keyboard.press('Escape');
      await unlockInWindow(page, language);
      await page.getByText(emergency.runningNow[language]).waitFor();
      await look(page, `today-incident-${language}`);
      await page.getByRole('main').getByRole('button', { name: CHOICE[language] }).click();
      await title(page, CHOICE[language]);
      await page.getByText(progress(language, 2, 7)).waitFor();
      for (const index of [0, 1]) await expect(box(page, index)).toBeChecked();
      const yes = page
        .getByRole('radiogroup', { name: OFF[language] })
        .getByRole('radio', { name: branchAnswers.yes[language], exact: true });
      await expect(yes).toBeChecked();
      await expect(page.locator('.emergency-told').getByRole('checkbox').first()).toBeChecked();
      await expect(page.getByText('Mme Roy')).toBeVisible();
      await expect(page.getByLabel(incident.note[language], { exact: true })).toHaveValue(HALF);
      await box(page, 1).focus();
      await page.keyboard.press('n');
      const panel = page.getByRole('complementary');
      await expect(panel.getByLabel(details.note[language], { exact: true })).toHaveValue(NOTE);
      await page.keyboard.press('Escape');
    });
    await test.step('correct the time, finish, delete, put back', async () => {
      await page.getByRole('button', { name: incident.correct[language] }).click();
      const dialog = page.getByRole('dialog');
      await look(page, `incident-when-${language}`);
      const time = dialog.getByRole('group', { name: /\(/ });
      await time.getByRole('spinbutton').first().click();
      await page.keyboard.type('0000', { delay: 20 });
      await dialog.getByRole('button', { name: incident.save[language] }).click();
      await expect(dialog).toHaveCount(0);
      await page.getByRole('button', { name: incident.finish[language] }).click();
      await page.getByRole('button', { name: incident.reopen[language] }).waitFor();
      await page.getByRole('button', { name: incident.delete[language], exact: true }).click();
      await page
        .getByRole('dialog')
        .getByRole('button', { name: incident.delete[language], exact: true })
        .click();
      await page.getByRole('button', { name: emergency.undo[language] }).click();
      await page.keyboard.press('F1');
      await page.getByText(say(emergency.finished, language, { count: 1 })).click();
      await page
        .getByRole('dialog')
        .getByRole('button', { name: CHOICE[language] })
        .first()
        .waitFor();
    });
    await valise.close();
  });
}

test.describe('in every window', () => {
  let valise: Launched;
  let page: Page;
  test.beforeAll(async () => {
    valise = await launchValise();
    page = await makeKit(valise, 'en');
    await ask(page, 'trip.save', { trip: null, draft: NOW });
    const { id } = await ask(page, 'incident.start', { playbook: 'border' });
    await ask(page, 'incident.answer', { incident: id, question: 'back', answer: 'yes' });
    for (const step of ['INC-101', 'INC-103'])
      await ask(page, 'incident.step', {
        incident: id,
        step,
        state: 'done',
        note: 'seen',
        reason: '',
      });
    await ask(page, 'incident.answer', { incident: id, question: 'back', answer: 'no' });
    const day = new Date().toISOString().slice(0, 10);
    await ask(page, 'incident.happened', { incident: id, day, time: '00:00', certainty: 'guess' });
    page = await lockInWindow(valise);
    await unlockInWindow(page);
  });
  test.afterAll(() => valise.close());

  const modes: readonly Mode[] = [
    ...MODES,
    { ...ordinary, name: 'en-zoomed', language: 'en', size: [512, 320] },
  ];
  for (const mode of modes)
    test(`sheet and incident, ${mode.name}`, async () => {
      const { language } = mode;
      await apply(valise.app, page, mode);
      await page.getByRole('navigation').getByRole('button', { name: app.today[language] }).click();
      await measure(page, `${mode.name}-today-incident`);
      await page.keyboard.press('Control+e');
      await page
        .getByRole('dialog')
        .getByRole('button', { name: CHOICE[language] })
        .last()
        .waitFor();
      await measure(page, `${mode.name}-emergency`);
      await page.getByRole('tab', { name: emergency.whomToCall[language] }).click();
      await page.getByText('sos@international.gc.ca').waitFor();
      await page.getByRole('tab', { name: emergency.whatHappened[language] }).click();
      await page
        .getByRole('dialog')
        .getByRole('button', { name: CHOICE[language] })
        .first()
        .click();
      await title(page, CHOICE[language]);
      await page.getByText(incident.keptTitle[language]).waitFor();
      await measure(page, `${mode.name}-incident`);
      await page.getByRole('heading', { name: incident.steps[language] }).scrollIntoViewIfNeeded();
      await steps(page).nth(1).scrollIntoViewIfNeeded();
      await look(page, `${mode.name}-incident-steps`);
      await page.getByRole('button', { name: incident.finish[language] }).scrollIntoViewIfNeeded();
      await look(page, `${mode.name}-incident-end`);
    });
});
