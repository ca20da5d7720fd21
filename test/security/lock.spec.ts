import { readdirSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { type Launched, launchValise, pressInMain } from '../e2e/support/app.ts';
import { ask } from '../e2e/support/furnish.ts';
import { isGone } from '../e2e/support/processes.ts';
import { type InPage, locks, mainPid, makeKit, unlock, vaultPid } from './support/lock.ts';

/** B8 in real Electron: after a lock no process is left that held a key or a page. Linux, because it reads /proc. */
test.skip(process.platform !== 'linux', 'reads /proc');

let valise: Launched;

test.beforeEach(async () => {
  valise = await launchValise();
  await makeKit(valise);
});
test.afterEach(() => valise.close());

const lockFiles = () => readdirSync(valise.profile).filter((name) => name.endsWith('.valise.lock'));

test('the lock operation kills both processes', async () => {
  const page = await valise.page();
  await locks(valise, () =>
    page.evaluate(() => void (window as unknown as InPage).valise.kit.lock({})),
  );
});

test('Ctrl+L locks wherever the focus is', async () => {
  await locks(valise, () => pressInMain(valise.app, 'L', 'control'));
});

for (const name of ['suspend', 'lock-screen', 'user-did-resign-active']) {
  test(`the system’s ${name} locks`, async () => {
    await locks(valise, () =>
      valise.app.evaluate(({ powerMonitor }, event) => powerMonitor.emit(event), name),
    );
  });
}

test('a machine without input for too long locks', async () => {
  await locks(valise, () =>
    valise.app.evaluate(({ powerMonitor }) => {
      powerMonitor.getSystemIdleTime = () => 16 * 60;
    }),
  );
});

test('a vault process that is killed from outside leaves a locked kit, not an open page', async () => {
  await locks(valise, () => process.kill(vaultPid(valise), 'SIGKILL'));
});

test('a draft that was typed just before the lock is there after the unlock: no request overtakes another', async () => {
  const page = await valise.page();
  await locks(valise, () =>
    page.evaluate(() => {
      const { draft, kit } = (window as unknown as InPage).valise;
      void draft.put({ key: 'note', text: 'half a sentence' });
      void kit.lock({});
    }),
  );
  const next = await valise.page();
  expect(await unlock(next)).toBe('open');
  expect(await ask(next, 'draft.get', { key: 'note' })).toEqual({ text: 'half a sentence' });
});

test('the vault process does not outlive main', async () => {
  const vault = vaultPid(valise);
  process.kill(mainPid(valise), 'SIGKILL');
  await expect.poll(() => isGone(vault)).toBe(true);
});

test('quitting leaves no process and no lock file', async () => {
  const vault = vaultPid(valise);
  expect(lockFiles()).toHaveLength(1);
  await valise.app.close();
  await expect.poll(() => isGone(vault)).toBe(true);
  expect(lockFiles()).toEqual([]);
});

test('the sixth wrong passphrase within a minute has to wait, also after a lock', async () => {
  const lock = () => locks(valise, () => pressInMain(valise.app, 'L', 'control'));
  const wrong = async () => unlock(await valise.page(), 'wrong');
  await lock();
  for (let tries = 0; tries < 5; tries += 1) expect(await wrong()).toBe('wrongPassphrase');
  expect(await wrong()).toBe('rateLimited');
  await lock();
  expect(await wrong()).toBe('rateLimited');
});
