import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newest } from '../../../build/setup/compile.mjs';
import { LIBRARIES, missing } from '../../../build/setup/system.mjs';

describe('system libraries', () => {
  const complete = LIBRARIES.map(([name]) => `\t${name} (libc6,x86-64) => /lib/${name}`).join('\n');

  it('none is missing on a complete machine', () => {
    expect(missing(complete, true)).toEqual([]);
  });

  it('names the one that is missing, and Xvfb', () => {
    const without = complete.replace('\tlibnss3.so ', '\tother ');
    expect(missing(without, false).map(([name]) => name)).toEqual(['libnss3.so', 'Xvfb']);
  });
});

describe('what is newest', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'valise-newest-'));
    mkdirSync(join(folder, 'src', 'trips'), { recursive: true });
    writeFileSync(join(folder, 'src', 'trips', 'a.ts'), '');
    for (const path of ['src/trips/a.ts', 'src/trips', 'src'])
      utimesSync(join(folder, path), 100, 100);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is the youngest file, however deep', () => {
    utimesSync(join(folder, 'src/trips/a.ts'), 200, 200);
    expect(newest([join(folder, 'src')])).toBe(200_000);
  });

  it('is the folder, when a file was removed from it', () => {
    utimesSync(join(folder, 'src/trips'), 300, 300);
    expect(newest([join(folder, 'src')])).toBe(300_000);
  });

  it('passes over what does not exist', () => {
    expect(newest([join(folder, 'none')])).toBe(0);
  });
});
