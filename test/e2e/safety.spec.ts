import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { messages as app } from '../../renderer/app/messages.ts';
import { messages as limits } from '../../renderer/features/help/messages.ts';
import { messages as history } from '../../renderer/features/history/messages.ts';
import { messages as access } from '../../renderer/features/safety/access/messages.ts';
import { messages as check } from '../../renderer/features/safety/check/messages.ts';
import { messages as copies, states } from '../../renderer/features/safety/copies/messages.ts';
import { messages as change } from '../../renderer/features/safety/passphrase/messages.ts';
import { messages as trips } from '../../renderer/features/trips/messages.ts';
import { messages as unlock } from '../../renderer/features/unlock/messages.ts';
import { SENTENCES } from '../../src/contract/sentences.ts';
import { answerDialogs, type Launched, launchValise, pressInMain } from './support/app.ts';
import { makeKitInWindow, PASSPHRASE, unlockInWindow } from './support/kit.ts';
import { look } from './support/look.ts';
import { makeOfficeKey, OFFICE } from './support/office.ts';
import { type Plan, planTrip } from './support/plan.ts';

/** What a person sees and does about the safety of an open kit. */
/** A key is worked on: on a busy machine that takes its time. */
const KEY_WORK = { timeout: 60_000 };
const NEW_PASSPHRASE = 'copper saddle winter anthem lemon quarry';

let valise: Launched;
let page: Page;
const kitPath = (): string => join(valise.profile, 'kit.valise');

test.beforeEach(async () => {
  valise = await launchValise();
  page = await valise.page();
  await answerDialogs(valise.app, [kitPath()]);
  await makeKitInWindow(page);
});
test.afterEach(() => valise.close());

const go = (name: string) =>
  page.getByRole('navigation').getByRole('button', { name, exact: true }).click();
const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
const title = (name: string) =>
  page.getByRole('heading', { level: 1, name, exact: true }).waitFor();

/** An entry of the settings that leads to a screen of its own. */
async function openEntry(name: string): Promise<void> {
  await go(app.settings.en);
  await press(name);
  await title(name);
}

async function lock(): Promise<void> {
  const replaced = valise.app.waitForEvent('window');
  await pressInMain(valise.app, 'L', 'control');
  await replaced;
  page = await valise.page();
}

async function tryPassphrase(passphrase: string): Promise<void> {
  await page.getByLabel(unlock.passphrase.en, { exact: true }).fill(passphrase);
  await press(unlock.unlock.en);
}

test('a thorough change of the passphrase: the new one opens, the old one does not', async () => {
  await openEntry(access.title.en);
  await press(access.change.en);
  await page.getByRole('tab', { name: unlock.own.en }).click();

  await test.step('nothing leaves its field while something is missing', async () => {
    await press(change.change.en);
    await expect(page.getByText(change.typePresent.en)).toBeVisible();
    await expect(page.getByLabel(change.present.en, { exact: true })).toBeFocused();
  });
  await test.step('a wrong present passphrase is said at its field', async () => {
    await page.getByLabel(change.present.en, { exact: true }).fill('not the one');
    await page.getByLabel(unlock.passphrase.en, { exact: true }).fill(NEW_PASSPHRASE);
    await page.getByLabel(unlock.again.en, { exact: true }).fill(NEW_PASSPHRASE);
    await page.getByText(unlock.accepted.en).waitFor();
    await press(change.change.en);
    await expect(page.getByText(SENTENCES.wrongPassphrase.en)).toBeVisible(KEY_WORK);
  });
  await test.step('the right one changes it, and leads on', async () => {
    await expect(page.getByRole('radio', { name: change.everywhere.en })).toBeChecked();
    await page.getByLabel(change.present.en, { exact: true }).fill(PASSPHRASE);
    await press(change.change.en);
    await expect(page.getByRole('heading', { name: change.changedEverywhere.en })).toBeFocused(
      KEY_WORK,
    );
    await look(page, 'safety-changed-en');
  });
  await lock();
  await tryPassphrase(PASSPHRASE);
  await expect(page.getByText(SENTENCES.wrongPassphrase.en)).toBeVisible(KEY_WORK);
  await tryPassphrase(NEW_PASSPHRASE);
  await page.getByRole('navigation').waitFor();

  await test.step('the copy from before is named, and goes', async () => {
    await openEntry(copies.title.en);
    await press(copies.now.en);
    await press(copies.drop.en);
    await page.getByRole('dialog').getByRole('button', { name: copies.dropNow.en }).click();
    await expect(page.getByRole('heading', { name: copies.older.en })).toBeHidden();
    expect(readdirSync(valise.profile).filter((name) => name.includes('.bak'))).toEqual([]);
  });
});

