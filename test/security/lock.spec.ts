import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import type { ValiseBridge } from '../../src/contract/index.ts';
import { answerDialogs, type Launched, launchValise, pressInMain } from '../e2e/support/app.ts';
import { descendants, isGone } from '../e2e/support/processes.ts';

/** B8 in real Electron: after a lock no process is left that held a key or a page. Linux, because it reads /proc. */
test.skip(process.platform !== 'linux', 'reads /proc');

const PASSPHRASE = 'harbour lichen amber rudder quarry sextant';
let valise: Launched;

type InPage = { readonly valise: ValiseBridge };

test.beforeEach(async () => {
  valise = await launchValise();
  await answerDialogs(valise.app, [join(valise.profile, 'kit.valise')]);
  const created = await (await valise.page()).evaluate(async (words) => {
    const { kit } = (window as unknown as InPage).valise;
    await kit.choosePlace({});
    const passphrase = new TextEncoder().encode(words);
    return kit.create({ passphrase, role: 'traveller', language: 'en' });
  }, PASSPHRASE);
  expect(created).toMatchObject({ ok: true });
});
test.afterEach(() => valise.close());

const mainPid = (): number => valise.app.process().pid ?? 0;
const vaultPid = (): number => descendants(mainPid(), 'vault.cjs')[0]?.pid ?? 0;
const pagePid = () =>
  valise.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
  );
const lockFiles = () => readdirSync(valise.profile).filter((name) => name.endsWith('.valise.lock'));
const kitState = (page: Page) =>
  page.evaluate(async () => {
    const answer = await (window as unknown as InPage).valise.app.state({});
    return answer.ok ? answer.value.kit.state : answer.error.code;
  });

/** Does what locks, and checks that both processes are new and the kit is closed. */
async function locks(trigger: () => unknown): Promise<void> {
  const before = { vault: vaultPid(), page: (await pagePid()) ?? 0 };
  expect(before.vault).toBeGreaterThan(0);
  const replaced = valise.app.waitForEvent('window');
  await trigger();
  await replaced;
  await expect.poll(() => isGone(before.vault)).toBe(true);
  await expect.poll(() => isGone(before.page)).toBe(true);
  expect(await kitState(await valise.page())).toBe('closed');
  expect(vaultPid()).not.toBe(before.vault);
  expect(await pagePid()).not.toBe(before.page);
}

test('the lock operation kills both processes', async () => {
  const page = await valise.page();
  await locks(() => page.evaluate(() => void (window as unknown as InPage).valise.kit.lock({})));
});

test('Ctrl+L locks wherever the focus is', async () => {
  await locks(() => pressInMain(valise.app, 'L', 'control'));
});

for (const name of ['suspend', 'lock-screen', 'user-did-resign-active']) {
  test(`the system’s ${name} locks`, async () => {
    await locks(() =>
      valise.app.evaluate(({ powerMonitor }, event) => powerMonitor.emit(event), name),
    );
  });
}

test('a machine without input for too long locks', async () => {
  await locks(() =>
    valise.app.evaluate(({ powerMonitor }) => {
      powerMonitor.getSystemIdleTime = () => 16 * 60;
    }),
  );
});

test('a vault process that is killed from outside leaves a locked kit, not an open page', async () => {
  await locks(() => process.kill(vaultPid(), 'SIGKILL'));
});

test('a draft that was typed just before the lock is there after the unlock', async () => {
  const page = await valise.page();
  await locks(() =>
    page.evaluate(async () => {
      const { draft, kit } = (window as unknown as InPage).valise;
      await draft.put({ key: 'note', text: 'half a sentence' });
      void kit.lock({});
    }),
  );
  const text = await (await valise.page()).evaluate(async (words) => {
    const { draft, kit } = (window as unknown as InPage).valise;
    const opened = await kit.unlock({ passphrase: new TextEncoder().encode(words) });
    if (!opened.ok) return opened.error.code;
    const found = await draft.get({ key: 'note' });
    return found.ok ? found.value.text : found.error.code;
  }, PASSPHRASE);
  expect(text).toBe('half a sentence');
});

test('the vault process does not outlive main', async () => {
  const vault = vaultPid();
  process.kill(mainPid(), 'SIGKILL');
  await expect.poll(() => isGone(vault)).toBe(true);
});

test('quitting leaves no process and no lock file', async () => {
  const vault = vaultPid();
  expect(lockFiles()).toHaveLength(1);
  await valise.app.close();
  await expect.poll(() => isGone(vault)).toBe(true);
  expect(lockFiles()).toEqual([]);
});

test('the sixth wrong passphrase within a minute has to wait, also after a lock', async () => {
  const wrong = async () =>
    (await valise.page()).evaluate(async () => {
      const { kit } = (window as unknown as InPage).valise;
      const answer = await kit.unlock({ passphrase: new TextEncoder().encode('wrong') });
      return answer.ok ? 'ok' : answer.error.code;
    });
  const lock = async () => {
    const page = await valise.page();
    await locks(() => page.evaluate(() => void (window as unknown as InPage).valise.kit.lock({})));
  };
  await lock();
  for (let tries = 0; tries < 5; tries += 1) expect(await wrong()).toBe('wrongPassphrase');
  expect(await wrong()).toBe('rateLimited');
  await lock();
  expect(await wrong()).toBe('rateLimited');
});
