import { copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { messages as app } from '../../renderer/app/messages.ts';
import {
  choices,
  messages as standing,
  reasons,
  verdicts,
} from '../../renderer/features/standing/messages.ts';
import { messages as sheet } from '../../renderer/features/sheet/messages.ts';
import { messages as unlock } from '../../renderer/features/unlock/messages.ts';
import { machinePorts } from '../../src/cli/ports.ts';
import { utf8 } from '../../src/kernel/index.ts';
import type { Language } from '../../src/kernel/index.ts';
import { createKit } from '../../src/kit/index.ts';
import { answerDialogs, type Launched, launchValise } from './support/app.ts';
import { AHEAD, ask, NOW } from './support/furnish.ts';
import {
  answerUnlock,
  kitUpToSheet,
  makeKitInWindow,
  PASSPHRASE,
  typeOwnPassphrase,
  unlockInWindow,
} from './support/kit.ts';
import { lockInWindow } from './support/lock.ts';
import { look } from './support/look.ts';
import { speak } from './support/modes.ts';
import { confirmSheet, hurried, readSheet } from './support/sheet.ts';

/** Issue 3, 3: a file that is not the one this computer remembers is shown, with three answers, and never locks anybody out. */

const freshFolder = (): string => mkdtempSync(join(tmpdir(), 'valise-rollback-'));
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const heading = (page: Page, name: string) =>
  page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
const save = (page: Page, draft = AHEAD) => ask(page, 'trip.save', { trip: null, draft });
/** The question is asked again as long as nobody has answered it for good. */
async function asked(page: Page, language: Language, verdict: keyof typeof verdicts) {
  await answerUnlock(page, language);
  await heading(page, standing.title[language]);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(page.getByText(verdicts[verdict][language])).toBeVisible();
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await expect(page.getByRole('row')).toHaveCount(4);
}

for (const language of ['en', 'fr'] as const)
  test(`an older file put back, ${language}`, async () => {
    test.setTimeout(240_000);
    const folder = freshFolder();
    const kit = join(folder, 'kit.valise');
    const old = join(folder, 'old.valise');
    const valise = await launchValise();
    let page = await valise.page();

    await test.step('a kit, and its file put back as it was before the last save', async () => {
      await speak(page, language);
      await answerDialogs(valise.app, [kit]);
      await makeKitInWindow(page, language);
      await save(page, NOW);
      page = await lockInWindow(valise);
      copyFileSync(kit, old);
      await unlockInWindow(page, language);
      await save(page);
      page = await lockInWindow(valise);
      copyFileSync(old, kit);
    });
    await test.step('look only: on every screen it says so, and nothing is saved', async () => {
      await asked(page, language, 'older');
      await look(page, `standing-older-${language}`);
      await press(page, choices.readOnly.label[language]);
      await page.getByText(NOW.title).first().waitFor();
      await look(page, `read-only-${language}`);
      await page.getByRole('button', { name: app.trips[language], exact: true }).click();
      await expect(page.getByText(standing.readOnly[language])).toBeVisible();
      await expect(save(page)).rejects.toThrow(/readOnly/);
      page = await lockInWindow(valise);
    });
    await test.step('tampering: evidence in a folder, and whom to call', async () => {
      await asked(page, language, 'older');
      await press(page, choices.tampering.label[language]);
      await heading(page, standing.evidenceTitle[language]);
      await answerDialogs(valise.app, [folder]);
      await press(page, standing.saveEvidence[language]);
      await page.getByRole('alert').waitFor();
      await look(page, `evidence-${language}`);
      const made = readdirSync(folder).find((name) => name.startsWith('valise-evidence-')) ?? '';
      expect(readdirSync(join(folder, made))).toEqual(
        expect.arrayContaining(['READ-ME.txt', 'kit.valise', 'report.json']),
      );
      await press(page, standing.lookAnyway[language]);
      await expect(page.getByText(standing.readOnly[language])).toBeVisible();
      page = await lockInWindow(valise);
    });
    await test.step('a backup that was restored: it goes on from here', async () => {
      await asked(page, language, 'older');
      await press(page, choices.restoredBackup.label[language]);
      await page.getByText(NOW.title).first().waitFor();
      await expect(page.getByText(standing.readOnly[language])).toHaveCount(0);
      await save(page);
      page = await lockInWindow(valise);
      await unlockInWindow(page, language);
      await page.getByText(NOW.title).first().waitFor();
      await expect(page.getByText(standing.cannotTell[language])).toHaveCount(0);
    });
    await test.step('no note: it cannot tell, and never says that all is well', async () => {
      page = await lockInWindow(valise);
      rmSync(join(valise.profile, 'anchors'), { recursive: true });
      const again = await reopenedWith(valise);
      page = await again.page();
      await speak(page, language);
      await page.getByText(unlock.noNote[language]).waitFor();
      await look(page, `unlock-no-note-${language}`);
      await unlockInWindow(page, language);
      await page.getByText(reasons.noNote[language]).waitFor();
      await look(page, `cannot-tell-${language}`);
      await press(page, standing.noted[language]);
      await expect(page.getByText(standing.cannotTell[language])).toHaveCount(0);
      await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
      await again.close();
    });
    rmSync(valise.profile, { recursive: true, force: true });
  });

/** The same profile, started again. */
async function reopenedWith(valise: Launched): Promise<Launched> {
  await valise.app.close();
  return launchValise({ profile: valise.profile });
}

test('two computers: continued, saved on both, restored on the other', async () => {
  test.setTimeout(240_000);
  const folder = freshFolder();
  const here = join(folder, 'here.valise');
  const there = join(folder, 'there.valise');
  const profiles = { here: freshFolder(), there: freshFolder() };
  /** One computer at a time, as two persons would. */
  const at = async (
    profile: keyof typeof profiles,
    use: (page: Page, valise: Launched) => Promise<void>,
  ) => {
    const valise = await launchValise({ profile: profiles[profile] });
    const page = await valise.page();
    await page.getByRole('heading', { level: 1 }).waitFor();
    await use(page, valise);
    await valise.close();
  };

  await at('here', async (page, valise) => {
    await answerDialogs(valise.app, [here]);
    await makeKitInWindow(page);
    await save(page, NOW);
  });
  copyFileSync(here, there);
  await at('there', async (page, valise) => {
    await answerDialogs(valise.app, [there]);
    await press(page, unlock.openExisting.en);
    await unlockInWindow(page);
    await page.getByText(reasons.noNote.en).waitFor();
    await save(page);
    await save(page);
  });
  copyFileSync(there, here);
  await at('here', async (page) => {
    await unlockInWindow(page);
    await page.getByText(/with \d saves made since/).waitFor();
    await look(page, 'ahead-en');
    await press(page, standing.noted.en);
    await expect(page.getByText(/made since/)).toHaveCount(0);
    await save(page);
  });
  await at('there', async (page) => {
    await unlockInWindow(page);
    for (let count = 0; count < 3; count += 1) await save(page);
  });
  copyFileSync(there, here);
  await at('here', async (page) => {
    await asked(page, 'en', 'forked');
    await look(page, 'standing-forked-en');
    await press(page, choices.restoredBackup.label.en);
    await page.getByText(NOW.title).first().waitFor();
  });
  const restored = join(folder, 'restored.valise');
  await at('there', async (page, valise) => {
    await press(page, unlock.restoreShort.en);
    await answerDialogs(valise.app, [there]);
    await press(page, unlock.chooseBackup.en);
    await page.getByText(unlock.havePassphrase.en, { exact: true }).click();
    await answerDialogs(valise.app, [restored]);
    await page.getByLabel(unlock.backupPassphrase.en, { exact: true }).fill(PASSPHRASE);
    await look(page, 'restore-passphrase-en');
    await press(page, unlock.restoreNow.en);
    await page.getByText(standing.restored.en).waitFor();
  });
  copyFileSync(restored, here);
  await at('here', async (page) => {
    await asked(page, 'en', 'otherBranch');
    await look(page, 'standing-other-branch-en');
  });
});

test('an older file opened with the sheet: the new passphrase waits for the answer', async () => {
  const NEW = 'granite piccolo orchard violet mustard canoe';
  const folder = freshFolder();
  const kit = join(folder, 'kit.valise');
  const old = join(folder, 'old.valise');
  const valise = await launchValise();
  let page = await valise.page();
  const openWithSheet = async (words: readonly string[]) => {
    await press(page, unlock.lost.en);
    await page.getByLabel(unlock.sheetWords.en).fill(words.join(' '));
    await typeOwnPassphrase(page, 'en', NEW);
    await press(page, unlock.openWithNew.en);
    await heading(page, standing.title.en);
  };

  await answerDialogs(valise.app, [kit]);
  await kitUpToSheet(page);
  const words = await readSheet(page);
  await press(page, sheet.typeBack.en);
  await confirmSheet(page, 'en', hurried(words), PASSPHRASE);
  await press(page, sheet.goOn.en);
  page = await lockInWindow(valise);
  copyFileSync(kit, old);
  await unlockInWindow(page);
  await save(page);
  page = await lockInWindow(valise);
  copyFileSync(old, kit);

  await openWithSheet(words);
  await press(page, choices.readOnly.label.en);
  await page.getByText(standing.notYetNew.en).waitFor();
  await look(page, 'new-passphrase-waits-en');
  page = await lockInWindow(valise);
  await asked(page, 'en', 'older');
  page = await lockInWindow(valise);
  await openWithSheet(words);
  await press(page, choices.restoredBackup.label.en);
  await page.getByText(standing.newPassphrase.en).waitFor();
  page = await lockInWindow(valise);
  await answerUnlock(page, 'en', NEW);
  await page.getByRole('navigation').waitFor();
  await valise.close();
});

test('a clock that is behind the last save', async () => {
  const path = join(freshFolder(), 'later.valise');
  // Made by a computer whose clock is three days ahead.
  const made = createKit({
    ...machinePorts(),
    kdfCost: { memKib: 64 * 1024, ops: 3 },
    clock: { now: () => Date.now() + 3 * 86_400_000 },
  });
  const request = { passphrase: utf8(PASSPHRASE), role: 'traveller', language: 'fr' };
  const context = { kitPath: path, grant: null };
  expect((await made.dispatch({ operation: 'kit.create', request, context })).ok).toBe(true);
  made.close();
  const valise = await launchValise();
  const page = await valise.page();
  await speak(page, 'fr');
  await answerDialogs(valise.app, [path]);
  await press(page, unlock.openExisting.fr);
  await unlockInWindow(page, 'fr');
  await page.getByText(standing.clockBehind.fr).waitFor();
  await look(page, 'clock-behind-fr');
  await valise.close();
});
