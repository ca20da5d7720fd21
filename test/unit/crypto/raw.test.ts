import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { cryptoReady, secureRandom } from '../../../src/crypto/index.ts';
import { blake2b, decrypt, encrypt, sha256 } from '../../../src/crypto/raw.ts';
import { sodium } from '../../../src/crypto/sodium.ts';
import { concatBytes } from '../../../src/kernel/index.ts';

beforeAll(cryptoReady);

const random = secureRandom();
const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });
/** Mostly short, now and then longer than the area that is kept. */
const text = fc.oneof(
  { weight: 20, arbitrary: fc.uint8Array({ maxLength: 700, size: 'max' }) },
  { weight: 1, arbitrary: fc.integer({ min: 60_000, max: 300_000 }).map((n) => random.bytes(n)) },
);
const parts = fc.record({
  key: bytes(32),
  nonce: bytes(24),
  additional: fc.uint8Array({ maxLength: 200, size: 'max' }),
  text,
});

/** The library's memory as it is now. */
const memory = (): Uint8Array =>
  (sodium as unknown as { readonly libsodium: { readonly HEAPU8: Uint8Array } }).libsodium.HEAPU8;

/** Argon2id takes 64 MiB of the same memory, which grows under everything that lies in it. */
const grow = () =>
  sodium.crypto_pwhash(
    32,
    'x',
    new Uint8Array(16),
    3,
    64 * 1024 * 1024,
    sodium.crypto_pwhash_ALG_ARGON2ID13,
  );

const lies = (secret: Uint8Array): boolean =>
  Buffer.from(memory().buffer).includes(Buffer.from(secret));

describe('the raw functions say what the wrapper says', () => {
  const sealed = ({ key, nonce, additional, text: plain }: Parameters<typeof encrypt>[0]) =>
    sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(plain, additional, null, nonce, key);

  it('encrypt and decrypt', () => {
    fc.assert(
      fc.property(parts, (given) => {
        const ciphertext = encrypt(given);
        expect(Buffer.compare(ciphertext, sealed(given))).toBe(0);
        const opened = decrypt({ ...given, text: ciphertext });
        expect(opened && Buffer.compare(opened, given.text)).toBe(0);
      }),
    );
  });

  it('hash, whatever the parts', () => {
    const length = fc.constantFrom(16, 32, 64);
    fc.assert(
      fc.property(
        length,
        fc.option(bytes(32)),
        fc.array(text, { maxLength: 5 }),
        (n, key, message) => {
          const whole = concatBytes(...message);
          const ours = blake2b(n, key ?? new Uint8Array(0), message);
          expect(ours).toEqual(sodium.crypto_generichash(n, whole, key));
          expect(Buffer.from(sha256(message))).toEqual(createHash('sha256').update(whole).digest());
        },
      ),
    );
  });

  it('after the memory has grown, and after texts of every length in between', () => {
    const given = { key: random.bytes(32), nonce: random.bytes(24), additional: random.bytes(40) };
    const before = memory().length;
    for (const length of [0, 1, 640, 70_000, 640, 16 * 1024 * 1024, 640]) {
      const plain = { ...given, text: random.bytes(length) };
      expect(Buffer.compare(encrypt(plain), sealed(plain))).toBe(0);
      grow();
      const opened = decrypt({ ...plain, text: encrypt(plain) });
      expect(opened && Buffer.compare(opened, plain.text)).toBe(0);
      expect(blake2b(32, given.key, [plain.text])).toEqual(
        sodium.crypto_generichash(32, plain.text, given.key),
      );
    }
    expect(memory().length).toBeGreaterThan(before);
  });
});

