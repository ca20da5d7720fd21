import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type RecordId, retied, type Vault } from '../../../src/vault/index.ts';
import { hasRoom } from '../../../src/vault/attachments/write.ts';
import type { Live } from '../../../src/vault/live.ts';
import { ADD, added, content, fresh, inPieces, MIB, sha256 } from './attachments-support.ts';
import { COST, must, newVault, NOTE, openCode, options, put, random, reopen } from './support.ts';

const LENGTHS = [0, 1, 65_535, 65_536, 65_537, 3 * MIB];

const bytesOf = (vault: Vault, id: RecordId): Uint8Array => must(vault.readAttachment(id)).bytes;
const fine = { ok: true, class: 'fine', findings: [] };
const noId = 'f'.repeat(32) as RecordId;

describe('an attachment', () => {
  it('comes back as it was, from the same vault and after a closing', async () => {
    const { vault, path } = await newVault();
    const known = new Map<RecordId, Uint8Array>();
    for (const length of LENGTHS) {
      const bytes = content(length, length + 1);
      const attachment = await added(vault, bytes);
      expect(attachment).toMatchObject({ ...fresh(), length, sha256: sha256(bytes) });
      known.set(attachment.id, bytes);
    }
    for (const [id, bytes] of known) expect(sha256(bytesOf(vault, id))).toBe(sha256(bytes));
    expect(vault.check()).toEqual(fine);
    vault.close();
    const again = await reopen(path);
    expect(again.attachments().map(({ id }) => id)).toEqual([...known.keys()].sort());
    for (const [id, bytes] of known) expect(sha256(bytesOf(again, id))).toBe(sha256(bytes));
    again.close();
  });

  it('comes back whatever its length and its pieces', async () => {
    const { vault } = await newVault();
    const length = fc.oneof(
      fc.integer({ min: 0, max: 200_000 }),
      fc.constantFrom(...[65_536, 131_072].flatMap((edge) => [edge - 1, edge, edge + 1])),
    );
    await fc.assert(
      fc.asyncProperty(length, fc.integer({ min: 1000, max: 300_000 }), async (size, piece) => {
        const bytes = content(size, size);
        const attachment = must(await vault.attach(inPieces(bytes, piece), fresh(), ADD));
        expect(sha256(bytesOf(vault, attachment.id))).toBe(sha256(bytes));
      }),
      { numRuns: 40 },
    );
    expect(vault.check()).toEqual(fine);
    vault.close();
  });

  it('up to 16 MiB is one commit; above, parts come first and the record last', async () => {
    const { vault } = await newVault();
    const before = vault.state().generation;
    await added(vault, content(16 * MIB));
    expect(vault.state().generation).toBe(before + 1);
    const wrote: number[] = [];
    const large = content(33 * MIB);
    const watch = { cancelled: () => false, wrote: (bytes: number) => wrote.push(bytes) };
    const attachment = must(
      await vault.attach(inPieces(large, MIB), fresh('clip.mov'), ADD, watch),
    );
    const verbs = vault.journal().slice(-3);
    expect(verbs.map(({ verb }) => verb)).toEqual([
      'attachment.part',
      'attachment.part',
      'attachment.add',
    ]);
    expect(verbs.map(({ changes }) => changes.length)).toEqual([0, 0, 1]);
    expect(wrote).toEqual([17 * MIB, 33 * MIB]);
    expect(vault.readAttachment(attachment.id)).toMatchObject({ error: { code: 'tooLarge' } });
    expect(vault.check()).toEqual(fine);
    vault.close();
  });

  it('lets others save between two parts', async () => {
    const { vault } = await newVault();
    const adding = vault.attach(inPieces(content(40 * MIB), MIB), fresh(), ADD);
    const generations: number[] = [];
    for (let tick = 0; tick < 3; tick += 1) {
      await new Promise((resolve) => setImmediate(resolve));
      generations.push(must(vault.commit([put(tick, tick)], NOTE)).generation);
    }
    must(await adding);
    expect(vault.journal().filter(({ verb }) => verb === 'answer.set')).toHaveLength(3);
    expect(vault.check()).toEqual(fine);
    vault.close();
  });

  it('has a name that is visible, and refuses one that is empty or too long', async () => {
    const { vault } = await newVault();
    const add = (name: string) => vault.attach([content(3)], fresh(name), ADD);
    expect(must(await add(' a\u0000\n\u202egpj.exe ')).name).toBe('a gpj.exe');
    for (const name of ['', '\u0007', 'x'.repeat(256)])
      expect(await add(name)).toEqual({ ok: false, error: { code: 'badName' } });
    vault.close();
  });

  it('is refused above 2 GiB, and where the file would grow beyond what opens', async () => {
    const { vault } = await newVault();
    const huge = new Uint8Array(2 * 1024 * MIB + 1);
    expect(await vault.attach([huge], fresh(), ADD)).toMatchObject({ error: { code: 'tooLarge' } });
    expect(vault.check()).toEqual(fine);
    vault.close();
    const fileOf = (pages: number, free: number) =>
      ({
        db: { pragma: (name: string) => (name === 'page_count' ? pages : free) },
      }) as unknown as Live;
    const most = (8 * 1024 * MIB) / 4096;
    expect(hasRoom(fileOf(1000, 0), 1)).toBe(true);
    expect(hasRoom(fileOf(most, 0), 1)).toBe(false);
    expect(hasRoom(fileOf(most, most / 2), 256)).toBe(true);
    expect(hasRoom(fileOf(most / 2, 0), 32_768)).toBe(true);
    expect(hasRoom(fileOf(most / 2, 0), 65_536)).toBe(false);
  });

  it('is removed with its chunks, and the room is used again', async () => {
    const { vault, path } = await newVault();
    const kept = await added(vault, content(70_000, 2));
    const gone = await added(vault, content(2 * MIB));
    const full = statSync(path).size;
    must(await vault.removeAttachment(gone.id, { ...ADD, verb: 'attachment.remove' }));
    expect(vault.journal().at(-1)).toMatchObject({ verb: 'attachment.remove' });
    expect(vault.attachments()).toEqual([kept]);
    expect(vault.readAttachment(gone.id)).toEqual({ ok: false, error: { code: 'notFound' } });
    expect(await vault.removeAttachment(gone.id, ADD)).toMatchObject({ ok: false });
    await added(vault, content(MIB, 3));
    expect(statSync(path).size).toBeLessThanOrEqual(full + 65_536);
    expect(vault.check()).toEqual(fine);
    vault.close();
    expect(await openCode(path)).toBe('fine');
  });

  it('of many chunks goes in parts, and nothing of it stays', async () => {
    const { vault } = await newVault();
    const large = await added(vault, content(70 * MIB));
    must(await vault.removeAttachment(large.id, { ...ADD, verb: 'attachment.remove' }));
    expect(vault.check()).toEqual(fine);
    expect(vault.journal().slice(-2)).toMatchObject([
      { verb: 'attachment.remove', changes: [{ kind: 'deleted' }] },
      { verb: 'attachment.orphans', changes: [] },
    ]);
    expect(must(await vault.dropOrphans(ADD))).toEqual({ chunks: 0, bytes: 0 });
    vault.close();
  });

  it('is replaced in one commit by other content, under a new id', async () => {
    const { vault } = await newVault();
    const first = await added(vault, content(150_000));
    const before = vault.state().generation;
    const about = { trip: 'ab', row: 'PRE-065', stripped: true };
    const second = must(vault.replaceAttachment(first.id, content(90_000, 9), about, ADD));
    expect(vault.state().generation).toBe(before + 1);
    expect(second).toMatchObject({ name: first.name, added: first.added, about, length: 90_000 });
    expect(vault.attachments()).toEqual([second]);
    expect(bytesOf(vault, second.id)).toEqual(content(90_000, 9));
    expect(vault.replaceAttachment(first.id, content(1), about, ADD)).toMatchObject({
      error: { code: 'notFound' },
    });
    const large = new Uint8Array(32 * MIB + 1);
    expect(vault.replaceAttachment(second.id, large, about, ADD)).toMatchObject({
      error: { code: 'tooLarge' },
    });
    expect(vault.check()).toEqual(fine);
    vault.close();
  });

  it('is tied to something else without its content being touched', async () => {
    const { vault } = await newVault();
    const { id } = await added(vault, content(5000));
    const stored = vault.get('attachment', id);
    if (stored === undefined) throw new Error('no record');
    must(vault.commit([retied(stored, { trip: 'cd' })], NOTE));
    expect(vault.attachments()).toMatchObject([{ id, about: { trip: 'cd' } }]);
    expect(bytesOf(vault, id)).toEqual(content(5000));
    expect(vault.check()).toEqual(fine);
    vault.close();
  });
});

