import { lstatSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { launchValise, pressInMain } from '../e2e/support/app.ts';

/** What a fresh profile keeps of a session: nothing that was typed (electron-hardening M9, P2, D9). */
const MARKER = 'Zanzibar-Quokka-7291';

function files(folder: string): readonly string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    const kind = lstatSync(path);
    if (kind.isDirectory()) return files(path);
    return kind.isFile() ? [path] : [];
  });
}

const encodings = (text: string): readonly Buffer[] => [
  Buffer.from(text),
  Buffer.from(text, 'utf16le'),
  Buffer.from(Buffer.from(text).toString('base64').slice(0, 20)),
  Buffer.from(Buffer.from(text).toString('hex')),
];

const holding = (folder: string): readonly string[] =>
  files(folder).filter((file) => {
    const bytes = readFileSync(file);
    return encodings(MARKER).some((needle) => bytes.includes(needle));
  });

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
  expect(files(valise.profile).length).toBeGreaterThan(0);
  expect(holding(valise.profile)).toEqual([]);
});

test('the search above finds what is there', async () => {
  const valise = await launchValise();
  writeFileSync(join(valise.profile, 'planted'), MARKER, 'utf16le');
  await valise.app.close();
  expect(holding(valise.profile)).toEqual([join(valise.profile, 'planted')]);
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
