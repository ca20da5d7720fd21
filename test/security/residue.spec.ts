import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { root } from '../../build/runtime.mjs';
import { messages as contacts } from '../../renderer/features/contacts/messages.ts';
import { messages as places } from '../../renderer/features/places/messages.ts';
import { messages as access } from '../../renderer/features/safety/access/messages.ts';
import { messages as change } from '../../renderer/features/safety/passphrase/messages.ts';
import { messages as sheet } from '../../renderer/features/sheet/messages.ts';
import { details, states } from '../../renderer/features/trips/checklist/messages.ts';
import { messages as evidence } from '../../renderer/features/trips/evidence/messages.ts';
import { messages as trips } from '../../renderer/features/trips/messages.ts';
import { messages as unlock } from '../../renderer/features/unlock/messages.ts';
import { SENTENCES } from '../../src/contract/index.ts';
import { advisoryFiles } from '../e2e/support/advisory-files.ts';
import { answerDialogs, type Launched, launchValise } from '../e2e/support/app.ts';
import { ask } from '../e2e/support/furnish.ts';
import { unlockInWindow } from '../e2e/support/kit.ts';
import { lockInWindow } from '../e2e/support/lock.ts';
import { holding } from '../e2e/support/residue.ts';
import { confirmSheet, readSheet } from '../e2e/support/sheet.ts';
import { exifSegment, JFIF, jpeg, SQUARE, tiff } from '../unit/photos/pictures.ts';
import { go, insert, openChecklist, openNote, type, typeNewPassphrase } from './support/session.ts';

/**
 * Part D, "Residue": a session in which a marker is typed into every field that there is, on every screen, and stands in an
 * attached photo; then the disk is searched, while the app still runs and after it ended.
 */
/** On a busy machine. */
test.setTimeout(240_000);
const MARKER = 'Zyxquokka7291';
const PASSPHRASE = `${MARKER} zircon melted lighthouse quorum`;

/** Everything that the app may call its own on this machine: each variable points below this folder. */
const home = mkdtempSync(join(tmpdir(), 'valise-home-'));
const below = (name: string): string => {
  const folder = join(home, name);
  mkdirSync(folder, { mode: 0o700 });
  return folder;
};
const HOME = {
  HOME: home,
  TMPDIR: below('temporary'),
  XDG_CONFIG_HOME: below('config'),
  XDG_CACHE_HOME: below('cache'),
  /** GTK's recently-used.xbel stands here. */
  XDG_DATA_HOME: below('data'),
  XDG_STATE_HOME: below('state'),
};
const outside = mkdtempSync(join(tmpdir(), 'valise-outside-'));
/** Shared memory with a name, and where systems collect crashes. */
const SYSTEM = ['/dev/shm', '/var/crash', '/var/lib/systemd/coredump', '/var/lib/apport/coredump'];

let valise: Launched;
let page: Page;
test.afterAll(() => {
  for (const folder of [home, outside]) rmSync(folder, { recursive: true, force: true });
});

const press = (name: string) => page.getByRole('button', { name, exact: true }).first().click();
const everywhere = (): readonly string[] => [valise.profile, home, ...SYSTEM.filter(existsSync)];

/** Types the marker into every field that takes text; answers how many there are. */
async function typeEverywhere(within: Page | Locator): Promise<number> {
  const text =
    'textarea, input:is([type=text], [type=password], [type=search], [type=tel], [type=email])';
  const fields = within.locator(text).filter({ visible: true });
  const count = await fields.count();
  for (let index = 0; index < count; index += 1) {
    await fields.nth(index).click();
    await page.keyboard.press('Control+A');
    await page.keyboard.type(MARKER);
    await page.keyboard.press('Tab');
  }
  return count;
}

/** A photo whose name and whose facts are the marker. */
async function choosePhoto(): Promise<void> {
  const path = join(outside, `${MARKER}.jpg`);
  const facts = tiff({ 0x013b: { text: MARKER }, 0x0112: { short: 1 } });
  writeFileSync(path, jpeg(JFIF, exifSegment(facts), SQUARE));
  await answerDialogs(valise.app, [path]);
}

