import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

vi.mock('electron', async () => (await import('./support/fakes.ts')).fakeElectron());
const { cleanEnvironment, unknownSwitches } = await import(
  '../../electron/main/harden/switches.ts'
);
const { profileProblem } = await import('../../electron/main/harden/profile.ts');
const { nodeForTests } = await import('../../electron/main/platform/processes.ts');
const { PRODUCTION_ELECTRON_MAJOR } = await import('../../electron/main/platform/compat.ts');

const packaged = { packaged: true, windows: false };

describe('S1: switches', () => {
  it.each([
    '--remote-debugging-port=0',
    '--remote-debugging-pipe',
    '--inspect',
    '--inspect-brk=1',
    '--js-flags=--expose-gc',
    '--no-sandbox',
    '--disable-gpu-sandbox',
    '--disable-web-security',
    '--load-extension=/tmp/x',
    '--user-data-dir=/tmp/x',
    '--log-net-log=/tmp/x',
    '--enable-logging',
    '--ignore-certificate-errors',
    '--proxy-server=evil:1',
    '--host-rules=MAP * evil',
    '--host-resolver-rules=',
    '--renderer-cmd-prefix=gdb',
    '--ssl-key-log-file=/tmp/x',
    '--disable-features=X',
    '-inspect',
    '--REMOTE-DEBUGGING-PORT=1',
    '--no-such-switch',
  ])('a packaged build refuses %s', (argument) => {
    expect(unknownSwitches([argument], packaged)).toHaveLength(1);
  });

  it('lets display and assistive technology through, and words that are no switch', () => {
    const fine = [
      '--force-renderer-accessibility',
      '--ozone-platform=wayland',
      'kit.valise',
      '-psn_0_1',
    ];
    expect(unknownSwitches(fine, packaged)).toEqual([]);
  });

  it('knows the other sign of Windows', () => {
    expect(
      unknownSwitches(['/remote-debugging-port=1'], { packaged: true, windows: true }),
    ).toEqual(['remote-debugging-port']);
    expect(unknownSwitches(['/home/mp/kit.valise'], packaged)).toEqual([]);
  });

  it('a build for tests takes the two switches of Playwright, and still not --no-sandbox', () => {
    const on = { packaged: false, windows: false };
    expect(unknownSwitches(['--inspect=0', '--remote-debugging-port=0'], on)).toEqual([]);
    expect(unknownSwitches(['--no-sandbox'], on)).toEqual(['no-sandbox']);
  });
});

describe('S2: environment', () => {
  const hostile = {
    NODE_OPTIONS: '',
    ELECTRON_RUN_AS_NODE: '1',
    ELECTRON_LOG_FILE: '/x',
    SSLKEYLOGFILE: '/x',
  };

  it('drops what turns Electron into Node, logs or leaks keys', () => {
    const environment = { ...hostile, PATH: '/bin', VALISE_NODE24: '/node' };
    cleanEnvironment(environment, false);
    expect(environment).toEqual({ PATH: '/bin', VALISE_NODE24: '/node' });
  });

  it('a packaged build listens to no variable of the tests', () => {
    const environment = {
      ...hostile,
      VALISE_USER_DATA: '/x',
      VALISE_NODE24: '/node',
      VALISE_TEST_KDF: 'lowest',
    };
    cleanEnvironment(environment, true);
    expect(environment).toEqual({});
  });
});

describe('S5: profile', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'valise-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('takes a folder of our own', () => {
    expect(profileProblem(folder)).toBeUndefined();
  });

  it('refuses a folder that others can write', () => {
    chmodSync(folder, 0o777);
    expect(profileProblem(folder)).toMatch(/written by others/);
  });

  it('refuses a link, wherever it points', () => {
    mkdirSync(join(folder, 'real'));
    symlinkSync(join(folder, 'real'), join(folder, 'link'));
    expect(profileProblem(join(folder, 'link'))).toMatch(/not a folder/);
  });
});

describe('the test runtime', () => {
  it('is impossible in a packaged build: no program named by the environment runs', () => {
    expect(() => nodeForTests(true, '/usr/bin/node')).toThrow(/Node-API 10/);
    expect(() => nodeForTests(false, undefined)).toThrow(/Node-API 10/);
    expect(nodeForTests(false, '/usr/bin/node')).toBe('/usr/bin/node');
  });

  it('is told from production by the pinned major', () => {
    const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
      devDependencies: Record<string, string>;
    };
    expect(manifest.devDependencies['electron']).toMatch(`${PRODUCTION_ELECTRON_MAJOR}.`);
  });
});
