import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Change, JsonValue } from '../../../src/vault/index.ts';
import { inspectVault, newRecordId, openVault } from '../../../src/vault/index.ts';
import {
  idOf,
  must,
  newVault,
  NOTE,
  openCode,
  options,
  put,
  random,
  remove,
  reopen,
} from './support.ts';

describe('a vault', () => {
  it('gives back after reopening what was saved: records, state, journal, drafts', async () => {
    const { vault, path } = await newVault();
    const value = { état: 'fait', list: [1, -0.5, 1e21, null, true], 'ключ 🧳': { b: 1, a: 2 } };
    const saved = must(vault.commit([put('one', value), put('two', 'zwei')], NOTE));
    must(vault.putDraft('trip:new', { title: 'Rome' }));
    const before = vault.state();
    expect(before).toMatchObject({ generation: 2, records: 2, savedAt: saved.savedAt });
    vault.close();
    const again = await reopen(path);
    expect(again.state()).toEqual(before);
    expect(again.get('answer', idOf('one'))).toEqual({
      id: idOf('one'),
      revision: 2,
      schema: 1,
      value,
    });
    expect(again.get('trip', idOf('one'))).toBeUndefined();
    expect(again.list('answer').map((record) => record.id)).toEqual(
      [idOf('one'), idOf('two')].sort(),
    );
    expect(again.journal().map(({ seq, verb }) => [seq, verb])).toEqual([
      [1, 'vault.create'],
      [2, 'answer.set'],
    ]);
    expect(again.getDraft('trip:new')).toEqual({ title: 'Rome' });
    must(again.deleteDraft('trip:new'));
    expect(again.getDraft('trip:new')).toBeUndefined();
    expect(again.check()).toEqual({ ok: true, class: 'fine', findings: [] });
    again.close();
    expect(must(await inspectVault(options(path))).class).toBe('fine');
  });

  it('is one file at rest, readable by its owner only', async () => {
    const { vault, path } = await newVault();
    must(vault.commit([put(1, 1)], NOTE));
    expect(existsSync(`${path}.lock`)).toBe(true);
    vault.close();
    expect(readdirSync(dirname(path))).toEqual(['test.valise']);
    expect(statSync(path).mode & 0o077).toBe(0);
  });

  it('never reuses a revision, not even after delete and re-create', async () => {
    const { vault } = await newVault();
    must(vault.commit([put(1, 'a')], NOTE));
    must(vault.commit([remove(1)], NOTE));
    must(vault.commit([put(1, 'b')], NOTE));
    expect(vault.get('answer', idOf(1))?.revision).toBe(4);
    vault.close();
  });

  it('seals every write anew: the same value twice leaves nothing alike in the file', async () => {
    const { vault, path } = await newVault();
    must(vault.commit([put(1, 'same'), put(2, 'same')], NOTE));
    vault.close();
    const { default: Database } = await import('better-sqlite3');
    const db = new Database(path, { readonly: true });
    const rows = db.prepare<[], { ct: Buffer }>('SELECT ct FROM rec').all();
    db.close();
    expect(new Set(rows.map(({ ct }) => ct.toString('hex'))).size).toBe(2);
  });

  it('shows other words after each save', async () => {
    const { vault } = await newVault();
    const seen = new Set<string>();
    for (let index = 0; index < 20; index += 1) {
      must(vault.commit([], { actor: 'owner', verb: 'vault.touch' }));
      seen.add(vault.state().wordIndexes.join());
    }
    expect(seen.size).toBe(20);
    vault.close();
  });

  it('holds no trace of a plaintext, in any of the usual codings', async () => {
    const { vault, path } = await newVault();
    const canary = 'CanaryOttawaRome9341';
    const changes: Change[] = [
      { ...put(1, { title: canary }), kind: 'put', collection: 'trip' } as Change,
    ];
    must(vault.commit(changes, NOTE));
    must(vault.putDraft(canary, canary));
    vault.close();
    const file = readFileSync(path);
    const codings = [
      Buffer.from(canary),
      Buffer.from(canary, 'utf16le'),
      Buffer.from(canary).toString('hex'),
      Buffer.from(canary).toString('base64').slice(0, 20),
      'abri calme',
      'answer.set',
      'owner',
    ];
    expect(codings.filter((coding) => file.includes(coding))).toEqual([]);
  });

  it('changes nothing when a commit is refused', async () => {
    const { vault, path } = await newVault();
    must(vault.commit([put(1, 'kept')], NOTE));
    const before = vault.state();
    const huge = 'x'.repeat(16 * 1024 * 1024);
    expect(vault.commit([put(1, 'lost'), put(2, huge)], NOTE)).toMatchObject({
      ok: false,
      error: { code: 'tooLarge' },
    });
    const many = Array.from({ length: 100_001 }, () => put(1, 1));
    expect(vault.commit(many, NOTE)).toMatchObject({ ok: false, error: { code: 'limit' } });
    expect(vault.state()).toEqual(before);
    expect(vault.get('answer', idOf(1))?.value).toBe('kept');
    vault.close();
    expect(await openCode(path)).toBe('fine');
  });

  it('writes no free text into the journal', async () => {
    const { vault } = await newVault();
    expect(() => vault.commit([], { actor: 'owner', verb: 'met Mr X in Rome' })).toThrow(TypeError);
    expect(() => vault.commit([], { actor: '', verb: 'x' })).toThrow(TypeError);
    vault.close();
  });

  it('opened read-only refuses every write and takes no lock', async () => {
    const { vault, path } = await newVault();
    must(vault.commit([put(1, 'kept')], NOTE));
    const reader = must(await openVault({ ...options(path), readOnly: true }));
    const refusal = { ok: false, error: { code: 'readOnly' } };
    expect(reader.commit([put(1, 2)], NOTE)).toEqual(refusal);
    expect(reader.putDraft('a', 1)).toEqual(refusal);
    expect(reader.deleteDraft('a')).toEqual(refusal);
    expect(reader.get('answer', idOf(1))?.value).toBe('kept');
    reader.close();
    vault.close();
  });
});

