import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseOfficeKey, spokenFingerprint } from '../../../src/kit/index.ts';
import { cryptoReady } from '../../../src/crypto/index.ts';
import { valise } from './run.ts';
import { valiseHere } from './run-here.ts';

const folder = mkdtempSync(join(tmpdir(), 'valise-office-'));
const make = (stem: string, name: string, ...more: string[]) =>
  valiseHere(['office-key', join(folder, stem), '--name', name, ...more], null);

describe('office-key', () => {
  it('makes a public key and two halves that only their owner can read, without a passphrase', async () => {
    await cryptoReady();
    const named = ['--name', ' Sécurité ', '--json'];
    const ran = valise(['office-key', join(folder, 'a'), ...named], null);
    expect(ran).toMatchObject({ exit: 0, err: '' });
    const files = ['a-1.valiseshare', 'a-2.valiseshare', 'a.valisekey'];
    expect(readdirSync(folder).sort()).toEqual(files);
    for (const name of files) expect(statSync(join(folder, name)).mode & 0o077).toBe(0);
    const key = parseOfficeKey(Uint8Array.from(readFileSync(join(folder, 'a.valisekey'))));
    if (!key.ok) throw new Error('refused');
    expect(JSON.parse(ran.out)).toEqual({
      name: 'Sécurité',
      fingerprint: spokenFingerprint(key.value.publicKey),
    });
    for (const name of files.slice(0, 2)) {
      const { secret } = JSON.parse(readFileSync(join(folder, name), 'utf8')) as { secret: string };
      expect(ran.out).not.toContain(secret);
    }
  });

  it('keeps no key when one of the three names is taken, or the folder is not there', async () => {
    writeFileSync(join(folder, 'b-2.valiseshare'), 'mine');
    const ran = await make('b', 'Bureau', '--lang', 'fr');
    expect(ran).toMatchObject({ exit: 6, out: '' });
    expect(ran.err).toMatch(/aucune clé n’a été conservée/);
    expect(readdirSync(folder).filter((name) => name.startsWith('b'))).toEqual(['b-2.valiseshare']);
    expect(readFileSync(join(folder, 'b-2.valiseshare'), 'utf8')).toBe('mine');
    expect((await make('absent/c', 'Bureau')).exit).toBe(6);
  });

  it('is wrong use without a name', async () => {
    expect(await valiseHere(['office-key', join(folder, 'd')], null)).toMatchObject({
      exit: 2,
      out: '',
    });
    expect(await make('d', ' ')).toMatchObject({ exit: 2, out: '' });
    expect(await make('d', 'x'.repeat(121))).toMatchObject({ exit: 2, out: '' });
  });
});
