import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  cryptoReady,
  secureRandom,
  xwingFingerprint,
  xwingPair,
} from '../../../src/crypto/index.ts';
import { fromUtf8, toHex, utf8 } from '../../../src/kernel/index.ts';
import {
  joinShares,
  newOfficeKey,
  officeKeyFile,
  parseOfficeKey,
  spokenFingerprint,
} from '../../../src/kit/index.ts';
import { readSmallFile } from '../../../src/kit/read-small-file.ts';
import { freshFolder } from './support.ts';

const random = secureRandom();
beforeAll(cryptoReady);

const json = (bytes: Uint8Array) => JSON.parse(fromUtf8(bytes)) as Record<string, unknown>;
const bytesOf = (value: unknown): Uint8Array => utf8(JSON.stringify(value));

describe('the public key of an office', () => {
  it('is a file that a person can look at', () => {
    const { key } = newOfficeKey('Sécurité de la Chambre', random);
    const file = officeKeyFile(key);
    expect(Object.keys(json(file))).toEqual(['valise', 'version', 'name', 'publicKey']);
    expect(parseOfficeKey(file)).toEqual({ ok: true, value: key });
  });

  it.each([
    ['a member more', { more: 1 }],
    ['another kind of file', { valise: 'office key share' }],
    ['another version', { version: 2 }],
    ['no name', { name: '  ' }],
    ['a name of controls', { name: '\u0007\u202e' }],
    ['a long name', { name: 'x'.repeat(121) }],
    ['a short key', { publicKey: Buffer.alloc(1215).toString('base64') }],
    ['a key in no base64', { publicKey: '*'.repeat(1624) }],
    ['a key of the wrong type', { publicKey: 7 }],
  ])('is refused with %s', (_what, change) => {
    const { key } = newOfficeKey('Office', random);
    const spoilt = bytesOf({ ...json(officeKeyFile(key)), ...change });
    expect(parseOfficeKey(spoilt)).toEqual({ ok: false, error: { code: 'badOfficeKey' } });
  });

  it('is refused when it is no JSON, no text, or longer than any key', () => {
    const { key } = newOfficeKey('Office', random);
    const long = new Uint8Array(8193).fill(0x20);
    long.set(officeKeyFile(key));
    for (const bytes of [utf8('{'), utf8('null'), Uint8Array.of(0xff), new Uint8Array(0), long])
      expect(parseOfficeKey(bytes)).toMatchObject({ error: { code: 'badOfficeKey' } });
  });

  it('has a name that forges no sentence', () => {
    const { key } = newOfficeKey('Office', random);
    const named = bytesOf({ ...json(officeKeyFile(key)), name: 'A\u202e\u0007B\nC' });
    expect(parseOfficeKey(named)).toMatchObject({ value: { name: 'A B C' } });
  });

  it('is read aloud as thirty digits of its fingerprint', () => {
    const { key } = newOfficeKey('Office', random);
    const number = BigInt(`0x${toHex(xwingFingerprint(key.publicKey)).slice(0, 32)}`) % 10n ** 30n;
    const spoken = spokenFingerprint(key.publicKey);
    expect(spoken).toMatch(/^(\d{5} ){5}\d{5}$/);
    expect(BigInt(spoken.replaceAll(' ', ''))).toBe(number);
  });
});

describe('the halves of an office’s private key', () => {
  const made = () => newOfficeKey('Office', random);

  it('give the seed of the public key together, in either order, and nothing alone', () => {
    const { key, shares } = made();
    const [first, second] = shares;
    for (const joined of [joinShares(first, second), joinShares(second, first)]) {
      if (!joined.ok) throw new Error('refused');
      expect(xwingPair(joined.value).publicKey).toEqual(key.publicKey);
      const seed = Buffer.from(joined.value).toString('base64');
      for (const share of shares) expect(fromUtf8(share)).not.toContain(seed);
    }
    expect(json(first)['secret']).not.toBe(json(second)['secret']);
  });

  it('are refused when they are one half twice, of two keys, changed, or something else', () => {
    const [{ shares }, { shares: others }] = [made(), made()];
    const [first, second] = shares;
    const changed = (change: object) => bytesOf({ ...json(second), ...change });
    const pairs: readonly (readonly [Uint8Array, Uint8Array])[] = [
      [first, first],
      [first, others[1]],
      [first, changed({ share: 1 })],
      [first, changed({ secret: Buffer.alloc(32).toString('base64') })],
      [first, changed({ secret: Buffer.alloc(31).toString('base64') })],
      [first, changed({ key: '0'.repeat(16) })],
      [first, changed({ version: 2 })],
      [first, changed({ more: 1 })],
      [first, utf8('{')],
      [utf8(''), second],
      [first, new Uint8Array(8193)],
    ];
    for (const [left, right] of pairs)
      expect(joinShares(left, right)).toEqual({ ok: false, error: { code: 'badOfficeShares' } });
  });
});

describe('a small file', () => {
  it('is read whole; a folder, a device, a large one and none are not', async () => {
    const folder = freshFolder();
    const at = (name: string, length: number) => {
      writeFileSync(join(folder, name), 'x'.repeat(length));
      return join(folder, name);
    };
    expect(await readSmallFile(at('small', 16_384))).toHaveLength(16_384);
    expect(await readSmallFile(at('empty', 0))).toHaveLength(0);
    for (const path of [at('large', 16_385), folder, '/dev/zero', join(folder, 'none'), undefined])
      expect(await readSmallFile(path)).toBeUndefined();
  });
});
