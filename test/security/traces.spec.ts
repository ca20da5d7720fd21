import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { launchValise, pressInMain } from '../e2e/support/app.ts';
import { holding } from '../e2e/support/residue.ts';

/** What a fresh profile keeps of a page: nothing that it stored by itself (electron-hardening M9, P2, D9). Sessions: residue.spec.ts. */
const MARKER = 'Zanzibar-Quokka-7291';

test('nothing that was typed or stored by the page is in the profile', async () => {
  const valise = await launchValise();
  const page = await valise.page();
  await page.evaluate(async (text) => {
    localStorage.setItem('x', text);
    sessionStorage.setItem('x', text);
    await new Promise((resolve, reject) => {
      const request = indexedDB.open(text);
      request.onsuccess = resolve;
      request.onerror = reject;
    });
    const field = document.createElement('input');
    document.body.append(field);
    field.focus();
  }, MARKER);
  await page.keyboard.type(MARKER);
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
  await valise.app.close();
  expect(holding([valise.profile], [MARKER])).toEqual([]);
  writeFileSync(join(valise.profile, 'planted'), MARKER, 'utf16le');
  expect(holding([valise.profile], [MARKER])).toHaveLength(1);
});

test('P2: the session is in memory and without a cache', async () => {
  const valise = await launchValise();
  await valise.page();
  const facts = await valise.app.evaluate(async ({ BrowserWindow }) => {
    const session = BrowserWindow.getAllWindows()[0]?.webContents.session;
    return {
      persistent: session?.isPersistent(),
      path: session?.storagePath,
      cached: await session?.getCacheSize(),
      spellchecker: session?.isSpellCheckerEnabled(),
    };
  });
  expect(facts).toEqual({ persistent: false, path: null, cached: 0, spellchecker: false });
  await valise.close();
});

test('what the page stored is gone after a lock', async () => {
  const valise = await launchValise();
  const page = await valise.page();
  await page.evaluate((text) => localStorage.setItem('x', text), MARKER);
  const replaced = valise.app.waitForEvent('window');
  await pressInMain(valise.app, 'L', 'control');
  await replaced;
  const after = await (await valise.page()).evaluate(() => localStorage.getItem('x'));
  expect(after).toBeNull();
  await valise.close();
});