describe('an exported attachment', () => {
  it('is the content, in a file that was not there', async () => {
    const { vault, path } = await newVault();
    const bytes = content(5 * MIB);
    const { id } = await added(vault, bytes);
    const target = join(dirname(path), 'out.jpg');
    expect(await vault.exportAttachment(noId, target)).toMatchObject({
      error: { code: 'notFound' },
    });
    must(await vault.exportAttachment(id, target));
    expect(sha256(readFileSync(target))).toBe(sha256(bytes));
    expect(await vault.exportAttachment(id, target)).toMatchObject({ error: { code: 'exists' } });
    const nowhere = join(dirname(path), 'none', 'out.jpg');
    expect(await vault.exportAttachment(id, nowhere)).toMatchObject({ error: { code: 'io' } });
    expect(sha256(readFileSync(target))).toBe(sha256(bytes));
    vault.close();
  });

  it('that the lock interrupts leaves nothing outside', async () => {
    const { vault, path } = await newVault();
    const { id } = await added(vault, content(20 * MIB));
    const before = readdirSync(dirname(path)).filter((name) => !name.includes('lock'));
    const exporting = vault.exportAttachment(id, join(dirname(path), 'out.jpg'));
    await new Promise((resolve) => setImmediate(resolve));
    vault.close();
    expect(readdirSync(dirname(path))).toEqual(before);
    await expect(exporting).rejects.toThrow('closed');
    expect(readdirSync(dirname(path))).toEqual(before);
  });
});

