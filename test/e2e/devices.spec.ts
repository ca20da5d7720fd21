import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { messages as app } from '../../renderer/app/messages.ts';
import { form, messages, one } from '../../renderer/features/devices/messages.ts';
import {
  messages as facts,
  properties,
  values,
} from '../../renderer/features/places/facts/messages.ts';
import { messages as list } from '../../renderer/features/trips/checklist/messages.ts';
import { messages as edit } from '../../renderer/features/trips/edit/messages.ts';
import { messages as trips } from '../../renderer/features/trips/messages.ts';
import { ownerships, tiers } from '../../renderer/features/trips/words.ts';
import { SENTENCES } from '../../src/contract/index.ts';
import type { Language, Localized } from '../../src/kernel/index.ts';
import { jpeg, JFIF, SQUARE } from '../unit/photos/pictures.ts';
import { PHONE } from '../unit/devices/support.ts';
import { answerDialogs, type Launched, launchValise } from './support/app.ts';
import { ask, dayIn } from './support/furnish.ts';
import { makeKitInWindow } from './support/kit.ts';
import { look } from './support/look.ts';
import { measure } from './support/measure.ts';
import { apply, MODES, speak } from './support/modes.ts';

const LABEL = 'House 114';
const SEAL = '00417';
const TITLE = 'Visit to Paris';
const IMEI = '49 015420 323751 8';
const PROPERTY = 'unrest';

let valise: Launched;
let page: Page;

const fill = (template: string, given: Readonly<Record<string, string | number>>): string =>
  template.replace(/\{(\w+)\}/g, (whole, name: string) => String(given[name] ?? whole));
const button = (name: string) => page.getByRole('button', { name, exact: true });
const section = (name: string) => page.getByRole('region', { name, exact: true });
const go = (entry: string) =>
  page.getByRole('navigation').getByRole('button', { name: entry }).click();
const heading = (name: string) => page.getByRole('heading', { level: 1, name }).waitFor();

async function start(language: Language): Promise<void> {
  valise = await launchValise();
  page = await valise.page();
  await speak(page, language);
  await answerDialogs(valise.app, [join(valise.profile, 'kit.valise')]);
  await makeKitInWindow(page, language, 'officer');
}

/** Types a part of a name and takes what is found, with the keys. */
async function pick(field: string, part: string): Promise<void> {
  await page.getByRole('combobox', { name: field }).fill(part);
  // A list closes when what is loaded above it moves the page; the key opens it again.
  await expect(async () => {
    await page.keyboard.press('ArrowDown');
    await expect(page.getByRole('option')).toHaveAttribute('data-focused', 'true', {
      timeout: 500,
    });
  }).toPass();
  await page.keyboard.press('Enter');
}

async function photo(): Promise<void> {
  const path = join(valise.profile, 'seal.jpg');
  writeFileSync(path, jpeg(JFIF, SQUARE));
  await answerDialogs(valise.app, [path]);
}

const LEG = {
  place: 'FR',
  from: dayIn(33),
  to: dayIn(36),
  zone: 'Europe/Paris',
  kind: 'stay',
} as const;
const DRAFT = {
  title: TITLE,
  legs: [LEG],
  purpose: 'official',
  traveller: 'member',
  companions: [],
  devices: [],
  person: { score: 1, reason: '' },
  event: { score: 1, reason: '' },
  place: null,
} as const;

/** A row before the trip that is there because nobody looked the property up. */
async function doubtfulRow(trip: string, doubt: Localized) {
  const { rows } = await ask(page, 'checklist.get', { trip });
  const found = rows.find(
    ({ phase, reason }) => phase === 'before' && reason.en.includes(doubt.en),
  );
  if (found === undefined) throw new Error('no row in doubt');
  return found;
}

