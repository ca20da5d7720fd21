import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { ValiseBridge } from '../../../src/contract/index.ts';
import { answerDialogs, type Launched } from '../../e2e/support/app.ts';
import { ask } from '../../e2e/support/furnish.ts';
import { descendants, isGone } from '../../e2e/support/processes.ts';

/** For functions that run in the page. */
export type InPage = { readonly valise: ValiseBridge };

export const PASSPHRASE = 'harbour lichen amber rudder quarry sextant';

/** Makes a kit through the bridge. */
export async function makeKit(valise: Launched): Promise<void> {
  await answerDialogs(valise.app, [join(valise.profile, 'kit.valise')]);
  const page = await valise.page();
  await ask(page, 'kit.choosePlace', {});
  const created = await page.evaluate((words) => {
    const { kit } = (window as unknown as InPage).valise;
    const passphrase = new TextEncoder().encode(words);
    return kit.create({ passphrase, role: 'traveller', language: 'en' });
  }, PASSPHRASE);
  expect(created).toMatchObject({ ok: true });
}

/** What an unlock answers: 'open', or the code of the refusal. */
export async function unlock(page: Page, passphrase = PASSPHRASE): Promise<string> {
  const answer = await page.evaluate((words) => {
    const { kit } = (window as unknown as InPage).valise;
    return kit.unlock({ passphrase: new TextEncoder().encode(words) });
  }, passphrase);
  return answer.ok ? 'open' : answer.error.code;
}

export const mainPid = ({ app }: Launched): number => app.process().pid ?? 0;
export const vaultPid = (valise: Launched): number =>
  descendants(mainPid(valise), 'vault.cjs')[0]?.pid ?? 0;
export const pagePid = ({ app }: Launched) =>
  app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
  );

/** Does what locks, and checks that both processes are new and the kit is closed. */
export async function locks(valise: Launched, trigger: () => unknown): Promise<void> {
  const before = { vault: vaultPid(valise), page: (await pagePid(valise)) ?? 0 };
  expect(before.vault).toBeGreaterThan(0);
  const replaced = valise.app.waitForEvent('window');
  await trigger();
  await replaced;
  await expect.poll(() => isGone(before.vault)).toBe(true);
  await expect.poll(() => isGone(before.page)).toBe(true);
  const { kit } = await ask(await valise.page(), 'app.state', {});
  expect(kit.state).toBe('closed');
  expect(vaultPid(valise)).not.toBe(before.vault);
  expect(await pagePid(valise)).not.toBe(before.page);
}