describe('what is not finished', () => {
  const failing = (after: number, fail: () => never) =>
    (function* source() {
      for (let part = 0; part < after; part += 1) yield content(MIB, part);
      fail();
    })();
  const crash = () => {
    throw new Error('the process was killed');
  };

  it('is found after a crash as a warning, stays out of the way, and is removed on request', async () => {
    const { vault, path } = await newVault();
    const kept = await added(vault, content(70_000, 2));
    await expect(vault.attach(failing(40, crash), fresh(), ADD)).rejects.toThrow('killed');
    vault.close();
    const again = await reopen(path);
    expect(again.check()).toEqual({
      ok: false,
      class: 'fine',
      findings: [
        {
          code: 'attachmentOrphans',
          severity: 'warning',
          facts: { chunks: 527, bytes: 527 * 65_553 },
        },
      ],
    });
    expect(again.attachments()).toEqual([kept]);
    const other = await added(again, content(80_000, 3));
    const dropped = must(await again.dropOrphans({ ...ADD, verb: 'vault.repair' }));
    expect(dropped).toEqual({ chunks: 527, bytes: 527 * 65_553 });
    expect(again.check()).toEqual(fine);
    expect(bytesOf(again, kept.id)).toEqual(content(70_000, 2));
    expect(bytesOf(again, other.id)).toEqual(content(80_000, 3));
    again.close();
  });

  it('is taken back when it is cancelled, and when the source fails', async () => {
    const { vault } = await newVault();
    let wrote = 0;
    const watch = {
      cancelled: () => wrote > 0,
      wrote: (bytes: number) => {
        wrote = bytes;
      },
    };
    const cancelled = await vault.attach(inPieces(content(40 * MIB), MIB), fresh(), ADD, watch);
    expect(cancelled).toEqual({ ok: false, error: { code: 'cancelled' } });
    expect(wrote).toBeGreaterThan(0);
    const verbs = vault.journal().map(({ verb }) => verb);
    expect(verbs.slice(-2)).toEqual(['attachment.part', 'attachment.orphans']);
    expect(verbs).not.toContain('attachment.add');
    const unplugged = () => {
      throw Object.assign(new Error('read'), { code: 'EIO' });
    };
    const unread = await vault.attach(failing(20, unplugged), fresh(), ADD);
    expect(unread).toEqual({ ok: false, error: { code: 'unreadable' } });
    expect(vault.attachments()).toEqual([]);
    expect(vault.check()).toEqual(fine);
    vault.close();
  });

  it('is not taken for an orphan while it is being added, and ends with a lock', async () => {
    const { vault, path } = await newVault();
    const slow = async function* source() {
      for (let part = 0; part < 40; part += 1) yield content(MIB, part);
      expect(must(await vault.dropOrphans(ADD))).toEqual({ chunks: 0, bytes: 0 });
      yield content(10);
    };
    must(await vault.attach(slow(), fresh(), ADD));
    expect(vault.check()).toEqual(fine);
    const locked = async function* source() {
      yield content(MIB);
      vault.close();
      yield content(MIB);
    };
    expect(await vault.attach(locked(), fresh(), ADD)).toMatchObject({
      error: { code: 'cancelled' },
    });
    expect(await openCode(path)).toBe('fine');
  });

  it('is refused where nothing may be written', async () => {
    const { vault, path } = await newVault();
    const { id } = await added(vault, content(10));
    vault.close();
    const { openVault } = await import('../../../src/vault/index.ts');
    const readOnly = must(await openVault({ ...options(path), readOnly: true }));
    const refused = { ok: false, error: { code: 'readOnly' } };
    expect(await readOnly.attach([content(3)], fresh(), ADD)).toEqual(refused);
    expect(await readOnly.removeAttachment(id, ADD)).toEqual(refused);
    expect(readOnly.replaceAttachment(id, content(3), null, ADD)).toEqual(refused);
    expect(await readOnly.dropOrphans(ADD)).toEqual(refused);
    expect(bytesOf(readOnly, id)).toEqual(content(10));
    readOnly.close();
  });
});

