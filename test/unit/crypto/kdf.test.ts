import { beforeAll, describe, expect, it } from 'vitest';
import {
  cryptoReady,
  DERIVED_LENGTH,
  deriveWithArgon2id,
  isCostAllowed,
  KDF_BOUNDS,
  normalisePassphrase,
} from '../../../src/crypto/index.ts';
import { sodium } from '../../../src/crypto/sodium.ts';
import { fromHex, toHex, utf8 } from '../../../src/kernel/index.ts';
import { vectorJson } from './samples.ts';

interface SodiumVectors {
  readonly tests: readonly {
    readonly id: string;
    readonly passwd_hex: string;
    readonly passwd_len: number;
    readonly salt_hex: string;
    readonly outlen: number;
    readonly opslimit: number;
    readonly memlimit: number;
    readonly expect: 'ok' | 'error';
    readonly out_hex?: string;
  }[];
}

beforeAll(cryptoReady);

const LOWEST = { memKib: KDF_BOUNDS.memKib.min, ops: KDF_BOUNDS.ops.min };
const salt = new Uint8Array(16).fill(9);

describe('Argon2id', () => {
  it('gives the published outputs of libsodium', (context) => {
    const { tests } = vectorJson<SodiumVectors>(context, 'argon2/libsodium-argon2id.json');
    const good = tests.filter((test) => test.expect === 'ok' && test.out_hex !== undefined);
    expect(good.length).toBeGreaterThan(3);
    for (const test of good) {
      const output = sodium.crypto_pwhash(
        test.outlen,
        fromHex(test.passwd_hex.slice(0, 2 * test.passwd_len)),
        fromHex(test.salt_hex.slice(0, 32)),
        test.opslimit,
        test.memlimit,
        sodium.crypto_pwhash_ALG_ARGON2ID13,
      );
      expect(toHex(output), test.id).toBe(test.out_hex);
    }
  });

  it('yields 64 bytes that differ with passphrase, salt and cost', async () => {
    const derive = (text: string, passes = 3, by = salt) =>
      deriveWithArgon2id({ secret: utf8(text), salt: by, cost: { ...LOWEST, ops: passes } });
    const outputs = [
      await derive('one'),
      await derive('two'),
      await derive('one', 4),
      await derive('one', 3, new Uint8Array(16)),
    ];
    expect(outputs.every((output) => output.length === DERIVED_LENGTH)).toBe(true);
    expect(new Set(outputs.map(toHex)).size).toBe(4);
  });

  it('takes é as one or as two code points for the same passphrase, and trims nothing', async () => {
    const derive = async (text: string) =>
      toHex(await deriveWithArgon2id({ secret: utf8(text), salt, cost: LOWEST }));
    expect(await derive('caf\u00e9')).toBe(await derive('cafe\u0301'));
    expect(normalisePassphrase(utf8(' a '))).toEqual({ ok: true, value: utf8(' a ') });
  });

  it('derives nothing from what is not UTF-8, and says why', async () => {
    const asked = deriveWithArgon2id({ secret: fromHex('c328'), salt, cost: LOWEST });
    await expect(asked).rejects.toThrow('the passphrase is not UTF-8');
  });

  it('refuses what is not UTF-8', () => {
    expect(normalisePassphrase(Uint8Array.of(0xe9))).toEqual({
      ok: false,
      error: { code: 'notText' },
    });
  });
});

describe('KDF bounds', () => {
  const outside = [
    { memKib: 64 * 1024 - 1, ops: 3 },
    { memKib: 1024 * 1024 + 1, ops: 3 },
    { memKib: 4 * 1024 ** 3, ops: 3 },
    { memKib: 0, ops: 3 },
    { memKib: -65536, ops: 3 },
    { memKib: Number.NaN, ops: 3 },
    { memKib: 2 ** 53, ops: 3 },
    { memKib: 65536.5, ops: 3 },
    { memKib: 65536, ops: 2 },
    { memKib: 65536, ops: 11 },
    { memKib: 65536, ops: Number.POSITIVE_INFINITY },
  ];

  it.each(outside)(
    'refuses $memKib KiB and $ops passes before anything is allocated',
    async (cost) => {
      expect(isCostAllowed(cost)).toBe(false);
      const before = process.memoryUsage.rss();
      const asked = deriveWithArgon2id({ secret: utf8('x'), salt, cost });
      await expect(asked).rejects.toThrow(RangeError);
      expect(process.memoryUsage.rss() - before).toBeLessThan(32 * 1024 * 1024);
    },
  );

  it('allows both ends', () => {
    expect(isCostAllowed(LOWEST)).toBe(true);
    expect(isCostAllowed({ memKib: KDF_BOUNDS.memKib.max, ops: KDF_BOUNDS.ops.max })).toBe(true);
  });
});
