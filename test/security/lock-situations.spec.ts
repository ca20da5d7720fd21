import { chmodSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { messages as contacts } from '../../renderer/features/contacts/messages.ts';
import { messages as places } from '../../renderer/features/places/messages.ts';
import { advisoryFiles } from '../e2e/support/advisory-files.ts';
import { answerDialogs, type Launched, launchValise, pressInMain } from '../e2e/support/app.ts';
import { ask } from '../e2e/support/furnish.ts';
import { unlockInWindow } from '../e2e/support/kit.ts';
import { type InPage, locks, makeKit, PASSPHRASE, vaultPid } from './support/lock.ts';
import { go, insert } from './support/session.ts';

/** Part D, "Lock": whatever the person, the machine or the page was doing. One app, locked again and again. */
test.skip(process.platform !== 'linux', 'reads /proc');

const TEN_MINUTES_MS = 600_000;
let valise: Launched;
/** Stands before the system's own programs in the search path; holds a monitor of the session bus that says what we let it say. */
let programs: string;
const said = () => join(programs, 'said');

test.beforeAll(async () => {
  programs = mkdtempSync(join(tmpdir(), 'valise-programs-'));
  const monitor = join(programs, 'dbus-monitor');
  writeFileSync(
    monitor,
    `#!/bin/sh\nwhile [ ! -e "${said()}" ]; do sleep 0.1; done\necho boolean true\n`,
  );
  chmodSync(monitor, 0o755);
  const PATH = [programs, process.env['PATH']].join(delimiter);
  valise = await launchValise({ env: { PATH } });
  await makeKit(valise);
  await answerDialogs(valise.app, advisoryFiles().paths);
  await ask(await valise.page(), 'advisory.importFiles', {});
  await locks(valise, pressLock);
});
test.afterAll(async () => {
  await valise.close();
  rmSync(programs, { recursive: true, force: true });
});
test.beforeEach(async () => unlockInWindow(await valise.page(), 'en', PASSPHRASE));

const pressLock = () => pressInMain(valise.app, 'L', 'control');

test('while the cursor stands in the search box', async () => {
  const page = await valise.page();
  await go(page, 'places');
  const search = page.getByLabel(places.search.en, { exact: true });
  await insert(search, 'fra');
  await expect(search).toBeFocused();
  await locks(valise, pressLock);
});

test('while a dialog of the page is open', async () => {
  const page = await valise.page();
  await go(page, 'contacts');
  await page.getByRole('button', { name: contacts.fillIn.en }).first().click();
  await page.getByRole('dialog').waitFor();
  await locks(valise, pressLock);
});

test('while a dialog of the system is open; what is chosen there afterwards goes nowhere', async () => {
  const page = await valise.page();
  await valise.app.evaluate(({ dialog }) => {
    dialog.showOpenDialog = () =>
      new Promise((resolve) => {
        Reflect.set(globalThis, 'chosen', resolve);
      });
  });
  void page
    .evaluate(() => (window as unknown as InPage).valise.advisory.importFiles({}))
    .catch(() => undefined);
  await expect.poll(() => valise.app.evaluate(() => 'chosen' in globalThis)).toBe(true);
  await locks(valise, pressLock);
  await valise.app.evaluate((_electron, filePaths) => {
    const chosen = Reflect.get(globalThis, 'chosen') as (answer: object) => void;
    chosen({ canceled: false, filePaths });
  }, advisoryFiles().paths);
  expect((await ask(await valise.page(), 'app.state', {})).kit.state).toBe('closed');
});

test('while the page hangs in an endless loop', async () => {
  const page = await valise.page();
  void page
    .evaluate(() => {
      for (;;);
    })
    .catch(() => undefined);
  await locks(valise, pressLock);
});

test('while the vault process hangs', async () => {
  process.kill(vaultPid(valise), 'SIGSTOP');
  await locks(valise, pressLock);
});

test('after ten minutes of sleep that nobody announced: the clock jumped', async () => {
  await locks(valise, () =>
    valise.app.evaluate((_electron, jump) => {
      const real = Date.now;
      Date.now = () => real() + jump;
    }, TEN_MINUTES_MS),
  );
});

test('when the session bus says that the screen is locked', async () => {
  await locks(valise, () => writeFileSync(said(), ''));
});

test('what was marked is no longer in the primary selection', async () => {
  /** Until Electron 44 the selection was a word for `readText`, since then it is an object. */
  const selection = () =>
    valise.app.evaluate(({ clipboard }) => {
      const before44 = clipboard as unknown as { readText(type: 'selection'): string };
      return 'selection' in clipboard
        ? clipboard.selection.readText()
        : before44.readText('selection');
    });
  const page = await valise.page();
  await go(page, 'places');
  await insert(page.getByLabel(places.search.en, { exact: true }), 'marked');
  await page.keyboard.press('Control+A');
  await expect.poll(selection).toBe('marked');
  await locks(valise, pressLock);
  expect(await selection()).toBe('');
});

test('a draft is sealed by itself: a kill without any warning does not lose it', async () => {
  const file = join(valise.profile, 'kit.valise');
  const before = statSync(file).mtimeMs;
  await ask(await valise.page(), 'draft.put', { key: 'note', text: 'sealed in time' });
  await expect.poll(() => statSync(file).mtimeMs).toBeGreaterThan(before);
  await locks(valise, () => process.kill(vaultPid(valise), 'SIGKILL'));
  const page = await valise.page();
  await unlockInWindow(page, 'en', PASSPHRASE);
  expect(await ask(page, 'draft.get', { key: 'note' })).toEqual({ text: 'sealed in time' });
  await locks(valise, pressLock);
});
