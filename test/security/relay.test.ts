import { describe, expect, it } from 'vitest';
import { createRelayEnd as createPageEnd } from '../../electron/preload/relay-end.ts';
import { REQUEST_OVERHEAD } from '../../electron/relay/layout.ts';
import { pack, unpack } from '../../electron/relay/pack.ts';
import { createRelayEnd as createVaultEnd } from '../../electron/vault-process/relay-end.ts';

/** 0007: what main relays between the page and the vault process is readable at the two ends only. */
const REQUEST = { passphrase: new TextEncoder().encode('harbour lichen'), note: 'Œuvre 88213' };

function ends() {
  const vault = createVaultEnd();
  return { vault, page: createPageEnd(async () => vault.publicKey) };
}

/** Every copy of the bytes with one bit turned. */
const flips = (bytes: Uint8Array): readonly Uint8Array[] =>
  [...bytes].map((byte, index) => Uint8Array.from(bytes).fill(byte ^ 1, index, index + 1));

describe('the relay', () => {
  it('carries a request to the vault process and an answer back', async () => {
    const { vault, page } = ends();
    const opened = vault.open('kit.unlock', await page.seal('kit.unlock', REQUEST));
    expect(opened?.request).toEqual(REQUEST);
    const sealed = opened?.seal({ ok: true, value: REQUEST }) ?? new Uint8Array();
    expect(await page.open('kit.unlock', sealed)).toEqual({ ok: true, value: REQUEST });
  });

  it('shows main nothing of either, and its own length only', async () => {
    const { vault, page } = ends();
    const sealed = await page.seal('kit.unlock', REQUEST);
    const answer = vault.open('kit.unlock', sealed)?.seal(REQUEST) ?? new Uint8Array();
    for (const bytes of [sealed, answer]) {
      expect(Buffer.from(bytes).includes('harbour')).toBe(false);
      expect(Buffer.from(bytes).includes('88213')).toBe(false);
    }
    expect(sealed.length).toBe(pack(REQUEST).length + REQUEST_OVERHEAD);
    expect(await page.seal('kit.unlock', REQUEST)).not.toEqual(sealed);
  });

  it('refuses a request with a bit turned, or under the name of another operation', async () => {
    const { vault, page } = ends();
    const sealed = await page.seal('draft.get', { key: 'note' });
    for (const turned of flips(sealed)) expect(vault.open('draft.get', turned)).toBeUndefined();
    expect(vault.open('draft.put', sealed)).toBeUndefined();
    expect(vault.open('draft.get', sealed.subarray(0, 80))).toBeUndefined();
    expect(vault.open('draft.get', sealed)?.request).toEqual({ key: 'note' });
  });

  it('refuses an answer with a bit turned, or to another operation', async () => {
    const { vault, page } = ends();
    const opened = vault.open('draft.get', await page.seal('draft.get', {}));
    const sealed = opened?.seal({ text: 'half' }) ?? new Uint8Array();
    for (const turned of flips(sealed))
      await expect(page.open('draft.get', turned)).rejects.toThrow();
    await expect(page.open('draft.put', sealed)).rejects.toThrow();
  });

  it('leaves nothing that a process after the lock could open', async () => {
    const { vault, page } = ends();
    const sealed = await page.seal('draft.put', REQUEST);
    const answer = vault.open('draft.put', sealed)?.seal(REQUEST) ?? new Uint8Array();
    expect(createVaultEnd().open('draft.put', sealed)).toBeUndefined();
    const next = createPageEnd(async () => vault.publicKey);
    await expect(next.open('draft.put', answer)).rejects.toThrow();
  });

  it('seals events for the page that asked last, and none before one asked', async () => {
    const { vault, page } = ends();
    expect(vault.sealEvent('kit.changed', { change: 7 })).toBeUndefined();
    vault.open('kit.state', await page.seal('kit.state', {}));
    const event = vault.sealEvent('kit.changed', { change: 7 }) ?? new Uint8Array();
    expect(await page.open('kit.changed', event)).toEqual({ change: 7 });
  });

  it('asks for the key again after there was none', async () => {
    const vault = createVaultEnd();
    let tries = 0;
    const page = createPageEnd(async () => {
      tries += 1;
      if (tries === 1) throw new Error('no vault process yet');
      return vault.publicKey;
    });
    await expect(page.seal('kit.state', {})).rejects.toThrow('no vault process yet');
    expect(vault.open('kit.state', await page.seal('kit.state', {}))?.request).toEqual({});
  });
});

describe('a value as bytes', () => {
  it.each([null, true, 0, '', 'é\u{1F9F3}', [], {}, { a: [1, { b: null }] }])('%j', (value) => {
    expect(unpack(pack(value))).toEqual(value);
  });

  it('keeps bytes as bytes, at any depth, empty ones too, and as copies', () => {
    const value = { a: Uint8Array.of(1, 2), b: [{ c: new Uint8Array() }, Uint8Array.of(3)] };
    const packed = pack(value);
    const unpacked = unpack(packed);
    packed.fill(0);
    expect(unpacked).toEqual(value);
  });

  it('is no key of a prototype, and an invented place is only bytes or what it was', () => {
    const invented: unknown = JSON.parse(
      '{"__proto__": {"x": 1}, "a": {"$bytes": [0, 9]}, "b": {"$bytes": "all"}}',
    );
    const value = unpack(pack(invented));
    expect(value).toMatchObject({ a: new Uint8Array(), b: { $bytes: 'all' } });
    expect(({} as { x?: number }).x).toBeUndefined();
  });

  it('throws on what it did not make', () => {
    for (const bytes of [[], [0, 0, 0, 9], [0, 0, 0, 1, 0x7b], [0, 0, 0, 2, 0xff, 0xff]])
      expect(() => unpack(Uint8Array.from(bytes))).toThrow();
  });
});