describe('whole files', () => {
  it('a re-key keeps attachments, finished or not, and their content opens with the new keys', async () => {
    const { vault, path } = await newVault();
    const bytes = content(200_000);
    const { id } = await added(vault, bytes);
    const slot = {
      kind: 'passphrase' as const,
      secret: options(path).passphrase,
      cost: COST,
      labelId: random.bytes(16),
    };
    must(await vault.rekey(options(path).credential, [slot], [], NOTE));
    expect(bytesOf(vault, id)).toEqual(bytes);
    const second = await added(vault, content(90_000, 4));
    expect(vault.check()).toEqual(fine);
    vault.close();
    const again = await reopen(path);
    expect(bytesOf(again, id)).toEqual(bytes);
    expect(bytesOf(again, second.id)).toEqual(content(90_000, 4));
    again.close();
  });

  it('a re-key in the midst of an adding and of an exporting disturbs neither', async () => {
    const { vault, path } = await newVault();
    const slot = () => ({
      kind: 'passphrase' as const,
      secret: options(path).passphrase,
      cost: COST,
      labelId: random.bytes(16),
    });
    const rekey = () => vault.rekey(options(path).credential, [slot()], [], NOTE);
    const source = async function* pieces() {
      yield content(17 * MIB);
      yield content(1);
      must(await rekey());
      yield content(17 * MIB, 2);
    };
    const { id, sha256: sum } = must(await vault.attach(source(), fresh(), ADD));
    const target = join(dirname(path), 'out.bin');
    const exporting = vault.exportAttachment(id, target);
    must(await rekey());
    must(await exporting);
    expect(sha256(readFileSync(target))).toBe(sum);
    expect(vault.check()).toEqual(fine);
    vault.close();
    const again = await reopen(path);
    expect(again.check()).toEqual(fine);
    again.close();
  });

  it('a backup has them', async () => {
    const { vault, path } = await newVault();
    const bytes = content(200_000);
    const { id } = await added(vault, bytes);
    const copy = join(dirname(path), 'copy.valise');
    must(vault.backup(copy));
    vault.close();
    const opened = await reopen(copy);
    expect(bytesOf(opened, id)).toEqual(bytes);
    opened.close();
  });

  it('no byte of the content lies in the file', async () => {
    const { vault, path } = await newVault();
    const canary = Buffer.from('canary: the number of the seal is 114 and this must not be seen');
    await added(vault, Buffer.concat([content(65_000), canary, content(70_000), canary]));
    vault.close();
    expect(readFileSync(path).includes(canary.subarray(0, 16))).toBe(false);
    expect(existsSync(`${path}-journal`)).toBe(false);
    writeFileSync(path, readFileSync(path));
    expect(await openCode(path)).toBe('fine');
  });
});
