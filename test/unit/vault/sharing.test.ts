import { copyFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../../src/vault/container/database.ts';
import { openVault, type Vault } from '../../../src/vault/index.ts';
import { scanVault } from '../../../src/vault/verify/scan.ts';
import { readHeaders, unlockHeaders } from '../../../src/vault/keys/unlock.ts';
import {
  derive,
  freshFolder,
  idOf,
  must,
  newVault,
  NOTE,
  openCode,
  options,
  PASSPHRASE,
  put,
  reopen,
  typed,
} from './support.ts';

const RECORDS = 100;

async function filledVault(): Promise<{ vault: Vault; path: string }> {
  const made = await newVault();
  const changes = Array.from({ length: RECORDS }, (_, name) => put(name, 'x'.repeat(900)));
  must(made.vault.commit(changes, NOTE));
  return made;
}

/** A copy as a crash leaves it: half a save in the file, and beside it the journal that undoes it. */
function crashedCopy(path: string): string {
  const copy = join(freshFolder(), 'crashed.valise');
  const db = new Database(path);
  // A cache this small makes SQLite write before the COMMIT.
  db.pragma('cache_size = 1');
  db.exec('BEGIN IMMEDIATE; UPDATE rec SET ct = zeroblob(length(ct))');
  copyFileSync(path, copy);
  copyFileSync(`${path}-journal`, `${copy}-journal`);
  db.exec('ROLLBACK');
  db.close();
  return copy;
}

function linkTo(path: string): string {
  const link = join(freshFolder(), 'link.valise');
  symlinkSync(path, link);
  return link;
}

describe('a crash in the middle of a save', () => {
  it('is undone at the next opening, whichever name is used; a read-only one leaves it alone', async () => {
    const { vault, path } = await filledVault();
    vault.close();
    const copy = crashedCopy(path);
    expect(await openVault({ ...options(copy), readOnly: true })).toEqual({
      ok: false,
      error: { code: 'readOnly' },
    });
    const again = await reopen(linkTo(copy));
    expect(again.list('answer').length).toBe(RECORDS);
    again.close();
  });
});

describe('one vault, two users of it', () => {
  it('are kept apart when one of them comes through a link', async () => {
    const { vault, path } = await newVault();
    const link = linkTo(path);
    expect(await openCode(link)).toBe('busy');
    vault.close();
    const throughLink = await reopen(link);
    expect(await openCode(path)).toBe('busy');
    throughLink.close();
    expect(await openCode(path)).toBe('fine');
  });

  it('a save in the middle of somebody’s verification does not look like tampering', async () => {
    const { vault, path } = await filledVault();
    const db = openDatabase(path, 'readOnly');
    const { binding, header } = must(
      await unlockHeaders(readHeaders(db), typed(PASSPHRASE), derive),
    );
    const prepare = db.prepare.bind(db);
    let saved: unknown;
    const saveInBetween = (sql: string) => {
      if (sql.includes('FROM jrn')) saved = vault.commit([put(1, 'in between')], NOTE);
      return prepare(sql);
    };
    Object.assign(db, { prepare: saveInBetween });
    expect(scanVault(db, binding, header, { deep: false }).findings).toEqual([]);
    expect(saved).toEqual({ ok: false, error: { code: 'conflict' } });
    db.close();
    must(vault.commit([put(1, 'afterwards')], NOTE));
    vault.close();
  });
});

describe('a closed vault', () => {
  it('answers nothing, not even from memory', async () => {
    const { vault } = await newVault();
    vault.close();
    const uses = [
      () => vault.state(),
      () => vault.get('trip', idOf('none')),
      () => vault.list('trip'),
      () => vault.journal(),
      () => vault.check(),
      () => vault.commit([], NOTE),
      () => vault.getDraft('form'),
      () => vault.putDraft('form', 1),
      () => vault.deleteDraft('form'),
    ];
    for (const use of uses) expect(use).toThrow();
  });
});
