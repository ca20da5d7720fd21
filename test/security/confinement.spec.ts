import { existsSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { launchValise, type Launched } from '../e2e/support/app.ts';

/** W2, W4, R1, I3 in real Electron. */
let valise: Launched;
let page: Page;
const home = 'valise://app/index.html';

test.beforeAll(async () => {
  valise = await launchValise();
  page = await valise.page();
});
test.afterAll(() => valise.app.close());

for (const url of [
  'https://example.org/',
  'file:///etc/passwd',
  'data:text/html,x',
  'valise://app/assets/none.js',
]) {
  test(`W2: the page cannot go to ${url}`, async () => {
    await page.evaluate((address) => {
      const link = document.createElement('a');
      link.href = address;
      document.body.append(link);
      link.click();
      location.assign(address);
    }, url);
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 200)));
    expect(page.url()).toBe(home);
    expect(await page.locator('meta[property="csp-nonce"]').count()).toBe(1);
  });
}

test('W2: the one address that no event announces, about:blank, leads back', async () => {
  await page.evaluate(() => location.assign('about:blank'));
  await page.waitForURL(home);
  await expect(page.locator('meta[property="csp-nonce"]')).toHaveCount(1);
});

test('W2: no second window opens', async () => {
  const opened = await page.evaluate((address) => {
    const link = document.createElement('a');
    link.href = address;
    link.target = '_blank';
    document.body.append(link);
    link.click();
    return window.open(address) !== null;
  }, home);
  expect(opened).toBe(false);
  const windows = await valise.app.evaluate(
    ({ BrowserWindow }) => BrowserWindow.getAllWindows().length,
  );
  expect(windows).toBe(1);
});

test('W2: a webview is only an unknown word', async () => {
  const contents = await page.evaluate(() => {
    const view = document.createElement('webview');
    view.setAttribute('src', 'valise://app/index.html');
    document.body.append(view);
    return 'getWebContentsId' in view;
  });
  expect(contents).toBe(false);
});

test('R1: the page is granted nothing', async () => {
  const answers = await page.evaluate(async () => {
    const said = (attempt: Promise<unknown>) =>
      attempt.then(
        (value) => String(value),
        (error: Error) => error.name,
      );
    const state = (name: string) =>
      navigator.permissions.query({ name: name as PermissionName }).then((found) => found.state);
    return {
      notification: await Notification.requestPermission(),
      screen: await said(navigator.mediaDevices.getDisplayMedia()),
      clipboard: await said(navigator.clipboard.readText()),
      geolocation: await state('geolocation'),
      midi: await state('midi'),
    };
  });
  expect(answers).toMatchObject({ notification: 'denied', geolocation: 'denied', midi: 'denied' });
  for (const name of [answers.screen, answers.clipboard])
    expect(name).toMatch(/^(NotAllowed|NotSupported|InvalidState|TypeError)/);
});

test('R1, W4: every session is under the rules, not only ours', async () => {
  const counts = await valise.app.evaluate(({ session, BrowserWindow }) => {
    const names = ['will-download', 'select-hid-device', 'select-serial-port', 'select-usb-device'];
    const ours = BrowserWindow.getAllWindows()[0]?.webContents.session;
    return [session.defaultSession, ours, session.fromPartition('of-a-test')].map((each) =>
      names.map((name) => each?.listenerCount(name)),
    );
  });
  expect(counts).toEqual([
    [1, 1, 1, 1],
    [1, 1, 1, 1],
    [1, 1, 1, 1],
  ]);
});

test('W4: a download does not begin', async () => {
  const outcome = await valise.app.evaluate(async ({ BrowserWindow }) => {
    const session = BrowserWindow.getAllWindows()[0]?.webContents.session;
    return new Promise((resolve) => {
      session?.once('will-download', (event, item) => {
        resolve({ prevented: event.defaultPrevented, path: item.getSavePath() });
      });
      session?.downloadURL('valise://app/index.html');
    });
  });
  expect(outcome).toEqual({ prevented: true, path: '' });
  expect(existsSync(`${valise.profile}/index.html`)).toBe(false);
});

test('I3: another window with our preload and our page is not answered', async () => {
  const answer = await valise.app.evaluate(async ({ BrowserWindow, app }) => {
    const [ours] = BrowserWindow.getAllWindows();
    const other = new BrowserWindow({
      show: false,
      webPreferences: {
        preload: `${app.getAppPath()}/out/preload/preload.cjs`,
        session: ours?.webContents.session as Electron.Session,
      },
    });
    await other.loadURL('valise://app/index.html');
    const script = 'window.valise.app.state({})';
    const said: unknown = await other.webContents.executeJavaScript(script);
    other.destroy();
    return said;
  });
  expect(answer).toEqual({ ok: false, error: { code: 'internal' } });
});

test('I3: no channel is open to every window', async () => {
  const names = await valise.app.evaluate(({ ipcMain }) => {
    /** Throws when there is a handler of this name already. */
    ipcMain.handle('valise:app.state', () => undefined);
    ipcMain.removeHandler('valise:app.state');
    return ipcMain.eventNames().map(String);
  });
  expect(names.filter((name) => name.startsWith('valise'))).toEqual([]);
});
