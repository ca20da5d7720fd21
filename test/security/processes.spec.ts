import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { ZEROING } from '../../build/launcher.mjs';
import { advisoryFiles } from '../e2e/support/advisory-files.ts';
import { answerDialogs, type Launched, launchValise, pressInMain } from '../e2e/support/app.ts';
import { ask } from '../e2e/support/furnish.ts';
import { commandOf, descendants, isGone, procLine } from '../e2e/support/processes.ts';
import { locks, mainPid, makeKit, unlock } from './support/lock.ts';

/** B2, D3: which processes there are, how long, and that none can be dumped. */
test.skip(process.platform !== 'linux', 'reads /proc');

let valise: Launched;
test.beforeAll(async () => {
  valise = await launchValise();
  await makeKit(valise);
});
test.afterAll(() => valise.close());

const coreLimit = (pid: number): string => procLine(pid, 'limits', 'Max core file size');
const NONE = /^0\s+0\s/;

test('D3: no process of the app can leave a core file: main, its helpers, the page, the vault process', () => {
  const family = descendants(mainPid(valise));
  for (const part of [
    '--type=zygote',
    '--type=gpu',
    '--type=utility',
    '--type=renderer',
    'vault.cjs',
  ])
    expect(family.map(({ command }) => command).join('\n')).toContain(part);
  const limits = [mainPid(valise), ...family.map(({ pid }) => pid)].map(coreLimit);
  expect(limits.filter((limit) => !NONE.test(limit))).toEqual([]);
});

test('D3: nothing collects crashes, and there is no crash to find', () => {
  expect(descendants(mainPid(valise), 'crashpad')).toEqual([]);
  const files = readdirSync(join(valise.profile, 'browser'), { recursive: true });
  expect(files.filter((name) => /\.dmp$|core/.test(String(name)))).toEqual([]);
});

test('0007: main was started with an allocator that overwrites what is freed', () => {
  expect(commandOf(mainPid(valise)).split(' ')).toContain(ZEROING);
});

/** The pid of a process that lives for a moment only, and its core limit while it did. */
async function glimpse(program: string) {
  for (;;) {
    const [seen] = descendants(mainPid(valise), program);
    const limit = seen === undefined ? '' : coreLimit(seen.pid);
    if (seen !== undefined && limit !== '') return { pid: seen.pid, limit };
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

test('B2: a foreign file is read in a process of its own, which leaves no core and is gone after', async () => {
  await answerDialogs(valise.app, advisoryFiles().paths);
  const glimpsed = glimpse('import.cjs');
  await ask(await valise.page(), 'advisory.importFiles', {});
  const { pid, limit } = await glimpsed;
  expect(limit).toMatch(NONE);
  await expect.poll(() => isGone(pid)).toBe(true);
  expect(descendants(mainPid(valise), 'import.cjs')).toEqual([]);
});

test('B2: a passphrase is worked on in a process of its own, which leaves no core and is gone after', async () => {
  await locks(valise, () => pressInMain(valise.app, 'L', 'control'));
  const glimpsed = glimpse('kdf.cjs');
  expect(await unlock(await valise.page())).toBe('open');
  const { pid, limit } = await glimpsed;
  expect(limit).toMatch(NONE);
  await expect.poll(() => isGone(pid)).toBe(true);
  expect(descendants(mainPid(valise), 'kdf.cjs')).toEqual([]);
});