for (const language of ['en', 'fr'] satisfies readonly Language[]) {
  test(`a loaner with a seal, lent and taken along, and what holds at a place, ${language}`, async () => {
    await start(language);
    await ask(page, 'trip.save', {
      trip: null,
      draft: { ...DRAFT, legs: [LEG], companions: [], devices: [] },
    });

    await test.step('registered, with an IMEI that is proved', async () => {
      await go(app.devices[language]);
      await expect(page.getByText(messages.stepSeal[language])).toBeVisible();
      await look(page, `devices-empty-${language}`);
      await button(messages.add[language]).press('Enter');
      await page.getByLabel(form.label[language], { exact: true }).fill(LABEL);
      await page.getByLabel(one.imei[language], { exact: true }).fill('49 015420 323751 9');
      await page.getByLabel(one.serial[language], { exact: true }).fill('F2L');
      await button(form.addSeal[language]).press('Enter');
      await page.getByLabel(form.sealNumber[language], { exact: true }).fill(SEAL);
      await page.getByLabel(form.sealWhere[language], { exact: true }).fill('SIM');
      await button(form.save[language]).press('Enter');
      await expect(page.getByText(SENTENCES.imeiMistyped[language]).first()).toBeVisible();
      await expect(page.getByLabel(one.imei[language], { exact: true })).toBeFocused();
      await look(page, `devices-form-${language}`);
      await page.getByLabel(one.imei[language], { exact: true }).fill(IMEI);
      await button(form.save[language]).press('Enter');
      await heading(LABEL);
      await expect(section(one.identity[language])).toContainText(IMEI);
    });

    await test.step('photographed: the seal', async () => {
      await photo();
      await button(fill(one.addSealPhoto[language], { number: SEAL })).press('Enter');
      const shown = section(fill(one.seal[language], { number: SEAL }));
      await expect(shown.getByRole('img')).toHaveAttribute('data-drawn', 'true');
    });

    await test.step('lent', async () => {
      await button(one.lend[language]).press('Enter');
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel(one.to[language]).fill('A. Tremblay');
      await dialog.getByLabel(one.from[language]).fill('Travel security');
      await look(page, `devices-lend-${language}`);
      await page.keyboard.press('Enter');
      await expect(button(one.giveBack[language])).toBeVisible();
      await expect(section(one.loans[language])).toContainText('Travel security');
      await look(page, `device-${language}`);
    });

    await test.step('taken on a trip, with other nationalities and a proposal', async () => {
      await go(app.trips[language]);
      await button(TITLE).press('Enter');
      await button(trips.edit[language]).press('Enter');
      await pick(edit.fromRegister[language], '114');
      await expect(button(edit.addDevice[language])).toBeFocused();
      await expect(page.getByText(edit.registered[language], { exact: true })).toBeVisible();
      await page.getByRole('radio', { name: edit.some[language] }).check({ force: true });
      await pick(edit.addNationality[language], 'Iran');
      const chips = page.getByRole('list', { name: edit.nationalities[language] });
      await expect(chips.getByRole('button')).toBeFocused();
      const person = page.getByRole('group', { name: edit.person[language], exact: true });
      await person.getByRole('button', { name: edit.takeProposal[language] }).press('Enter');
      await expect(person).toContainText(tiers[2][language]);
      await look(page, `trip-form-${language}`);
      await button(edit.save[language]).press('Enter');
      await heading(TITLE);
      const taken = section(trips.devices[language]);
      await expect(taken).toContainText(ownerships.loaner[language]);
      await button(LABEL).press('Enter');
      await heading(TITLE);
      await look(page, `trip-devices-${language}`);
    });

    const [{ id: trip } = { id: '' }] = await ask(page, 'trip.list', {});
    const kept = await ask(page, 'trip.get', { trip });
    expect(kept.trip).toMatchObject({ nationalities: ['IR'], devices: [{ label: LABEL }] });

    await test.step('a fact of the place changes the reason of an item', async () => {
      const doubt = { en: 'it is unclear whether unrest', fr: '' };
      const row = await doubtfulRow(trip, doubt);
      await button('France').press('Enter');
      await heading('France');
      const line = page.getByRole('listitem').filter({ hasText: properties[PROPERTY][language] });
      await expect(line).toContainText(values.unclear[language]);
      await line.getByRole('button').press('Enter');
      const dialog = page.getByRole('dialog');
      const yes = dialog.getByRole('radio', { name: values.yes[language], exact: true });
      await dialog.getByRole('radio', { checked: true }).focus();
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('ArrowUp');
      await expect(yes).toBeChecked();
      await dialog.getByLabel(facts.source[language]).fill('Embassy in Paris');
      await look(page, `place-fact-${language}`);
      await button(facts.save[language]).press('Enter');
      await expect(line).toContainText(values.yes[language]);
      await expect(line).toContainText('Embassy in Paris');
      await look(page, `place-facts-${language}`);
      const { rows } = await ask(page, 'checklist.get', { trip });
      const now = rows.find(({ id }) => id === row.id);
      expect(now?.reason.en).not.toContain('unclear whether unrest');
      await go(app.trips[language]);
      await button(TITLE).press('Enter');
      // The list is still that of the one device.
      await page
        .getByRole('button', { name: new RegExp(` ${list.device[language]}$`) })
        .press('Enter');
      await page.keyboard.press('Home');
      await page.keyboard.press('Enter');
      await page.locator(`[data-row="${row.id}"]`).getByRole('checkbox').first().press('Enter');
      const panel = page.getByRole('complementary');
      await expect(panel).toContainText(now?.reason[language] ?? '');
    });

    await test.step('an officer sets the tier, and everybody reads why', async () => {
      await button(trips.setTier[language]).press('Enter');
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('radio', { name: tiers[3][language] }).check({ force: true });
      await dialog.getByLabel(trips.tierReason[language]).fill('Summit under protest.');
      await look(page, `tier-${language}`);
      await button(trips.saveTier[language]).press('Enter');
      const reason = fill(trips.overrideReason[language], { reason: 'Summit under protest.' });
      await expect(page.getByText(reason)).toBeVisible();
    });

    await test.step('removed and put back', async () => {
      await go(app.devices[language]);
      await page
        .getByRole('button', { name: `${messages.remove[language]} ${LABEL}` })
        .press('Enter');
      await page
        .getByRole('dialog')
        .getByRole('button', { name: messages.remove[language] })
        .press('Enter');
      await expect(
        page.getByRole('heading', { name: messages.removedTitle[language] }),
      ).toBeVisible();
      await page
        .getByRole('button', { name: `${messages.putBack[language]} ${LABEL}` })
        .press('Enter');
      await button(LABEL).waitFor();
      await look(page, `devices-${language}`);
    });
    await valise.close();
  });
}

