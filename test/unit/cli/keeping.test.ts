import { copyFileSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { beforeAll, describe, expect, it } from 'vitest';
import { readLibrary } from '../../../src/checklists/index.ts';
import { CHEAP, valise } from './run.ts';
import { jsonHere, valiseHere } from './run-here.ts';

const folder = mkdtempSync(join(tmpdir(), 'valise-keeping-'));
const at = (name: string): string => join(folder, name);
const file = at('kit.valise');
const notes = at('notes');

function damagedCopy(name: string, sql: string): string {
  copyFileSync(file, at(name));
  const database = new Database(at(name));
  database.exec(sql);
  database.close();
  return at(name);
}

beforeAll(async () => {
  expect((await valiseHere(['create', file, '--lang', 'fr', ...CHEAP])).exit).toBe(0);
});

const LIBRARY = fileURLToPath(new URL('../../../src/checklists/library/', import.meta.url));

describe('state', () => {
  it('tells the change and its words, and nothing of the file without notes', async () => {
    const state = (await jsonHere(['state', file])) as { words: string };
    expect(state).toMatchObject({
      change: 2,
      hasRecovery: false,
      remembered: false,
      standing: { verdict: 'cannotTell', needsDecision: false, why: 'noNote', seen: null },
    });
    expect(state.words.split(' ')).toHaveLength(3);
    const ran = await valiseHere(['state', file]);
    expect(ran.out).toContain(state.words);
    expect(ran.out).toMatch(/^2 · .*\ncet ordinateur ne peut pas le dire\n$/);
    expect(await valiseHere(['state', file, '--remember'])).toMatchObject({ exit: 2, out: '' });
  });

  it('answers 5 for an older file that was put back', async () => {
    expect(await jsonHere(['state', file, '--notes', notes, '--remember'])).toMatchObject({
      remembered: true,
    });
    const older = readFileSync(file);
    const leg = 'FR:2026-12-01:2026-12-05';
    await jsonHere(['trip', 'add', file, '--title', 'Paris', '--leg', leg]);
    expect(await jsonHere(['state', file, '--notes', notes, '--remember'])).toMatchObject({
      standing: { verdict: 'ahead', changes: 1 },
    });
    const later = readFileSync(file);
    writeFileSync(file, older);
    const ran = valise(['state', file, '--notes', notes, '--remember', '--json']);
    expect(ran).toMatchObject({ exit: 5, err: '' });
    expect(JSON.parse(ran.out)).toMatchObject({
      change: 2,
      remembered: false,
      standing: { verdict: 'older', needsDecision: true, seen: { change: 3 } },
    });
    writeFileSync(file, later);
    expect(await jsonHere(['state', file, '--notes', notes])).toMatchObject({
      standing: { verdict: 'current' },
    });
  });
});

describe('backup', () => {
  it('makes a verified copy, and never over a file', async () => {
    // Settings and the trip, and with the first trip the edition that it was planned with and its items.
    const records = 3 + readLibrary(LIBRARY).items.length;
    expect(await jsonHere(['backup', file, at('copy.valise')])).toEqual({ change: 3, records });
    expect(await jsonHere(['check', at('copy.valise')])).toMatchObject({ ok: true });
    const before = readFileSync(at('copy.valise'));
    const taken = await valiseHere(['backup', file, at('copy.valise')]);
    expect(taken).toMatchObject({ exit: 6, out: '' });
    expect(taken.err).toMatch(/^Un fichier porte déjà ce nom\u00a0;/);
    expect(readFileSync(at('copy.valise')).equals(before)).toBe(true);
    expect((await valiseHere(['backup', file, at('absent/copy.valise')])).exit).toBe(6);
  });
});

describe('history', () => {
  it('tells what was done, newest first, in the language asked for', async () => {
    const history = await jsonHere(['history', file, '--lang', 'en']);
    expect(history).toMatchObject([
      { seq: 3, who: 'Holder of the kit', what: 'The trip was saved.', items: [] },
      { seq: 2, what: 'The first settings were saved.' },
      { seq: 1, what: 'The kit was made.' },
    ]);
    const [{ id }] = (await jsonHere(['trip', 'list', file])) as [{ id: string }];
    const ran = await valiseHere(['history', file, '--trip', id]);
    expect(ran.out).toMatch(/^20\d\d-\S+Z · \S+ · Le voyage a été enregistré\.\n$/);
  });

  it('of a trip that is not there is refused', async () => {
    const ran = await valiseHere(['history', file, '--trip', 'Paris', '--lang', 'en']);
    expect(ran).toMatchObject({ exit: 6, out: '' });
    expect(ran.err).toMatch(/^The kit holds no trip with this id/);
  });
});

describe('check', () => {
  it('says what one button would do about a finding', async () => {
    const path = damagedCopy('header.valise', "UPDATE hdr SET blob = x'00' WHERE copy = 2");
    expect(await jsonHere(['check', path])).toMatchObject({
      ok: false,
      class: 'fine',
      findings: [{ code: 'headerCopyDamaged', severity: 'warning', action: 'repair' }],
    });
  });
});

describe('salvage', () => {
  const lost =
    'UPDATE rec SET ct = zeroblob(length(ct)) WHERE id = (SELECT id FROM rec ORDER BY length(ct) LIMIT 1)';

  it('brings what still verifies into a new kit', async () => {
    const damaged = damagedCopy('lost.valise', lost);
    expect((await valiseHere(['trip', 'list', damaged])).exit).toBeGreaterThanOrEqual(4);
    const ran = valise(['salvage', damaged, at('salvaged.valise'), '--json', ...CHEAP]);
    expect(ran).toMatchObject({ exit: 0, err: '' });
    // The salvage notes in a record of its own what it could not prove.
    expect(JSON.parse(ran.out)).toMatchObject({ lost: 1, history: 3 });
    expect(await jsonHere(['trip', 'list', at('salvaged.valise')])).toMatchObject([
      { title: 'Paris' },
    ]);
    expect((await valiseHere(['check', at('salvaged.valise')])).exit).toBe(0);
  });

  it('overwrites nothing and makes nothing of what it cannot open', async () => {
    const before = readdirSync(folder).sort();
    const taken = await valiseHere(['salvage', file, at('copy.valise'), ...CHEAP]);
    expect(taken).toMatchObject({ exit: 6, out: '' });
    expect(
      (await valiseHere(['salvage', file, at('new.valise'), ...CHEAP], 'not the passphrase')).exit,
    ).toBe(3);
    const absent = await valiseHere(['salvage', at('absent.valise'), at('new.valise'), ...CHEAP]);
    expect(absent).toMatchObject({ exit: 6 });
    expect(absent.err).toMatch(/nothing was made; check the name/);
    expect(readdirSync(folder).sort()).toEqual(before);
  });
});
