import { expect, test } from '@playwright/test';
import { launchValise, type Launched } from '../e2e/support/app.ts';
import { descendants, descriptors, procLine } from '../e2e/support/processes.ts';

let valise: Launched;
test.beforeAll(async () => {
  valise = await launchValise();
  await valise.page();
});
test.afterAll(() => valise.close());

const mainPid = (): number => valise.app.process().pid ?? 0;

test('the renderer runs under a system-call filter (Seccomp 2)', async () => {
  test.skip(process.platform !== 'linux', 'read from /proc');
  const pid = await valise.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
  );
  expect(pid).toBeGreaterThan(0);
  expect(procLine(pid ?? 0, 'status', 'Seccomp')).toBe('2');
  /** In a container everything may have a filter already: the renderer has one more than main. */
  const filters = (of: number) => Number(procLine(of, 'status', 'Seccomp_filters'));
  expect(filters(pid ?? 0)).toBeGreaterThan(filters(mainPid()));
});

test('no process was started without its sandbox', () => {
  expect(descendants(mainPid(), '--no-sandbox')).toEqual([]);
  expect(descendants(mainPid(), '--type=renderer').length).toBeGreaterThan(0);
});

test('the page has no Node and no Electron, and one frozen bridge', async () => {
  const page = await valise.page();
  const seen = await page.evaluate(() => {
    const names = ['require', 'process', 'module', 'Buffer', 'global', 'electron', 'ipcRenderer'];
    const bridge = Reflect.get(window, 'valise') as Record<string, object>;
    return {
      globals: names.filter((name) => name in window),
      groups: Object.keys(bridge).sort(),
      frozen:
        Object.isFrozen(bridge) && Object.values(bridge).every((group) => Object.isFrozen(group)),
      replaced: Reflect.set(window, 'valise', {}),
      reachesNode: String(Reflect.get(bridge['app'] ?? {}, 'constructor')).includes('process'),
    };
  });
  expect(seen.globals).toEqual([]);
  expect(seen.groups).toContain('kit');
  expect(seen.groups).not.toContain('invoke');
  expect(seen).toMatchObject({ frozen: true, replaced: false, reachesNode: false });
});

test('context isolation: what the page does to its globals does not reach the preload', async () => {
  const page = await valise.page();
  const answer = await page.evaluate(async () => {
    let stolen = false;
    const original = Promise.prototype.catch;
    Promise.prototype.catch = function steal(...args) {
      stolen = true;
      return Reflect.apply(original, this, args);
    };
    Array.prototype.includes = () => true;
    const bridge = Reflect.get(window, 'valise') as {
      app: { state(request: object): Promise<{ ok: boolean }> };
    };
    const { ok } = await bridge.app.state({});
    Promise.prototype.catch = original;
    return { ok, stolen };
  });
  expect(answer).toEqual({ ok: true, stolen: false });
});

test('W1: the window has the preferences that Electron reports', async () => {
  const preferences = await valise.app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    const contents = window?.webContents as unknown as { getLastWebPreferences(): object };
    return contents.getLastWebPreferences();
  });
  expect(preferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    webSecurity: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    webviewTag: false,
    experimentalFeatures: false,
    allowRunningInsecureContent: false,
  });
});

test('D3: the vault process inherits no descriptor of main: stdio and its channel only', () => {
  test.skip(process.platform !== 'linux', 'read from /proc');
  const [vault] = descendants(mainPid(), 'vault.cjs');
  const ofMain = new Set(descriptors(mainPid()));
  expect(ofMain.size).toBeGreaterThan(5);
  const shared = descriptors(vault?.pid ?? 0).filter((target) => ofMain.has(target));
  expect(shared).toEqual([]);
});

test('S6: nothing is drawn by a graphics card', async () => {
  const status = await valise.app.evaluate(({ app }) => ({ ...app.getGPUFeatureStatus() }));
  expect(status.gpu_compositing).toMatch(/^disabled/);
  expect(status.webgl).toMatch(/^disabled|^unavailable/);
});

test('W3: the menu has no reload and no developer tools; D8: the title is neutral', async () => {
  const { roles, title } = await valise.app.evaluate(({ Menu, BrowserWindow }) => ({
    roles: (Menu.getApplicationMenu()?.items ?? []).flatMap((item) =>
      (item.submenu?.items ?? []).map((entry) => String(entry.role)),
    ),
    title: BrowserWindow.getAllWindows()[0]?.getTitle(),
  }));
  expect(roles.length).toBeGreaterThan(5);
  expect(roles.filter((role) => /reload|devtools/i.test(role))).toEqual([]);
  expect(title).toBe('Valise');
});
