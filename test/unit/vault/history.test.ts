import { beforeAll, describe, expect, it } from 'vitest';
import Database from 'better-sqlite3';
import { utf8 } from '../../../src/kernel/index.ts';
import type { Binding } from '../../../src/vault/sealed/binding.ts';
import { appendEntry, EMPTY_CHAIN, isNote, readEntry } from '../../../src/vault/sealed/journal.ts';
import {
  createVault,
  type JournalledChange,
  type JournalNote,
  newRecordId,
  type Vault,
  VaultTamperedError,
} from '../../../src/vault/index.ts';
import {
  bindingOf,
  copyOf,
  COST,
  freshFolder,
  idOf,
  must,
  newVault,
  NOTE,
  options,
  PASSPHRASE,
  put,
  random,
  remove,
  reopen,
  surgery,
  typed,
} from './support.ts';

const answer = (name: string) => ({ collection: 'answer', id: idOf(name) });
const changesOf = (vault: Vault, seq: number): readonly JournalledChange[] =>
  vault.journal()[seq - 1]?.changes ?? [];

describe('the history', () => {
  it('numbers its entries, and names what each did to which record', async () => {
    const { vault } = await newVault();
    const trip = newRecordId(random);
    must(vault.commit([put('a', 1), put('b', 1)], { actor: 'owner', verb: 'answer.set' }));
    must(
      vault.commit(
        [{ kind: 'put', collection: 'trip', id: trip, schema: 1, value: 'x' }, put('a', 2)],
        NOTE,
      ),
    );
    must(vault.commit([remove('b'), remove('never')], NOTE));
    must(vault.commit([], { actor: 'office', verb: 'advisory.load' }));
    const journal = vault.journal();
    expect(journal.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5]);
    expect(journal.map(({ generation }) => generation)).toEqual([1, 2, 3, 4, 5]);
    expect(journal.map(({ actor, verb }) => `${actor} ${verb}`)).toEqual([
      'owner vault.create',
      'owner answer.set',
      'owner answer.set',
      'owner answer.set',
      'office advisory.load',
    ]);
    const times = journal.map(({ time }) => time);
    expect(times).toEqual([...times].sort((left, right) => left - right));
    expect(changesOf(vault, 1)).toEqual([]);
    // What became of record b is said; which one it was, nobody knows any more.
    expect(changesOf(vault, 2)).toEqual([{ kind: 'new', record: answer('a') }, { kind: 'new' }]);
    expect(changesOf(vault, 3)).toEqual([
      { kind: 'new', record: { collection: 'trip', id: trip } },
      { kind: 'changed', record: answer('a') },
    ]);
    expect(changesOf(vault, 4)).toEqual([{ kind: 'deleted' }]);
    vault.close();
  });

  it('names a record again that was deleted and made anew', async () => {
    const { vault } = await newVault();
    must(vault.commit([put('a', 1)], NOTE));
    must(vault.commit([remove('a')], NOTE));
    must(vault.commit([put('a', 2)], NOTE));
    expect([2, 3, 4].map((seq) => changesOf(vault, seq)[0])).toEqual([
      { kind: 'new', record: answer('a') },
      { kind: 'deleted', record: answer('a') },
      { kind: 'new', record: answer('a') },
    ]);
    vault.close();
  });

  it('is the same at the next opening, and grows without end', async () => {
    const { vault, path } = await newVault();
    for (let at = 0; at < 120; at += 1) must(vault.commit([put(`n${at % 7}`, at)], NOTE));
    const journal = vault.journal();
    vault.close();
    const again = await reopen(path);
    expect(again.journal()).toEqual(journal);
    expect(journal).toHaveLength(121);
    // Reading it keeps nobody from saving.
    must(again.commit([put('a', 1)], NOTE));
    expect(again.journal()).toHaveLength(122);
    again.close();
  });

  it('that changed in the file under the session is not shown, not even in part', async () => {
    const { vault, path } = await newVault();
    for (let at = 0; at < 5; at += 1) must(vault.commit([put('a', at)], NOTE));
    const whole = copyOf(path, 'whole.valise');
    vault.close();
    for (const statement of [
      'DELETE FROM jrn WHERE seq = 6',
      'DELETE FROM jrn WHERE seq = 3',
      'DELETE FROM jrn',
      'UPDATE jrn SET ct = zeroblob(272) WHERE seq = 6',
      'UPDATE jrn SET seq = 99 WHERE seq = 2; UPDATE jrn SET seq = 2 WHERE seq = 3; UPDATE jrn SET seq = 3 WHERE seq = 99',
      'INSERT INTO jrn(seq, nonce, ct) SELECT 7, nonce, ct FROM jrn WHERE seq = 6',
    ]) {
      const file = copyOf(whole, 'changed.valise');
      const session = await reopen(file);
      surgery(file, (db) => db.exec(statement));
      expect(() => session.journal(), statement).toThrow(VaultTamperedError);
      // The connection is not blocked by a reading that was broken off.
      must(session.putDraft('form', 'x'));
      session.close();
    }
  });

  it('shows no change for what ties it to the keys before', async () => {
    const { vault } = await newVault();
    must(vault.commit([put('a', 1)], NOTE));
    const slot = {
      kind: 'passphrase',
      secret: PASSPHRASE,
      cost: COST,
      labelId: random.bytes(16),
    } as const;
    must(await vault.rekey(typed(PASSPHRASE), [slot], [], NOTE));
    expect(vault.journal().map(({ changes }) => changes.length)).toEqual([0, 1, 0]);
    vault.close();
  });
});