test('in every window', async () => {
  await start('en');
  const { device } = await ask(page, 'device.save', { device: null, draft: PHONE });
  await ask(page, 'device.lend', {
    device: device.id,
    loan: { to: 'A. Tremblay', from: 'Travel security', due: dayIn(9) },
  });
  const { kind, platform, ownership, label } = PHONE;
  const taken = { register: device.id, kind, platform, ownership, label };
  const draft = { ...DRAFT, legs: [LEG], companions: [], devices: [taken], nationalities: ['IR'] };
  await ask(page, 'trip.save', { trip: null, draft });
  const fact = { place: 'FR', source: 'Embassy in Paris, consular section', note: 'By telephone.' };
  const told = [
    { ...fact, property: 'vpn-law', value: 'no', checked: dayIn(-20) },
    { ...fact, property: 'unrest', value: 'yes', checked: dayIn(-400) },
  ] as const;
  for (const each of told) await ask(page, 'place.setFact', each);
  for (const mode of MODES) {
    const { language } = mode;
    await apply(valise.app, page, mode);
    await go(app.devices[language]);
    await button(LABEL).waitFor();
    await measure(page, `${mode.name}-devices`);
    await button(LABEL).click();
    await heading(LABEL);
    await section(one.loans[language]).waitFor();
    await measure(page, `${mode.name}-device`);
    await button(one.edit[language]).click();
    await page.getByLabel(form.sealNumber[language], { exact: true }).waitFor();
    await measure(page, `${mode.name}-device-form`);
    await go(app.trips[language]);
    await button(TITLE).click();
    await section(trips.devices[language]).waitFor();
    await section(trips.devices[language]).scrollIntoViewIfNeeded();
    await measure(page, `${mode.name}-trip-devices`);
    await button('France').click();
    await page.getByText(properties.unrest[language]).first().scrollIntoViewIfNeeded();
    await measure(page, `${mode.name}-place-facts`);
  }
  await valise.close();
});
