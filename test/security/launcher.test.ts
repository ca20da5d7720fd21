import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { launched, putBefore, standInFor, ZEROING } from '../../build/launcher.mjs';
import { CLEAN_SHELL, cleanly } from '../../electron/main/platform/clean-launch.ts';

vi.mock('electron', async () => (await import('./support/fakes.ts')).fakeElectron());
const switches = await import('../../electron/main/harden/switches.ts');

/** Says what it was started with: both core limits, its name, and each word. */
const PROGRAM = '#!/bin/sh\nulimit -S -c\nulimit -H -c\nbasename "$0"\nprintf "%s\\n" "$@"\n';
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'valise launcher '));
  writeFileSync(join(folder, 'valise'), PROGRAM, { mode: 0o755 });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const run = (command: string, ...words: readonly string[]): readonly string[] =>
  execFileSync(command, words, { encoding: 'utf8' }).trim().split('\n');

describe.skipIf(process.platform === 'win32')('D3: the launcher', () => {
  const WORDS = ['two words', '$HOME', '--x'];

  it('takes the core limit away for good, and adds the allocator’s switch', () => {
    const [command = '', ...words] = launched(join(folder, 'valise'));
    expect(run(command, ...words, ...WORDS)).toEqual(['0', '0', 'valise', ...WORDS, ZEROING]);
  });

  it('as a file, stands in for another program', () => {
    standInFor(join(folder, 'valise'), folder);
    const said = run(join(folder, 'electron'), ...WORDS);
    expect(said).toEqual(['0', '0', 'valise', ...WORDS, ZEROING]);
  });

  it('has the name of the packaged program', () => {
    putBefore(folder, 'valise');
    expect(statSync(join(folder, 'valise')).mode & 0o111).toBe(0o111);
    const said = run(join(folder, 'valise'), ...WORDS);
    expect(said).toEqual(['0', '0', 'valise.bin', ...WORDS, ZEROING]);
  });
});

describe.skipIf(process.platform !== 'linux')('D3: a process beside main', () => {
  it('is started without a core file, with the words it was given, also when main is not', () => {
    const said = run(CLEAN_SHELL, ...cleanly(join(folder, 'valise')), 'two words');
    expect(said).toEqual(['0', '0', 'valise', 'two words']);
  });
});

describe('S1 and the launcher', () => {
  const packaged = { packaged: true, windows: false };

  it('a packaged build takes the launcher’s switch, and no other features', () => {
    expect(switches.ZEROING).toBe(ZEROING);
    expect(switches.unknownSwitches([ZEROING], packaged)).toEqual([]);
    const others = [`${ZEROING},X`, '--enable-features=X', '--enable-features'];
    for (const other of others)
      expect(switches.unknownSwitches([other], packaged)).toEqual(['enable-features']);
  });
});