describe('the zone of an entry', () => {
  let binding: Binding;
  beforeAll(async () => {
    const { vault, path } = await newVault();
    vault.close();
    binding = await bindingOf(path, typed(PASSPHRASE));
  });

  /** The actor's field as it lies inside the entry. */
  const fieldOf = (note: JournalNote): string => {
    const entry = { time: 1, generation: 1, note, changes: [] };
    const { sealed } = appendEntry(binding, EMPTY_CHAIN, entry, random);
    const read = readEntry(binding, EMPTY_CHAIN, sealed);
    if (typeof read === 'string') throw new Error(read);
    expect(read.entry.note).toEqual(note);
    return note.zone === undefined ? note.actor : `${note.actor}@${note.zone}`;
  };

  it('stands behind the actor and an @, and an entry without one is as it always was', () => {
    expect(fieldOf({ actor: 'owner', verb: 'answer.set' })).toBe('owner');
    for (const zone of [
      'UTC',
      'America/Toronto',
      'America/Argentina/ComodRivadavia',
      'Etc/GMT+5',
      'Etc/GMT-14',
      'GMT0',
    ])
      expect(fieldOf({ actor: 'owner', verb: 'answer.set', zone })).toBe(`owner@${zone}`);
  });

  it('is kept by creation, saves and the next opening', async () => {
    const path = `${freshFolder()}/zoned.valise`;
    const vault = must(
      await createVault({ ...options(path), cost: COST, zone: 'America/Toronto' }),
    );
    must(vault.commit([put('a', 1)], { ...NOTE, zone: 'Asia/Kathmandu' }));
    must(vault.commit([put('a', 2)], NOTE));
    vault.close();
    const again = await reopen(path);
    expect(again.journal().map(({ zone }) => zone)).toEqual([
      'America/Toronto',
      'Asia/Kathmandu',
      undefined,
    ]);
    expect(again.journal()[2]).not.toHaveProperty('zone');
    again.close();
  });

  it('every zone that this computer knows can be noted', () => {
    const zones = Intl.supportedValuesOf('timeZone');
    expect(zones.length).toBeGreaterThan(100);
    for (const zone of [...zones, 'Etc/Unknown', Intl.DateTimeFormat().resolvedOptions().timeZone])
      expect(isNote({ ...NOTE, zone }), zone).toBe(true);
  });

  it('and the words of a note are short and without a person’s text', () => {
    for (const [actor, verb, zone] of [
      ['owner@home', 'answer.set'],
      ['', 'answer.set'],
      ['owner', ''],
      ['Owner', 'answer.set'],
      ['owner', 'not one word'],
      ['owner', 'réponse'],
      ['o'.repeat(33), 'answer.set'],
      ['owner', 'v'.repeat(49)],
      ['owner', 'answer.set', ''],
      ['owner', 'answer.set', 'Amérique/Montréal'],
      ['owner', 'answer.set', 'z'.repeat(61)],
      ['owner', 'answer.set', 'UTC@home'],
    ] as const)
      expect(
        isNote({ actor, verb, ...(zone !== undefined && { zone }) }),
        `${actor} ${verb} ${zone}`,
      ).toBe(false);
  });

  it('a note that is none is refused before anything is written', async () => {
    const { vault, path } = await newVault();
    const { generation } = vault.state();
    expect(() => vault.commit([put('a', 1)], { ...NOTE, zone: 'nowhere at all' })).toThrow(
      TypeError,
    );
    expect(vault.state().generation).toBe(generation);
    expect(vault.get('answer', idOf('a'))).toBeUndefined();
    vault.close();
    const db = new Database(path, { readonly: true });
    expect(db.prepare('SELECT count(*) FROM jrn').pluck().get()).toBe(1);
    db.close();
    const made = createVault({
      ...options(`${freshFolder()}/no.valise`),
      passphrase: utf8('x'),
      cost: COST,
      zone: 'no zone',
    });
    await expect(made).rejects.toThrow(TypeError);
  });
});
