import { describe, expect, it, vi } from 'vitest';
import { preventable, recorder } from './support/fakes.ts';

vi.mock('electron', async () => (await import('./support/fakes.ts')).fakeElectron());
const { denyPermissions } = await import('../../electron/main/harden/permissions.ts');
const { restrictSession } = await import('../../electron/main/harden/session.ts');
const { closeNetwork, closeWebRtc } = await import('../../electron/main/harden/offline.ts');

type Handler = (...args: readonly unknown[]) => unknown;

describe('R1, R2: permissions and devices', () => {
  const session = recorder();
  denyPermissions(session.target);
  const handler = (method: string): Handler => session.given(method) as Handler;

  it.each(['media', 'geolocation', 'clipboard-read', 'a permission of the year 2030'])(
    'asking for %s is denied',
    (name) => {
      const answer = vi.fn();
      handler('setPermissionRequestHandler')(null, name, answer);
      expect(answer).toHaveBeenCalledExactlyOnceWith(false);
      expect(handler('setPermissionCheckHandler')(null, name)).toBe(false);
    },
  );

  it('no device is ever allowed or paired', () => {
    const answer = vi.fn();
    expect(handler('setDevicePermissionHandler')({ deviceType: 'usb' })).toBe(false);
    handler('setBluetoothPairingHandler')({}, answer);
    expect(answer).toHaveBeenCalledExactlyOnceWith({ confirmed: false });
    expect(handler('setUSBProtectedClassesHandler')({ protectedClasses: ['hid'] })).toEqual([
      'hid',
    ]);
  });

  it('no screen capture handler exists, so Chromium refuses', () => {
    expect(session.called('setDisplayMediaRequestHandler')).toBe(true);
    expect(session.given('setDisplayMediaRequestHandler')).toBeNull();
  });

  it.each([
    ['select-hid-device', [{}], [null]],
    ['select-serial-port', [[], {}], ['']],
    ['select-usb-device', [{}], []],
  ])('%s chooses nothing', (name, details, chosen) => {
    const event = preventable();
    const choose = vi.fn();
    session.emitter.emit(name, event, ...details, choose);
    expect(event.prevented).toBe(true);
    expect(choose).toHaveBeenCalledExactlyOnceWith(...chosen);
  });
});

describe('W4, D9: sessions', () => {
  const session = recorder();
  restrictSession(session.target);

  it('a download is prevented', () => {
    const event = preventable();
    session.emitter.emit('will-download', event);
    expect(event.prevented).toBe(true);
  });

  it('every certificate is rejected', () => {
    const verdict = vi.fn();
    (session.given('setCertificateVerifyProc') as Handler)(
      { verificationResult: 'net::OK' },
      verdict,
    );
    expect(verdict).toHaveBeenCalledExactlyOnceWith(-2);
  });

  it('the spellchecker is off', () => {
    expect(session.given('setSpellCheckerEnabled')).toBe(false);
    expect(session.given('setSpellCheckerLanguages')).toEqual([]);
  });
});

describe('N1, N2, N4: offline layers of a session', () => {
  const session = recorder();
  closeNetwork(session.target);

  it.each([
    ['valise://app/index.html', false],
    ['valise://app.evil/index.html', true],
    ['valise://other/', true],
    ['https://example.org/', true],
    ['ws://127.0.0.1/', true],
    ['file:///etc/passwd', true],
    ['data:text/html,x', true],
    ['blob:valise://app/1', true],
    ['devtools://devtools/x', true],
  ])('a request for %s: cancelled = %s', (url, cancel) => {
    const respond = vi.fn();
    (session.given('onBeforeRequest') as Handler)({ url }, respond);
    expect(respond).toHaveBeenCalledExactlyOnceWith({ cancel });
  });

  it('the proxy is not there, for loopback as well', () => {
    expect(session.given('setProxy')).toEqual({
      proxyRules: 'http://127.0.0.1:9',
      proxyBypassRules: '<-loopback>',
    });
  });

  it('WebRTC may not use UDP past the proxy', () => {
    const contents = recorder();
    closeWebRtc(contents.target);
    expect(contents.given('setWebRTCIPHandlingPolicy')).toBe('disable_non_proxied_udp');
  });
});
