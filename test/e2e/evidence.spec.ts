import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { facts, messages } from '../../renderer/features/trips/evidence/messages.ts';
import type { Language } from '../../src/kernel/index.ts';
import { exifSegment, JFIF, jpeg, SQUARE, TELLING, tiff } from '../unit/photos/pictures.ts';
import { answerDialogs, type Launched, launchValise } from './support/app.ts';
import { makeKitInWindow } from './support/kit.ts';
import { look } from './support/look.ts';
import { speak } from './support/modes.ts';
import { type Plan, planTrip } from './support/plan.ts';

/** A photo as evidence: attached, drawn, read, cleaned, saved outside, removed; by keyboard as far as a dialog's own buttons go. */
const PLAN: Plan = {
  title: 'Delegation',
  label: 'House 114',
  transit: '2026-12-02',
  from: '2026-12-03',
  to: '2026-12-09',
};
const NAME = 'seal-114.jpg';

let valise: Launched;
let page: Page;

const fill = (template: string, values: Readonly<Record<string, string>>): string =>
  template.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
const button = (name: string) => page.getByRole('button', { name, exact: true });

/** A telling photo on the disk, and dialogs that choose it. */
async function choosePhoto(): Promise<string> {
  const path = join(valise.profile, NAME);
  writeFileSync(path, jpeg(JFIF, exifSegment(tiff(TELLING, jpeg(SQUARE))), SQUARE));
  await answerDialogs(valise.app, [path]);
  return path;
}

for (const language of ['en', 'fr'] satisfies readonly Language[]) {
  test(`a photo as evidence, ${language}`, async () => {
    valise = await launchValise();
    page = await valise.page();
    await speak(page, language);
    await answerDialogs(valise.app, [join(valise.profile, 'kit.valise')]);
    await makeKitInWindow(page, language);
    await planTrip(page, language, PLAN);

    await test.step('attached to the first row, and drawn', async () => {
      const box = page.getByRole('checkbox').first();
      await box.focus();
      await page.keyboard.press('Enter');
      await expect(page.getByText(messages.none[language])).toBeVisible();
      await choosePhoto();
      await button(messages.add[language]).press('Enter');
      await expect(page.getByText(NAME, { exact: true })).toBeVisible();
      const picture = page.getByRole('img', {
        name: fill(messages.picture[language], { name: NAME }),
      });
      await expect(picture).toHaveAttribute('data-drawn', 'true');
      await picture.scrollIntoViewIfNeeded();
      await look(page, `evidence-${language}`);
    });

    await test.step('what it tells is told, and can be taken out', async () => {
      await button(messages.facts[language]).press('Enter');
      const dialog = page.getByRole('dialog');
      await expect(dialog.getByText(facts.where[language], { exact: true })).toBeVisible();
      await expect(dialog.getByText('48.85833, 2.35000')).toBeVisible();
      await expect(dialog.getByText('SN-114')).toBeVisible();
      await look(page, `evidence-facts-${language}`);
      await button(messages.strip[language]).press('Enter');
      await expect(page.getByText(messages.strippedNow[language])).toBeVisible();
      await expect(page.getByText(messages.stripped[language], { exact: true })).toBeVisible();
    });

    await test.step('a copy outside is the photo without its facts', async () => {
      const outside = join(valise.profile, 'outside.jpg');
      await answerDialogs(valise.app, [outside]);
      await button(messages.save[language]).press('Enter');
      await expect(
        page.getByText(fill(messages.saved[language], { name: 'outside.jpg' })),
      ).toBeVisible();
      const copy = readFileSync(outside);
      expect(copy.includes('SN-114')).toBe(false);
      expect(copy.subarray(0, 2)).toEqual(Buffer.from([0xff, 0xd8]));
    });

    await test.step('removed after a question', async () => {
      await button(messages.remove[language]).press('Enter');
      await look(page, `evidence-remove-${language}`);
      await page
        .getByRole('dialog')
        .getByRole('button', { name: messages.remove[language] })
        .click();
      await expect(page.getByText(messages.none[language])).toBeVisible();
    });
    await valise.close();
  });
}
