import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { openVault, type Vault } from '../../../src/vault/index.ts';
import {
  codeOf,
  copyOf,
  forgeHeader,
  headersOf,
  idOf,
  must,
  newVault,
  NOTE,
  options,
  put,
  reopen,
  slotAt,
  surgery,
} from './support.ts';

const REPAIR = { actor: 'owner', verb: 'vault.repair' };

let path = '';
beforeAll(async () => {
  const made = await newVault();
  path = made.path;
  must(made.vault.commit([put(1, 'one')], NOTE));
  for (const key of ['a', 'b', 'c']) must(made.vault.putDraft(key, key));
  made.vault.close();
});

/** Opens a copy after surgery. */
async function harmed(statement: string): Promise<{ vault: Vault; file: string }> {
  const file = copyOf(path, 'harmed.valise');
  surgery(file, (db) => db.exec(statement));
  return { vault: await reopen(file), file };
}

const codes = (vault: Vault) => vault.check().findings.map(({ code }) => code);

describe('a repair', () => {
  it.each([
    ['gone', 'DELETE FROM hdr WHERE copy = 1', 'headerCopyDamaged'],
    ['gone, the other one', 'DELETE FROM hdr WHERE copy = 2', 'headerCopyDamaged'],
    ['spoilt', 'UPDATE hdr SET blob = zeroblob(11112) WHERE copy = 1', 'headerCopyDamaged'],
    ['of another length', "UPDATE hdr SET blob = x'00' WHERE copy = 2", 'headerCopyDamaged'],
  ])('writes a header copy that is %s', async (_name, statement, finding) => {
    const { vault, file } = await harmed(statement);
    const whole = headersOf(path)[0];
    expect(codes(vault)).toEqual([finding]);
    must(vault.repair(REPAIR));
    expect(vault.check()).toMatchObject({ ok: true });
    expect(vault.journal().at(-1)).toMatchObject({ ...REPAIR, changes: [] });
    vault.close();
    expect(headersOf(file)).toEqual([whole, whole]);
    const again = await reopen(file);
    expect(again.check()).toMatchObject({ ok: true });
    again.close();
  });

  it('writes one that is stale, whichever', async () => {
    for (const copy of [1, 2]) {
      const file = copyOf(path, 'stale.valise');
      forgeHeader(file, [copy], (blob) => {
        blob[slotAt(5) + 9] = (blob[slotAt(5) + 9] ?? 0) ^ 1;
      });
      const vault = await reopen(file);
      expect(codes(vault)).toEqual(['headerCopyStale']);
      must(vault.repair(REPAIR));
      expect(vault.check()).toMatchObject({ ok: true });
      vault.close();
    }
  });

  it('drops the drafts that nobody can read, and no other', async () => {
    const { vault } = await harmed(`UPDATE draft SET ct = zeroblob(528) WHERE rowid = 1;
      INSERT INTO draft(bix, nonce, ct) SELECT randomblob(16), nonce, ct FROM draft WHERE rowid = 2;
      INSERT INTO draft(bix, nonce, ct) VALUES (x'', x'', x'')`);
    expect(vault.check().findings).toEqual([
      { code: 'draftDamaged', severity: 'warning', facts: { drafts: 3 } },
    ]);
    must(vault.repair(REPAIR));
    expect(vault.check()).toMatchObject({ ok: true });
    expect(['a', 'b', 'c'].filter((key) => vault.getDraft(key) === key)).toHaveLength(2);
    vault.close();
  });

  it('of a vault without a fault is a save like another', async () => {
    const { vault } = await harmed('SELECT 1');
    const { generation } = vault.state();
    must(vault.repair(REPAIR));
    expect(vault.state().generation).toBe(generation + 1);
    expect(vault.get('answer', idOf(1))?.value).toBe('one');
    must(vault.commit([put(1, 'after')], NOTE));
    vault.close();
  });

  it('touches no file that is read only, or that changed', async () => {
    const file = copyOf(path, 'reading.valise');
    const before = readFileSync(file);
    const reading = must(await openVault({ ...options(file), readOnly: true }));
    expect(codeOf(reading.repair(REPAIR))).toBe('readOnly');
    reading.close();
    expect(readFileSync(file)).toEqual(before);
    const vault = await reopen(file);
    surgery(file, (db) =>
      db.exec('UPDATE root SET nonce = randomblob(24); UPDATE draft SET ct = zeroblob(528)'),
    );
    const changed = readFileSync(file);
    expect(codeOf(vault.repair(REPAIR))).toBe('conflict');
    expect(readFileSync(file)).toEqual(changed);
    vault.close();
  });
});
