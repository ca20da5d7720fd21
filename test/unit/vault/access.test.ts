import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { xwingPair } from '../../../src/crypto/index.ts';
import { utf8 } from '../../../src/kernel/index.ts';
import { type DeriveKey, openVault } from '../../../src/vault/index.ts';
import {
  codeOf,
  copyOf,
  COST,
  derive,
  derivedSlot,
  headersOf,
  idOf,
  must,
  newVault,
  NOTE,
  office,
  officeSlot,
  options,
  PASSPHRASE,
  put,
  random,
  recovery,
  typed,
} from './support.ts';
import {
  CODE,
  SEED,
  GRANT,
  proof,
  openWith,
  codeWith,
  openCopy,
  putFree,
  path,
  publicKey,
} from './access-support.ts';

describe('a vault with three kinds of slots', () => {
  it('opens with each of the three', async () => {
    for (const credential of [proof, recovery(CODE), office(SEED)]) {
      const vault = must(await openWith(path, credential));
      expect(vault.get('answer', idOf(1))?.value).toBe('one');
      expect(vault.check()).toMatchObject({ ok: true });
      vault.close();
    }
  });

  it('opens with nothing else, and says of which kind the wrong one was', async () => {
    const almost = (bytes: Uint8Array) => bytes.map((byte, at) => (at === 0 ? byte ^ 1 : byte));
    expect(await codeWith(path, typed(utf8('abri calme douze arable')))).toBe('wrongPassphrase');
    expect(await codeWith(path, recovery(almost(CODE)))).toBe('wrongRecoveryCode');
    expect(await codeWith(path, office(almost(SEED)))).toBe('wrongOfficeKey');
    // The secret of one kind is none of another, in whatever form it is given.
    expect(await codeWith(path, recovery(PASSPHRASE))).toBe('wrongRecoveryCode');
    expect(await codeWith(path, typed(utf8(Buffer.from(CODE).toString('hex'))))).toBe(
      'wrongPassphrase',
    );
  });

  it('calls what can be no secret at all a wrong one, and asks for no derivation', async () => {
    let asked = 0;
    const counting: DeriveKey = (request) => {
      asked += 1;
      return derive(request);
    };
    const notText = await openWith(path, typed(Uint8Array.of(0xff)), counting);
    expect(codeOf(notText)).toBe('wrongPassphrase');
    for (const length of [0, 31, 33, 1216])
      expect(await codeWith(path, office(new Uint8Array(length)))).toBe('wrongOfficeKey');
    expect(asked).toBe(0);
  });

  it('says which kind of slot is not there', async () => {
    const { vault, path: plain } = await newVault();
    vault.close();
    expect(await openWith(plain, recovery(CODE))).toEqual({
      ok: false,
      error: { code: 'noSlot', facts: { kind: 'recovery' } },
    });
    expect(await openWith(plain, office(SEED))).toMatchObject({
      error: { facts: { kind: 'office' } },
    });
  });

  it('shows its slots without opening them', async () => {
    const vault = must(await openWith(path, office(SEED)));
    const [first, second, third, ...others] = vault.slots();
    expect(others).toEqual([]);
    expect([first, second, third]).toMatchObject([
      { number: 0, kind: 'passphrase', cost: COST },
      { number: 1, kind: 'recovery', cost: COST },
      { number: 2, kind: 'office', cost: { memKib: 0, ops: 0 } },
    ]);
    expect(new Set(vault.slots().map(({ labelId }) => labelId)).size).toBe(3);
    expect(vault.slots().every(({ labelId }) => /^[0-9a-f]{32}$/.test(labelId))).toBe(true);
    vault.close();
  });
});

