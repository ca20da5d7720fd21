import { readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { cryptoReady, xwingPair } from '../../../src/crypto/index.ts';
import {
  fileWitness,
  type Glance,
  glanceVault,
  openVault,
  type Witness,
} from '../../../src/vault/index.ts';
import {
  codeOf,
  copyOf,
  derivedSlot,
  forgeHeader,
  freshFolder,
  must,
  newVault,
  NOTE,
  officeSlot,
  options,
  PASSPHRASE,
  put,
  random,
  slotAt,
  surgery,
  typed,
} from './support.ts';

let path = '';
let id = '';
beforeAll(async () => {
  await cryptoReady();
  const { vault, path: made } = await newVault();
  const proof = typed(PASSPHRASE);
  must(await vault.putSlot(proof, 'free', derivedSlot('recovery', random.bytes(16)), [], NOTE));
  for (const fill of [1, 2])
    must(
      await vault.putSlot(
        proof,
        'free',
        officeSlot(xwingPair(new Uint8Array(32).fill(fill)).publicKey),
        [],
        NOTE,
      ),
    );
  vault.close();
  [path, id] = [made, vault.id];
});

const glance = async (file: string, witness?: Witness): Promise<Glance> =>
  must(await glanceVault(file, witness));

describe('a glance before the unlock', () => {
  it('names the vault and the kinds of its slots, each once', async () => {
    expect(await glance(path)).toEqual({
      vaultId: id,
      kinds: ['passphrase', 'recovery', 'office'],
    });
    const { vault, path: plain } = await newVault();
    expect(await glance(plain)).toEqual({ vaultId: vault.id, kinds: ['passphrase'] });
    vault.close();
  });

  it('tells what this computer saw last, before and after saves, and nothing on another computer', async () => {
    const file = copyOf(path, 'seen.valise');
    const witness = fileWitness(freshFolder(), random);
    expect(await glance(file, witness)).not.toHaveProperty('seen');
    const vault = must(await openVault({ ...options(file), witness }));
    must(vault.commit([put(1, 'one')], NOTE));
    const { generation, savedAt, wordIndexes } = vault.state();
    // In use or not, a glance takes no lock.
    for (const inUse of [true, false]) {
      expect(await glance(file, witness), `${inUse}`).toMatchObject({
        seen: { generation, savedAt, wordIndexes },
      });
      if (inUse) vault.close();
    }
    expect(await glance(file, fileWitness(freshFolder(), random))).not.toHaveProperty('seen');
  });

  it('repeats what the note claims: only the unlock can check it', async () => {
    const file = copyOf(path, 'claimed.valise');
    const folder = freshFolder();
    const witness = fileWitness(folder, random);
    must(await openVault({ ...options(file), witness })).close();
    const vault = must(await openVault({ ...options(file), witness }));
    must(vault.commit([], NOTE));
    vault.close();
    const note = join(folder, `${id}.anchor`);
    const bytes = readFileSync(note);
    bytes.writeBigUInt64BE(777n, 46);
    writeFileSync(note, bytes);
    expect(await glance(file, witness)).toMatchObject({ seen: { generation: 777 } });
    const opened = must(await openVault({ ...options(file), witness }));
    expect(opened.standing()).toMatchObject({ verdict: 'cannotTell', why: 'noteUnreadable' });
    opened.close();
    for (const nothing of [bytes.subarray(1), Buffer.alloc(166), Buffer.alloc(0)]) {
      writeFileSync(note, nothing);
      expect(await glance(file, witness)).not.toHaveProperty('seen');
    }
  });

  it('goes by the copy of the header that can be read', async () => {
    for (const copy of [1, 2]) {
      const file = copyOf(path, `copy-${copy}.valise`);
      surgery(file, (db) => db.exec(`UPDATE hdr SET blob = zeroblob(11112) WHERE copy = ${copy}`));
      expect(await glance(file)).toMatchObject({ vaultId: id });
    }
  });

  it('writes nothing, beside the file either', async () => {
    const before = readFileSync(path);
    await glance(path, fileWitness(freshFolder(), random));
    expect(readFileSync(path)).toEqual(before);
    expect(readdirSync(dirname(path))).toEqual(['test.valise']);
  });

  it('says why there is nothing to see', async () => {
    const folder = freshFolder();
    const text = join(folder, 'text');
    writeFileSync(text, 'x'.repeat(5000));
    const code = async (file: string) => codeOf(await glanceVault(file, undefined));
    expect(await code(join(folder, 'none'))).toBe('notFound');
    expect(await code(folder)).toBe('notAVault');
    expect(await code(text)).toBe('notAVault');
    const harmed = (operate: (file: string) => void) => {
      const file = copyOf(path, 'harmed.valise');
      operate(file);
      return code(file);
    };
    const sql = (statement: string) => harmed((file) => surgery(file, (db) => db.exec(statement)));
    expect(await sql('PRAGMA user_version = 2')).toBe('unsupportedVersion');
    expect(await sql('DELETE FROM hdr')).toBe('damaged');
    expect(await sql('UPDATE hdr SET blob = zeroblob(11112)')).toBe('damaged');
    expect(await harmed((file) => truncateSync(file, 8192))).toBe('damaged');
    const both = (edit: (blob: Buffer) => void) =>
      harmed((file) => forgeHeader(file, [1, 2], edit));
    expect(await both((blob) => blob.writeUInt16BE(2, 8))).toBe('unsupportedVersion');
    expect(await both((blob) => blob.writeUInt32BE(0xffffffff, slotAt(1) + 5))).toBe(
      'kdfOutOfBounds',
    );
  });

  it('asks nothing of a table that is not ours', async () => {
    // A view by our table's name would count for ever.
    const endless = copyOf(path, 'endless.valise');
    surgery(endless, (db) =>
      db.exec(`DROP TABLE hdr; CREATE VIEW hdr AS WITH RECURSIVE n(copy) AS
        (SELECT 3 UNION ALL SELECT copy + 1 FROM n) SELECT copy, zeroblob(11112) AS blob FROM n`),
    );
    expect(codeOf(await glanceVault(endless, undefined))).toBe('damaged');
    const added = copyOf(path, 'added.valise');
    surgery(added, (db) => db.exec('CREATE VIEW another AS SELECT 1'));
    expect(codeOf(await glanceVault(added, undefined))).toBe('tampered');
  });

  it('lets go of every file', async () => {
    if (process.platform !== 'linux') return;
    const broken = copyOf(path, 'broken.valise');
    surgery(broken, (db) => db.exec('DELETE FROM hdr'));
    const open = () => readdirSync('/proc/self/fd').length;
    const before = open();
    for (let at = 0; at < 20; at += 1)
      for (const file of [path, broken]) await glanceVault(file, undefined);
    expect(open()).toBe(before);
  });
});
