import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { acquireLock, isHeld, isSameBoot } from '../../../src/vault/container/lockfile.ts';
import { freshFolder, must, random } from './support.ts';

const fresh = () => join(freshFolder(), 'a.valise');

describe('the lock file', () => {
  it('keeps a second holder out until it is released', () => {
    const path = fresh();
    const held = must(acquireLock(path, random));
    expect(acquireLock(path, random)).toEqual({ ok: false, error: { code: 'busy' } });
    held.release();
    expect(existsSync(`${path}.lock`)).toBe(false);
    must(acquireLock(path, random)).release();
  });

  it('of a running process is held, of a killed one is not', async () => {
    const path = fresh();
    const source = join(import.meta.dirname, '../../../src');
    const script = `
      import { acquireLock } from '${source}/vault/lockfile.ts';
      import { secureRandom } from '${source}/crypto/random.ts';
      acquireLock(${JSON.stringify(path)}, secureRandom());
      process.stdout.write('held');
      setInterval(() => {}, 1000);`;
    const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', script]);
    await new Promise((resolve) => child.stdout.once('data', resolve));
    expect(acquireLock(path, random)).toEqual({ ok: false, error: { code: 'busy' } });
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await gone;
    expect(existsSync(`${path}.lock`)).toBe(true);
    must(acquireLock(path, random)).release();
  });

  it('is stale after a restart of the machine, or when the process number went to another program', () => {
    const path = fresh();
    const held = must(acquireLock(path, random));
    const lines = readFileSync(`${path}.lock`, 'utf8').split('\n');
    expect(isHeld(lines.join('\n'))).toBe(true);
    expect(isHeld(lines.with(2, '00000000-0000-0000-0000-000000000000').join('\n'))).toBe(false);
    if (process.platform === 'linux') expect(isHeld(lines.with(3, '1').join('\n'))).toBe(false);
    expect(isHeld(lines.with(1, '-1').join('\n'))).toBe(false);
    held.release();
  });

  it('knows a start of the machine by its second, where the system has no name for it', () => {
    expect(isSameBoot('1790000000', '1790000090')).toBe(true);
    expect(isSameBoot('1790000000', '1790003600')).toBe(false);
    expect(isSameBoot('', '1790000000')).toBe(false);
    expect(isSameBoot('0b1e-a', '0b1e-b')).toBe(false);
  });

  it('half written, empty or garbled keeps nobody out', () => {
    for (const text of ['', 'valise-lock 1', 'valise-lock 1\nx', 'something else\n1']) {
      const path = fresh();
      writeFileSync(`${path}.lock`, text);
      must(acquireLock(path, random)).release();
    }
  });

  it('is not removed by a holder who lost it', () => {
    const path = fresh();
    const held = must(acquireLock(path, random));
    writeFileSync(`${path}.lock`, 'another holder');
    held.release();
    expect(readFileSync(`${path}.lock`, 'utf8')).toBe('another holder');
  });

  it('in a folder that is not there is an error, not busy', () => {
    expect(acquireLock('/nonexistent-folder/a.valise', random)).toEqual({
      ok: false,
      error: { code: 'io' },
    });
  });
});