describe('putting a slot', () => {
  it('at every number: each opens, both header copies are the same, and the ninth is refused', async () => {
    const { vault, file } = await openCopy('eight.valise');
    const seeds = Array.from({ length: 7 }, () => random.bytes(32));
    for (const [at, seed] of seeds.entries()) {
      const slot = officeSlot(xwingPair(seed).publicKey);
      // The two that are there are replaced, the others are free.
      const answer = await vault.putSlot(proof, at < 2 ? at + 1 : 'free', slot, [], GRANT);
      expect(must(answer)).toEqual({ number: at + 1 });
      const [one, two] = headersOf(file);
      expect(one).toEqual(two);
    }
    expect(vault.slots().map(({ number }) => number)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect(codeOf(await putFree(vault, officeSlot(publicKey)))).toBe('noFreeSlot');
    for (const at of [8, -1, 1.5, Number.NaN])
      expect(codeOf(await vault.putSlot(proof, at, officeSlot(publicKey), [], GRANT))).toBe(
        'noFreeSlot',
      );
    expect(vault.check()).toMatchObject({ ok: true });
    vault.close();
    for (const seed of seeds) expect(await codeWith(file, office(seed))).toBe('fine');
    expect(await codeWith(file, office(SEED))).toBe('wrongOfficeKey');
    expect(await codeWith(file, recovery(CODE))).toBe('noSlot');
    expect(await codeWith(file, proof)).toBe('fine');
  });

  it('in place of another: the old secret no longer opens, the new one does', async () => {
    const { vault, file } = await openCopy('replaced.valise');
    const before = vault.slots();
    const [next, code] = [utf8('une autre phrase secrète'), random.bytes(16)];
    must(await vault.putSlot(recovery(CODE), 0, derivedSlot('passphrase', next), [], GRANT));
    must(await vault.putSlot(office(SEED), 1, derivedSlot('recovery', code), [], GRANT));
    const after = vault.slots();
    expect(after.map(({ kind }) => kind)).toEqual(before.map(({ kind }) => kind));
    expect(after[0]?.labelId).not.toBe(before[0]?.labelId);
    expect(after[0]?.created).toBeGreaterThan(before[0]?.created ?? 0);
    expect(after[2]).toEqual(before[2]);
    vault.close();
    expect(await codeWith(file, proof)).toBe('wrongPassphrase');
    expect(await codeWith(file, recovery(CODE))).toBe('wrongRecoveryCode');
    for (const credential of [typed(next), recovery(code), office(SEED)])
      expect(await codeWith(file, credential)).toBe('fine');
    // What the documentation says of it: a copy made before opens as it did.
    expect(await codeWith(path, proof)).toBe('fine');
  });

  it('is one save: the record that names it, one entry, the next generation', async () => {
    const { vault, file } = await openCopy('journalled.valise');
    const [{ generation }, entries] = [vault.state(), vault.journal().length];
    const slot = officeSlot(publicKey);
    const note = { actor: 'owner', verb: 'slot.put', zone: 'America/Toronto' };
    must(await vault.putSlot(proof, 'free', slot, [put('name', 'the office')], note));
    expect(vault.state().generation).toBe(generation + 1);
    expect(vault.journal()).toHaveLength(entries + 1);
    const record = { collection: 'answer', id: idOf('name') };
    expect(vault.journal().at(-1)).toMatchObject({ ...note, changes: [{ kind: 'new', record }] });
    vault.close();
    const again = must(await openWith(file, office(SEED)));
    expect(again.get('answer', idOf('name'))?.value).toBe('the office');
    again.close();
  });

  it('with a wrong proof changes nothing, in the file or in memory', async () => {
    const { vault, file } = await openCopy('proof.valise');
    const before = readFileSync(file);
    const slot = derivedSlot('recovery', random.bytes(16));
    expect(codeOf(await putFree(vault, slot, typed(utf8('wrong'))))).toBe('wrongPassphrase');
    expect(codeOf(await putFree(vault, slot, typed(Uint8Array.of(0xff))))).toBe('wrongPassphrase');
    expect(codeOf(await putFree(vault, slot, recovery(SEED)))).toBe('wrongRecoveryCode');
    expect(codeOf(await putFree(vault, slot, office(random.bytes(32))))).toBe('wrongOfficeKey');
    expect(readFileSync(file)).toEqual(before);
    expect(vault.slots()).toHaveLength(3);
    must(vault.commit([put(2, 'still saved')], NOTE));
    vault.close();
    const { vault: plain } = await newVault();
    expect(await putFree(plain, slot, office(SEED))).toEqual({
      ok: false,
      error: { code: 'noSlot', facts: { kind: 'office' } },
    });
    plain.close();
  });

  it('refuses what cannot become a slot before anything is derived', async () => {
    const file = copyOf(path, 'refused.valise');
    let asked = 0;
    const counting: DeriveKey = (request) => {
      asked += 1;
      return derive(request);
    };
    const vault = must(await openWith(file, office(SEED), counting));
    const before = readFileSync(file);
    const labelId = random.bytes(16);
    const secret = utf8('une phrase');
    for (const cost of [
      { memKib: 64 * 1024 - 1, ops: 3 },
      { memKib: 64 * 1024, ops: 11 },
    ])
      for (const kind of ['passphrase', 'recovery'] as const)
        expect(codeOf(await putFree(vault, { kind, secret, cost, labelId }))).toBe(
          'kdfOutOfBounds',
        );
    const notText = derivedSlot('passphrase', Uint8Array.of(0xff));
    expect(codeOf(await putFree(vault, notText))).toBe('notText');
    expect(asked).toBe(0);
    for (const bytes of [
      new Uint8Array(0),
      publicKey.subarray(1),
      new Uint8Array(publicKey.length).fill(0xff),
    ])
      expect(codeOf(await putFree(vault, officeSlot(bytes), office(SEED)))).toBe('badOfficeKey');
    expect(readFileSync(file)).toEqual(before);
    vault.close();
  });

  it('refuses in a vault that is open for reading', async () => {
    const vault = must(await openVault({ ...options(path), readOnly: true }));
    expect(codeOf(await putFree(vault, officeSlot(publicKey)))).toBe('readOnly');
    vault.close();
  });

  it('leaves nothing of what was derived in memory, whatever came of it', async () => {
    const given: Uint8Array[] = [];
    const keeping: DeriveKey = async (request) => {
      const bytes = await derive(request);
      given.push(bytes);
      if (request.secret !== PASSPHRASE) given.push(request.secret);
      return bytes;
    };
    const file = copyOf(path, 'wiped.valise');
    const vault = must(await openWith(file, proof, keeping));
    must(await putFree(vault, derivedSlot('recovery', random.bytes(16))));
    await putFree(vault, derivedSlot('recovery', random.bytes(16)), recovery(SEED));
    vault.close();
    // Opening; new slot and proof; new slot and wrong proof against two slots; and the text of each code.
    expect(given.length).toBeGreaterThan(8);
    for (const bytes of given) expect(bytes).toEqual(new Uint8Array(bytes.length));
  });
});

describe('while the proof is being derived', () => {
  /** A vault whose next derivation waits until it is told to go on. */
  async function waiting(name: string) {
    const file = copyOf(path, name);
    let wait: Promise<void> | undefined;
    const held: DeriveKey = async (request) => {
      await wait;
      return derive(request);
    };
    const vault = must(await openWith(file, proof, held));
    const hold = () => {
      let letGo = () => {};
      wait = new Promise((resolve) => {
        letGo = resolve;
      });
      return () => {
        wait = undefined;
        letGo();
      };
    };
    return { vault, file, hold };
  }

  it('a save is kept, and the slot comes after it', async () => {
    const { vault, file, hold } = await waiting('save.valise');
    const goOn = hold();
    const slot = derivedSlot('recovery', random.bytes(16));
    const putting = putFree(vault, slot);
    must(vault.commit([put(2, 'meanwhile')], NOTE));
    must(vault.putDraft('form', 'meanwhile'));
    const { generation } = vault.state();
    goOn();
    must(await putting);
    expect(vault.state().generation).toBe(generation + 1);
    expect(vault.check()).toMatchObject({ ok: true });
    vault.close();
    const again = must(await openWith(file, proof));
    expect(again.get('answer', idOf(2))?.value).toBe('meanwhile');
    expect(again.slots()).toHaveLength(4);
    again.close();
  });

  it('another slot is not undone: the slower one is refused as a conflict', async () => {
    const { vault, file, hold } = await waiting('two.valise');
    const goOn = hold();
    const slow = putFree(vault, derivedSlot('recovery', random.bytes(16)));
    must(await putFree(vault, officeSlot(publicKey), office(SEED)));
    goOn();
    expect(codeOf(await slow)).toBe('conflict');
    expect(vault.slots().map(({ kind }) => kind)).toEqual([
      'passphrase',
      'recovery',
      'office',
      'office',
    ]);
    expect(vault.check()).toMatchObject({ ok: true });
    vault.close();
    expect(await codeWith(file, proof)).toBe('fine');
  });

  it('new keys are not undone: a slot around the old key never gets into the new file', async () => {
    const { vault, file, hold } = await waiting('rekeyed.valise');
    const goOn = hold();
    const slow = putFree(vault, derivedSlot('recovery', random.bytes(16)));
    must(await vault.rekey(office(SEED), [officeSlot(publicKey)], [], GRANT));
    goOn();
    expect(codeOf(await slow)).toBe('conflict');
    expect(vault.check()).toMatchObject({ ok: true });
    vault.close();
    expect(await codeWith(file, office(SEED))).toBe('fine');
    expect(await codeWith(file, proof)).toBe('noSlot');
  });

  it('a vault that is closed stays closed', async () => {
    const { vault, file, hold } = await waiting('closed.valise');
    const before = readFileSync(file);
    const goOn = hold();
    const putting = putFree(vault, derivedSlot('recovery', random.bytes(16)));
    vault.close();
    goOn();
    await expect(putting).rejects.toThrow('closed');
    expect(readFileSync(file)).toEqual(before);
    expect(await codeWith(file, proof)).toBe('fine');
  });
});
