import { describe, expect, it } from 'vitest';
import { asKey } from '../../../src/crypto/index.ts';
import type { DeriveKey } from '../../../src/vault/index.ts';
import { decodeSlot, encodeSlot, SLOT_TYPE, unwrapSlot } from '../../../src/vault/keys/slots.ts';
import {
  codeOf,
  copyOf,
  derivedSlot,
  forgeHeader,
  headersOf,
  must,
  newVault,
  office,
  officeSlot,
  PASSPHRASE,
  random,
  recovery,
  slotAt,
} from './support.ts';
import {
  CODE,
  SEED,
  proof,
  openWith,
  codeWith,
  putFree,
  path,
  publicKey,
} from './access-support.ts';

describe('the wrap of a slot', () => {
  const place = { vaultId: random.bytes(16), keyGeneration: 1, slotNumber: 3 };
  const cost = { memKib: 65_536, ops: 3 };
  const input = {
    type: SLOT_TYPE.office,
    cost,
    salt: random.bytes(16),
    recipient: random.bytes(32),
    derived: random.bytes(64),
    labelId: random.bytes(16),
    created: 1,
  };
  const vaultKey = asKey<'vault'>(random.bytes(32));
  const slot = () => {
    const decoded = decodeSlot(encodeSlot(place, input, vaultKey, random));
    if (decoded === undefined) throw new Error('no slot');
    return decoded;
  };

  it('opens in its place for its recipient, and tells a wrong secret from damage', () => {
    expect(unwrapSlot(place, slot(), input.derived, input.recipient)).toEqual(vaultKey);
    expect(unwrapSlot(place, slot(), random.bytes(64), input.recipient)).toBe('wrong');
  });

  it('is bound to everything that stands around it', () => {
    const { derived, recipient } = input;
    const others = [
      unwrapSlot({ ...place, vaultId: random.bytes(16) }, slot(), derived, recipient),
      unwrapSlot({ ...place, keyGeneration: 2 }, slot(), derived, recipient),
      unwrapSlot({ ...place, slotNumber: 4 }, slot(), derived, recipient),
      unwrapSlot(place, { ...slot(), type: SLOT_TYPE.recovery }, derived, recipient),
      unwrapSlot(place, { ...slot(), cost: { ...cost, ops: 4 } }, derived, recipient),
      unwrapSlot(place, { ...slot(), cost: { ...cost, memKib: 65_537 } }, derived, recipient),
      unwrapSlot(place, { ...slot(), salt: random.bytes(16) }, derived, recipient),
      unwrapSlot(place, { ...slot(), nonce: random.bytes(24) }, derived, recipient),
      unwrapSlot(place, slot(), derived, random.bytes(32)),
      unwrapSlot(place, slot(), derived),
    ];
    expect(others).toEqual(others.map(() => 'damaged'));
  });
});

describe('a forged header', () => {
  const BOTH = [1, 2];

  /** Copies one slot over another place, inside one header or from another file's. */
  const moved = (name: string, from: number, to: number, source = path) => {
    const file = copyOf(path, name);
    const [header] = headersOf(source);
    const slot = header?.subarray(slotAt(from), slotAt(from + 1)) ?? Buffer.alloc(0);
    forgeHeader(file, BOTH, (blob) => {
      blob.set(slot, slotAt(to));
      // Else the slot at its own place would be found first, or after.
      if (source === path) blob.fill(0x5a, slotAt(from) + 1, slotAt(from + 1));
      if (source === path) blob[slotAt(from)] = 0;
    });
    return file;
  };

  it('with a slot at another number is damaged', async () => {
    expect(await codeWith(moved('moved-0.valise', 0, 5), proof)).toBe('damaged');
    expect(await codeWith(moved('moved-1.valise', 1, 5), recovery(CODE))).toBe('damaged');
    // What an office derives is itself bound to the number, so its COMMIT is already another.
    expect(await codeWith(moved('moved-2.valise', 2, 5), office(SEED))).toBe('wrongOfficeKey');
  });

  it('with a slot of another vault under the same secrets is damaged', async () => {
    const { vault, path: other } = await newVault();
    must(await putFree(vault, derivedSlot('recovery', CODE)));
    must(await putFree(vault, officeSlot(publicKey)));
    vault.close();
    expect(await codeWith(moved('other-0.valise', 0, 0, other), proof)).toBe('damaged');
    expect(await codeWith(moved('other-1.valise', 1, 1, other), recovery(CODE))).toBe('damaged');
    expect(await codeWith(moved('other-2.valise', 2, 2, other), office(SEED))).toBe(
      'wrongOfficeKey',
    );
  });

  it('with a slot of one kind declared as another opens nothing', async () => {
    const file = copyOf(path, 'kinds.valise');
    forgeHeader(file, BOTH, (blob) => {
      blob[slotAt(0)] = 2;
    });
    expect(await codeWith(file, recovery(PASSPHRASE))).not.toBe('fine');
    expect(await codeWith(file, recovery(CODE))).toBe('tampered');
    expect(await codeWith(file, proof)).toBe('noSlot');
  });

  it.each([
    [64 * 1024 - 1, 3],
    [0xffffffff, 3],
    [64 * 1024, 0xffffffff],
  ])(
    'with %i KiB and %i passes for the recovery code is refused before anything is derived',
    async (memKib, ops) => {
      const file = copyOf(path, 'cost.valise');
      forgeHeader(file, BOTH, (blob) => {
        blob.writeUInt32BE(ops, slotAt(1) + 1);
        blob.writeUInt32BE(memKib, slotAt(1) + 5);
      });
      let asked = 0;
      const never: DeriveKey = () => {
        asked += 1;
        return Promise.resolve(new Uint8Array(64));
      };
      for (const credential of [proof, recovery(CODE), office(SEED)])
        expect(codeOf(await openWith(file, credential, never))).toBe('kdfOutOfBounds');
      expect(asked).toBe(0);
    },
  );

  it('an office’s slot may say any cost: nothing is derived by it, and the wrap does not open', async () => {
    const file = copyOf(path, 'office-cost.valise');
    forgeHeader(file, BOTH, (blob) => blob.writeUInt32BE(0xffffffff, slotAt(2) + 5));
    expect(await codeWith(file, office(SEED))).toBe('damaged');
    expect(await codeWith(file, proof)).toBe('tampered');
  });

  it('an X-Wing ciphertext that no key ever sent is damage, not a fault of the machine', async () => {
    const file = copyOf(path, 'ciphertext.valise');
    forgeHeader(file, BOTH, (blob) => blob.fill(0, slotAt(2) + 57 + 1088, slotAt(2) + 57 + 1120));
    expect(await codeWith(file, office(SEED))).toBe('damaged');
  });

  it('in one copy only, the other one opens: for each kind, whichever copy it is', async () => {
    for (const copy of BOTH) {
      const file = copyOf(path, `one-${copy}.valise`);
      forgeHeader(file, [copy], (blob) => {
        // Bytes inside the office's ciphertext and inside each wrapped key.
        for (const at of [slotAt(2) + 100, slotAt(0) + 1210, slotAt(1) + 1210])
          blob[at] = (blob[at] ?? 0) ^ 1;
      });
      for (const credential of [proof, recovery(CODE), office(SEED)]) {
        const vault = must(await openWith(file, credential));
        expect(vault.check().findings).toEqual([{ code: 'headerCopyStale', severity: 'warning' }]);
        vault.close();
      }
    }
  });
});
