import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, rmSync, statSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { electronPath, root } from '../../build/runtime.mjs';
import { freshProfile, launchValise, testEnvironment } from '../e2e/support/app.ts';

/** Starts the app without Playwright, and waits for its end. */
async function start(profile: string, args: readonly string[]) {
  const app = spawn(electronPath(), [root, ...args], {
    env: testEnvironment(profile),
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let errors = '';
  app.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text;
  });
  const [code] = (await once(app, 'close')) as [number | null];
  return { code, errors };
}

let profile: string;
test.beforeEach(() => {
  profile = freshProfile();
});
test.afterEach(() => rmSync(profile, { recursive: true, force: true }));

for (const argument of [
  '--log-net-log=/tmp/valise-net-log',
  '--js-flags=--expose-gc',
  '--no-such-switch',
]) {
  test(`S1: ${argument} ends the program at once`, async () => {
    const { code, errors } = await start(profile, [argument]);
    expect(code).toBe(2);
    expect(errors).toContain('Valise does not take --');
  });
}

test('S3: a second Valise on the same profile ends, and the first one stays', async () => {
  const first = await launchValise({ profile });
  await first.page();
  const second = await start(profile, []);
  expect(second.code).toBe(0);
  const windows = await first.app.evaluate(
    ({ BrowserWindow }) => BrowserWindow.getAllWindows().length,
  );
  expect(windows).toBe(1);
  await first.close();
});

test('S5: the profile is for this person alone', async () => {
  chmodSync(profile, 0o755);
  const valise = await launchValise({ profile });
  await valise.page();
  expect(statSync(profile).mode & 0o777).toBe(0o700);
  await valise.close();
});

test('S5: a profile that others can write is refused', async () => {
  chmodSync(profile, 0o777);
  const { code, errors } = await start(profile, []);
  expect(code).toBe(2);
  expect(errors).toContain('can be written by others');
});
