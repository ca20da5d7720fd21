import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { preventable, recorder } from './support/fakes.ts';

vi.mock('electron', async () => (await import('./support/fakes.ts')).fakeElectron());
const { APP_URL, mapFiles, respond } = await import('../../electron/main/harden/protocol.ts');
const { confine, isOurPage } = await import('../../electron/main/harden/navigation.ts');
const { isForbidden, isLock } = await import('../../electron/main/harden/shortcuts.ts');

describe('P3, P4: the scheme', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'valise-'));
    mkdirSync(join(folder, 'out', 'assets'), { recursive: true });
    writeFileSync(join(folder, 'secret.js'), 'secret');
    writeFileSync(join(folder, 'out', 'index.html'), '<!doctype html><html><head></head></html>');
    writeFileSync(join(folder, 'out', 'assets', 'page.js'), 'page');
    writeFileSync(join(folder, 'out', 'assets', 'page.js.map'), 'map');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const ask = (url: string, method = 'GET') =>
    respond(mapFiles(join(folder, 'out')), { url, method });

  it('serves a known file with its type', async () => {
    const answer = await ask('valise://app/assets/page.js');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(await answer.text()).toBe('page');
  });

  it.each([
    ['a folder above', 'valise://app/../secret.js'],
    ['a folder above, encoded', 'valise://app/..%2fsecret.js'],
    ['another host', 'valise://other/index.html'],
    ['a host that begins alike', 'valise://app.evil/index.html'],
    ['a kind of file that is no page', 'valise://app/assets/page.js.map'],
    ['a folder', 'valise://app/assets'],
    ['a query', 'valise://app/index.html?x=1'],
  ])('answers 404 to %s', async (_, url) => {
    const answer = await ask(url);
    expect(answer.status).toBe(404);
    expect(await answer.text()).toBe('');
  });

  it('answers 404 to anything but GET', async () => {
    expect((await ask(APP_URL, 'POST')).status).toBe(404);
  });

  it('sends the policy and the other headers on every answer, also on 404', async () => {
    for (const url of [APP_URL, 'valise://app/assets/page.js', 'valise://app/none']) {
      const { headers } = await ask(url);
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self' 'nonce-");
      expect(policy).toMatch(/require-trusted-types-for 'script'; trusted-types 'none'$/);
      expect(policy).not.toMatch(/unsafe-|data:|blob:|\*/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('permissions-policy')).toContain('camera=()');
      expect(headers.get('cache-control')).toBe('no-store');
    }
  });

  it('gives each load its own nonce, the same in the header and in the page', async () => {
    const nonces = await Promise.all(
      [APP_URL, APP_URL].map(async (url) => {
        const answer = await ask(url);
        const inPage = /csp-nonce" content="([^"]+)"/.exec(await answer.text())?.[1];
        expect(answer.headers.get('content-security-policy')).toContain(`'nonce-${inPage}'`);
        return inPage;
      }),
    );
    expect(new Set(nonces).size).toBe(2);
    expect(nonces[0]).toMatch(/^[A-Za-z0-9+/]{24}$/);
  });
});

describe('W2: staying on our page', () => {
  it.each([
    ['valise://app/index.html', true],
    ['valise://app/other.html', false],
    ['valise://app.evil/index.html', false],
    ['valise://app/index.html?x', false],
    ['https://app/index.html', false],
    ['javascript:alert(1)', false],
    ['', false],
  ])('%s is our page: %s', (url, ours) => {
    expect(isOurPage(url)).toBe(ours);
  });

  it.each(['will-navigate', 'will-frame-navigate', 'will-redirect'])('%s is prevented', (name) => {
    const contents = recorder();
    confine(contents.target, false);
    const [away, home] = [preventable(), preventable()];
    contents.emitter.emit(name, Object.assign(away, { url: 'https://example.org/' }));
    contents.emitter.emit(name, Object.assign(home, { url: APP_URL }));
    expect([away.prevented, home.prevented]).toEqual([true, false]);
  });

  it('no window, no webview, no Bluetooth device', () => {
    const contents = recorder();
    confine(contents.target, false);
    const open = contents.given('setWindowOpenHandler') as () => unknown;
    expect(open()).toEqual({ action: 'deny' });
    const [webview, bluetooth] = [preventable(), preventable()];
    contents.emitter.emit('will-attach-webview', webview);
    contents.emitter.emit('select-bluetooth-device', bluetooth, [], () => undefined);
    expect([webview.prevented, bluetooth.prevented]).toEqual([true, true]);
  });

  it('a packaged build closes the developer tools again', () => {
    const contents = recorder();
    confine(contents.target, true);
    contents.emitter.emit('devtools-opened');
    expect(contents.called('closeDevTools')).toBe(true);
  });
});

describe('W3: shortcuts', () => {
  const key = (name: string, held: object = {}) =>
    ({
      type: 'keyDown',
      key: name,
      control: false,
      shift: false,
      alt: false,
      meta: false,
      ...held,
    }) as never;

  it('Ctrl+L locks; a plain l is a letter', () => {
    const held = process.platform === 'darwin' ? { meta: true } : { control: true };
    expect(isLock(key('l', held))).toBe(true);
    expect(isLock(key('L', held))).toBe(true);
    expect(isLock(key('l'))).toBe(false);
  });

  it('reload, developer tools and view source are forbidden; copying is not', () => {
    expect(isForbidden(key('F5'))).toBe(true);
    expect(isForbidden(key('F12'))).toBe(true);
    expect(isForbidden(key('r', { control: true }))).toBe(true);
    expect(isForbidden(key('u', { control: true }))).toBe(true);
    expect(isForbidden(key('I', { control: true, shift: true }))).toBe(true);
    expect(isForbidden(key('i', { meta: true, alt: true }))).toBe(true);
    expect(isForbidden(key('c', { control: true }))).toBe(false);
    expect(isForbidden(key('i', { control: true }))).toBe(false);
  });
});