describe('against a plain map', () => {
  type Step = { readonly name: number; readonly value: JsonValue | undefined };
  const step = fc.record({
    name: fc.nat({ max: 12 }),
    value: fc.option(fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<JsonValue>, { nil: undefined }),
  });
  const history = fc.array(
    fc.record({ steps: fc.array(step, { maxLength: 6 }), reopen: fc.boolean() }),
    { maxLength: 10 },
  );

  it('any sequence of puts, deletes, commits and reopenings ends with the same records', async () => {
    const { vault: first, path } = await newVault();
    let vault = first;
    let collectionName = 0;
    await fc.assert(
      fc.asyncProperty(history, async (batches) => {
        collectionName += 1;
        const model = new Map<string, JsonValue>();
        const nameOf = ({ name }: Step) => `${collectionName}/${name}`;
        for (const batch of batches) {
          const changes = batch.steps.map((entry) =>
            entry.value === undefined ? remove(nameOf(entry)) : put(nameOf(entry), entry.value),
          );
          must(vault.commit(changes, NOTE));
          for (const entry of batch.steps) {
            if (entry.value === undefined) model.delete(nameOf(entry));
            else model.set(nameOf(entry), JSON.parse(JSON.stringify(entry.value)) as JsonValue);
          }
          if (batch.reopen) {
            vault.close();
            vault = await reopen(path);
          }
          for (let name = 0; name <= 12; name += 1) {
            const key = `${collectionName}/${name}`;
            expect(vault.get('answer', idOf(key))?.value).toEqual(model.get(key));
          }
        }
      }),
      { numRuns: 40 },
    );
    expect(vault.check().ok).toBe(true);
    vault.close();
  });

  it('random ids do not meet', () => {
    const ids = Array.from({ length: 1000 }, () => newRecordId(random));
    expect(new Set(ids).size).toBe(1000);
  });
});