test('only the passphrase: the new one opens, and the keys stay', async () => {
  await openEntry(access.title.en);
  await press(access.change.en);
  await page.getByRole('tab', { name: unlock.own.en }).click();
  await page.getByLabel(change.present.en, { exact: true }).fill(PASSPHRASE);
  await page.getByLabel(unlock.passphrase.en, { exact: true }).fill(NEW_PASSPHRASE);
  await page.getByLabel(unlock.again.en, { exact: true }).fill(NEW_PASSPHRASE);
  await page.getByText(unlock.accepted.en).waitFor();
  await page.getByRole('radio', { name: change.only.en }).check({ force: true });
  await press(change.change.en);
  await expect(page.getByText(change.changed.en)).toBeVisible(KEY_WORK);
  await press(change.backToKeys.en);
  await title(access.title.en);
  await lock();
  await tryPassphrase(NEW_PASSPHRASE);
  await page.getByRole('navigation').waitFor();
});

test('a new key for a kit that was copied: the sheet is gone, and the way to a new one is there', async () => {
  const dialog = page.getByRole('dialog');
  await makeSheet();
  await openEntry(access.title.en);
  await expect(page.getByRole('button', { name: access.newSheet.en })).toBeVisible();
  await press(access.copied.en);
  await expect(dialog.getByText(access.sheetStops.en)).toBeVisible();
  await dialog.getByLabel(access.yourPassphrase.en).fill('not the one');
  await dialog.getByRole('button', { name: access.newKey.en }).click();
  await expect(dialog.getByText(SENTENCES.wrongPassphrase.en)).toBeVisible(KEY_WORK);
  await dialog.getByLabel(access.yourPassphrase.en).fill(PASSPHRASE);
  await dialog.getByRole('button', { name: access.newKey.en }).click();
  await expect(page.getByRole('heading', { name: access.hasNewKey.en })).toBeVisible(KEY_WORK);
  await look(page, 'safety-new-key-en');
  await page.getByRole('button', { name: access.makeSheet.en }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(access.title.en);
});

test('an office’s key: read from a file, compared, added, removed', async () => {
  const office = makeOfficeKey();
  const dialog = page.getByRole('dialog');
  await openEntry(access.title.en);

  await test.step('another file is no key', async () => {
    await answerDialogs(valise.app, [kitPath()]);
    await press(access.addOffice.en);
    await expect(page.getByText(SENTENCES.badOfficeKey.en)).toBeVisible();
  });
  await test.step('its digits are shown as the office’s own command printed them', async () => {
    await answerDialogs(valise.app, [office.path]);
    await press(access.addOffice.en);
    await expect(dialog.getByText(OFFICE)).toBeVisible();
    await expect(dialog.getByRole('definition')).toHaveText(office.fingerprint);
    await dialog.getByLabel(access.yourPassphrase.en).fill(PASSPHRASE);
    await dialog.getByRole('button', { name: access.add.en }).click();
    await expect(dialog.getByText(access.compareFirst.en)).toBeVisible();
  });
  await test.step('added once they were compared', async () => {
    await dialog.getByRole('checkbox').check({ force: true });
    await dialog.getByRole('button', { name: access.add.en }).click();
    await expect(dialog).toBeHidden(KEY_WORK);
    const row = page.getByRole('listitem').filter({ hasText: OFFICE });
    await expect(row.getByRole('definition')).toHaveText(office.fingerprint);
    await look(page, 'safety-office-en');
  });
  await test.step('removed with a new key for everything', async () => {
    await press(`${access.remove.en} ${OFFICE}`);
    await dialog.getByLabel(access.yourPassphrase.en).fill(PASSPHRASE);
    await dialog.getByRole('button', { name: access.removeIt.en }).click();
    await expect(page.getByRole('heading', { name: access.hasNewKey.en })).toBeVisible(KEY_WORK);
    await expect(page.getByRole('listitem').filter({ hasText: OFFICE })).toHaveCount(0);
  });
});

test('copies: now, on a stick, verified', async () => {
  const stick = join(mkdtempSync(join(tmpdir(), 'valise-stick-')), 'copy.valise');
  await openEntry(copies.title.en);
  await test.step('now', async () => {
    await press(copies.now.en);
    await expect(page.getByText(copies.madeNow.en)).toBeVisible();
    await expect(page.getByText(states.verified.en, { exact: true }).first()).toBeVisible();
  });
  await test.step('to a file, which is a kit', async () => {
    await answerDialogs(valise.app, [stick]);
    await press(copies.toFile.en);
    await expect(page.getByRole('alert')).toContainText('copy.valise');
    expect(readFileSync(stick).includes('VALISEV1')).toBe(true);
  });
  await test.step('verified again', async () => {
    await press(copies.verify.en);
    await expect(page.getByRole('alert').last()).toContainText('1 copy was opened and verified.');
    await look(page, 'safety-copies-en');
  });
});

test('the history of a trip shows the tick just made, with its time', async () => {
  const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  const plan: Plan = {
    title: 'Committee visit',
    label: 'House 7',
    transit: day(20),
    from: day(21),
    to: day(25),
  };
  await planTrip(page, 'en', plan);
  const box = page.getByRole('tabpanel').getByRole('checkbox').first();
  const item = (await box.getAttribute('aria-label')) ?? '';
  await box.focus();
  await page.keyboard.press('Space');
  await expect(box).toBeChecked();
  await press(trips.history.en);
  await title(history.title.en);
  const newest = page.getByRole('main').getByRole('listitem').first();
  await expect(newest).toContainText('Answered: done.');
  await expect(newest).toContainText(/\d\d:\d\d Ottawa/);
  const [named = ''] = await newest.getByRole('list').getByRole('listitem').allTextContents();
  expect(item).toContain(named);
  await look(page, 'safety-history-en');
});

test('a spoilt copy of the opening data is found, and its button repairs it', async () => {
  await lock();
  spoilHeaderCopy(kitPath());
  await unlockInWindow(page);
  await openEntry(copies.title.en);
  await press(check.run.en);
  await expect(page.getByRole('alert')).toHaveText(check.minor.en);
  await look(page, 'safety-finding-en');
  await press(check.repair.en);
  await expect(page.getByRole('alert')).toHaveText(check.fine.en);
  await press(check.run.en);
  await expect(page.getByRole('alert')).toHaveText(check.fine.en);
});

test('Today speaks of copies once there is much to lose, until there is one', async () => {
  // The daily copy cannot be made: a file stands where its folder should be.
  const folder = join(valise.profile, 'backups');
  rmSync(folder, { recursive: true, force: true });
  writeFileSync(folder, '');
  await page.evaluate(async (saves) => {
    const { settings } = (window as unknown as { valise: { settings: Setter } }).valise;
    for (let save = 0; save < saves; save += 1)
      await settings.set({ idleMinutes: 3 + (save % 2), maxHours: 8 });
  }, 22);
  // The page asks for the state of the kit again when something is done in it.
  await openEntry(copies.title.en);
  await press(check.run.en);
  await page.getByText(check.fine.en).waitFor();
  await go(app.today.en);
  await page.getByText(/no verified copy of this kit/).waitFor();
  await look(page, 'safety-reminder-en');
  await press(copies.toCopies.en);
  await title(copies.title.en);
  await expect(page.getByRole('heading', { name: copies.none.en })).toBeVisible();
  await look(page, 'safety-no-copy-en');
  await press(copies.now.en);
  await expect(page.getByRole('alert')).toBeVisible();
  rmSync(folder);
  await press(copies.now.en);
  await expect(page.getByText(copies.kept.en)).toBeVisible();
  await expect(page.getByRole('alert')).toBeHidden();
  await go(app.today.en);
  await page.getByRole('heading', { level: 1, name: app.today.en }).waitFor();
  await expect(page.getByText(/no verified copy of this kit/)).toBeHidden();
});

test('the limits can be read from the settings', async () => {
  await openEntry(limits.title.en);
  for (const part of ['protected', 'limits', 'advice'] as const)
    await expect(page.getByRole('heading', { name: limits[part].en })).toBeVisible();
});

/** A sheet as the screen for it makes one, without the paper. */
async function makeSheet(): Promise<void> {
  const made = await page.evaluate(async (typed) => {
    const { access: keys } = (window as unknown as { valise: { access: Keys } }).valise;
    const drawn = await keys.newCode({ language: 'en' });
    const bytes = (text: string) => new TextEncoder().encode(text);
    const code = bytes(drawn.value.words.join(' '));
    return keys.confirmCode({ code, passphrase: bytes(typed) });
  }, PASSPHRASE);
  expect(made.ok).toBe(true);
}

interface Keys {
  readonly newCode: (request: object) => Promise<{ value: { words: readonly string[] } }>;
  readonly confirmCode: (request: object) => Promise<{ ok: boolean }>;
}

interface Setter {
  readonly set: (request: { idleMinutes: number; maxHours: number }) => Promise<unknown>;
}

/** One bit of the first of the two header copies (docs/vault-format.md §5), behind its magic and its version. */
function spoilHeaderCopy(path: string): void {
  const bytes = readFileSync(path);
  const at = bytes.indexOf('VALISEV1');
  if (at < 0) throw new Error('the kit has no header');
  bytes[at + 24] = (bytes[at + 24] ?? 0) ^ 1;
  writeFileSync(path, bytes);
}