describe('the raw functions refuse', () => {
  const given = () => ({
    key: random.bytes(32),
    nonce: random.bytes(24),
    additional: random.bytes(8),
    text: random.bytes(100),
  });

  it('a changed bit anywhere', () => {
    const plain = given();
    const right = { ...plain, text: encrypt(plain) };
    for (const part of ['key', 'nonce', 'additional', 'text'] as const) {
      const changed = Uint8Array.from(right[part]);
      changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1;
      expect(decrypt({ ...right, [part]: changed })).toBeUndefined();
    }
    expect(decrypt({ ...right, text: right.text.subarray(0, 15) })).toBeUndefined();
    expect(decrypt({ ...right, text: new Uint8Array(0) })).toBeUndefined();
  });

  it('a text for which there is no memory, and it works again afterwards', () => {
    // Pages that nobody writes to take no memory of the machine.
    expect(() => sha256([new Uint8Array(3 * 1024 ** 3)])).toThrow('no memory');
    expect(sha256([])).toEqual(new Uint8Array(createHash('sha256').digest()));
  });

  it('keys, nonces and digests of other lengths', () => {
    const plain = given();
    expect(() => encrypt({ ...plain, key: random.bytes(31) })).toThrow(TypeError);
    expect(() => decrypt({ ...plain, nonce: random.bytes(12) })).toThrow(TypeError);
    expect(() => blake2b(65, plain.key, [])).toThrow(RangeError);
    expect(() => blake2b(32, random.bytes(65), [])).toThrow(RangeError);
  });
});

describe('what the raw functions leave behind', () => {
  const secrets = () => ({ key: random.bytes(32), text: random.bytes(5000) });
  const place = () => ({ nonce: random.bytes(24), additional: random.bytes(50) });

  it('is neither key nor plaintext, nowhere in the memory of the library', () => {
    const { key, text: plain } = secrets();
    const at = place();
    const ciphertext = encrypt({ ...at, key, text: plain });
    decrypt({ ...at, key, text: ciphertext });
    decrypt({ ...at, key, text: Uint8Array.from(ciphertext, (byte) => byte ^ 1) });
    blake2b(32, key, [plain]);
    sha256([plain]);
    expect(lies(key)).toBe(false);
    for (const from of [0, 64, 1000, 4960])
      expect(lies(plain.subarray(from, from + 32))).toBe(false);
  });

  it('is nothing either after a refusal', () => {
    const { key, text: plain } = secrets();
    expect(() => encrypt({ ...place(), key, nonce: random.bytes(3), text: plain })).toThrow();
    expect(() => blake2b(65, key, [plain])).toThrow();
    expect(lies(key)).toBe(false);
    expect(lies(plain.subarray(0, 32))).toBe(false);
  });

  it('is nothing in memory that was given back for a larger piece', () => {
    const { key, text: plain } = secrets();
    encrypt({ ...place(), key, text: plain });
    encrypt({ ...place(), key: random.bytes(32), text: random.bytes(40 * 1024 * 1024) });
    expect(lies(key)).toBe(false);
    expect(lies(plain.subarray(0, 32))).toBe(false);
  });

  it('can be seen by this test: the wrapper leaves it', () => {
    const { key, text: plain } = secrets();
    const { nonce, additional } = place();
    sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(plain, additional, null, nonce, key);
    expect(lies(plain.subarray(1000, 1032))).toBe(true);
  });
});

describe('room for a plaintext', () => {
  const plain = { key: random.bytes(32), nonce: random.bytes(24), additional: random.bytes(1) };

  it('is used when it is long enough', () => {
    const plaintext = random.bytes(100);
    const ciphertext = encrypt({ ...plain, text: plaintext });
    const room = new Uint8Array(100);
    const opened = decrypt({ ...plain, text: ciphertext }, room);
    expect(opened).toEqual(plaintext);
    expect(opened?.buffer).toBe(room.buffer);
    expect(decrypt({ ...plain, text: ciphertext }, new Uint8Array(99))).toEqual(plaintext);
  });

  it('stays as it was when nothing opens', () => {
    const room = new Uint8Array(100).fill(7);
    expect(decrypt({ ...plain, text: random.bytes(116) }, room)).toBeUndefined();
    expect(room.every((byte) => byte === 7)).toBe(true);
  });
});