/** Makes the kit, and its sheet good; answers the words, which stand in a row nowhere but on paper. */
async function makeKitWithSheet(): Promise<string> {
  await answerDialogs(valise.app, [join(valise.profile, 'kit.valise')]);
  await typeNewPassphrase(page, PASSPHRASE);
  await press(unlock.create.en);
  const words = (await readSheet(page)).join(' ');
  await press(sheet.typeBack.en);
  await confirmSheet(page, 'en', words, PASSPHRASE);
  await page.getByRole('heading', { name: sheet.doneTitle.en }).waitFor();
  return words;
}

/** Every screen with a field that takes text; how many there are is checked, so that none is missed. */
async function typeOnEveryScreen(): Promise<void> {
  await answerDialogs(valise.app, advisoryFiles().paths);
  await ask(page, 'advisory.importFiles', {});
  await openChecklist(page);
  const row = await openNote(page, 4);
  await type(row, MARKER);
  await page.keyboard.press('Tab');
  await page.getByText(details.saved.en).first().waitFor();
  await page.getByRole('radio', { name: states['does-not-apply'].en }).check({ force: true });
  await type(page.getByLabel(details.whyNot.en), MARKER);
  await page.keyboard.press('Tab');
  await choosePhoto();
  await press(evidence.add.en);
  await page.getByText(`${MARKER}.jpg`, { exact: true }).waitFor();

  await go(page, 'trips');
  await press(trips.plan.en);
  expect(await typeEverywhere(page)).toBeGreaterThanOrEqual(3);
  await go(page, 'contacts');
  await press(contacts.fillIn.en);
  expect(await typeEverywhere(page.getByRole('dialog'))).toBeGreaterThanOrEqual(1);
  await press(contacts.save.en);
  await go(page, 'places');
  await insert(page.getByLabel(places.search.en, { exact: true }), MARKER);
  await go(page, 'settings');
  await press(access.title.en);
  await press(access.change.en);
  await page.getByRole('tab', { name: unlock.own.en }).click();
  await page.getByLabel(change.present.en, { exact: true }).waitFor();
  expect(await typeEverywhere(page)).toBe(3);
}

test('a session in which the marker was typed everywhere leaves it nowhere on the disk', async () => {
  valise = await launchValise({ env: HOME });
  page = await valise.page();
  const words = await makeKitWithSheet();
  await typeOnEveryScreen();
  expect(holding(everywhere(), [MARKER, PASSPHRASE, words])).toEqual([]);

  page = await lockInWindow(valise);
  expect(await typeEverywhere(page)).toBe(1);
  await press(unlock.unlock.en);
  await page.getByText(SENTENCES.wrongPassphrase.en).waitFor();
  await unlockInWindow(page, 'en', PASSPHRASE);
  await go(page, 'trips');
  expect(holding(everywhere(), [MARKER, PASSPHRASE, words])).toEqual([]);

  await valise.app.close();
  expect(holding(everywhere(), [MARKER, PASSPHRASE, words])).toEqual([]);
  expect(readdirSync(root).filter((name) => /^core(\.|$)/.test(name))).toEqual([]);
  expect(holding([valise.profile], ['VALISEV1'])).not.toEqual([]);
});

test('the search finds the marker in every folder and in every form', () => {
  const text = Buffer.from(`a session ${MARKER}, and more`);
  const forms = {
    plain: text,
    'utf-16': Buffer.from(text.toString(), 'utf16le'),
    'utf-16-be': Buffer.from(text.toString(), 'utf16le').swap16(),
    hex: Buffer.from(text.toString('hex')),
    ...Object.fromEntries(
      [0, 1, 2].map((start) => [
        `base64-${start}`,
        Buffer.from(text.subarray(start).toString('base64')),
      ]),
    ),
  };
  const folders = [...Object.values(HOME), '/dev/shm'].filter(existsSync);
  for (const folder of folders) {
    for (const [name, bytes] of Object.entries(forms)) {
      const planted = join(folder, `valise-planted-${name}`);
      writeFileSync(planted, bytes);
      expect(new Set(holding([folder], [MARKER]))).toEqual(new Set([`${planted}: ${MARKER}`]));
      rmSync(planted);
    }
  }
});
