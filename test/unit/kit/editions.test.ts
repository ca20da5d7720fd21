import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { machinePorts } from '../../../src/cli/ports.ts';
import type { ChangeAsked, Item } from '../../../src/checklists/index.ts';
import { utf8 } from '../../../src/kernel/index.ts';
import {
  closedKit,
  codeOf,
  DRAFT,
  freshFolder,
  openTestKit,
  PASSPHRASE,
  reopened,
  type TestKit,
} from './support.ts';

const REASON = { en: 'The form is a new one', fr: 'Le formulaire est nouveau' };
const NOTE = { en: 'Before the summer', fr: 'Avant l’été' };
const BY = 'M. Tremblay, House security';

async function officerKit(): Promise<TestKit> {
  const test = closedKit();
  await test.run('kit.create', { passphrase: utf8(PASSPHRASE), role: 'officer', language: 'en' });
  return test;
}

const view = (test: TestKit, id: string) => test.run('library.item', { id });
const save = (test: TestKit) => test.run('trip.save', { trip: null, draft: DRAFT });

async function amended(test: TestKit, id: string, part: Partial<Item>): Promise<ChangeAsked> {
  const { item, base } = await view(test, id);
  return { kind: 'amended', item: { ...item, ...part }, base: base ?? '', reason: REASON };
}

/** Amends one item, retires one and adds one; answers their ids. */
async function changeThree(test: TestKit, asks: readonly [string, string]) {
  const [first, second] = asks;
  const why = { en: 'Because it is asked.', fr: 'Parce qu’on le demande.' };
  await test.run('library.setChange', { change: await amended(test, first, { why }) });
  const { item, base } = await view(test, second);
  await test.run('library.setChange', {
    change: { kind: 'retired', id: second, base: base ?? '', reason: REASON },
  });
  const { freeId } = await test.run('library.list', {});
  const added = { ...item, id: freeId, when: 'always' as const };
  await test.run('library.setChange', { change: { kind: 'added', item: added, reason: REASON } });
  return { first, second, added: freeId, why };
}

/** Two items of the trip's list before departure that come once each. */
async function twoOf(test: TestKit, trip: string): Promise<readonly [string, string]> {
  const { rows } = await test.run('checklist.get', { trip });
  const [a, b] = rows.filter(({ id, item, phase }) => phase === 'before' && id === item);
  return [a?.item ?? '', b?.item ?? ''];
}

const publish = (test: TestKit) => test.run('library.publish', { note: NOTE, by: BY });

/** An officer's kit with edition 2, and its file. */
async function published() {
  const test = await officerKit();
  const trip = await save(test);
  const changed = await changeThree(test, await twoOf(test, trip.id));
  const { edition } = await publish(test);
  const path = join(freshFolder(), 'two.valiseedition');
  await test.run('library.exportEdition', { edition: edition.hash }, { grant: [path] });
  return { test, trip: trip.id, changed, edition, path };
}

describe('a change of the library', () => {
  it('is an officer’s alone', async () => {
    const test = await openTestKit();
    const change = await amended(test, 'PRE-036', { owner: 'travel' });
    expect(codeOf(await test.ask('library.setChange', { change }))).toBe('officerOnly');
    expect(codeOf(await test.ask('library.dropChange', { id: 'PRE-036' }))).toBe('officerOnly');
    expect(codeOf(await test.ask('library.publish', { note: NOTE, by: BY }))).toBe('officerOnly');
    expect(await test.run('library.list', {})).toMatchObject({ mayEdit: false, changes: [] });
  });

  it('stays in the officer’s kit, over a lock, and changes no list before it is published', async () => {
    const before = await officerKit();
    const trip = await save(before);
    const { first } = await changeThree(before, await twoOf(before, trip.id));
    const test = await reopened(before);
    const { changes, edition, items } = await test.run('library.list', {});
    expect(changes.map(({ kind, problem }) => [kind, problem])).toEqual(
      expect.arrayContaining([
        ['amended', null],
        ['retired', null],
        ['added', null],
      ]),
    );
    expect(changes.find(({ id }) => id === first)).toMatchObject({
      reason: REASON,
      fields: ['why'],
      at: '2026-11-01T17:00:00.000Z',
    });
    expect(edition.number).toBe(1);
    expect(items.filter(({ state }) => state !== 'published')).toHaveLength(3);
    const fresh = await save(test);
    expect((await test.run('library.tripDiff', { trip: fresh.id })).newest).toBeNull();
  });

  it('can be taken back, and replaced by another of the same item', async () => {
    const test = await officerKit();
    await test.run('library.setChange', {
      change: await amended(test, 'PRE-036', { owner: 'travel' }),
    });
    const again = await amended(test, 'PRE-036', { owner: 'office' });
    const { changes } = await test.run('library.setChange', { change: again });
    expect(changes).toHaveLength(1);
    expect((await view(test, 'PRE-036')).item.owner).toBe('office');
    const dropped = await test.run('library.dropChange', { id: 'PRE-036' });
    expect(dropped.changes).toEqual([]);
    expect(codeOf(await test.ask('library.dropChange', { id: 'PRE-036' }))).toBe('notFound');
    expect(codeOf(await test.ask('library.publish', { note: NOTE, by: BY }))).toBe(
      'nothingToPublish',
    );
  });

  it('confirms what was only known', async () => {
    const test = await officerKit();
    const { items } = await test.run('library.list', {});
    const id = items.find(({ toBeConfirmed }) => toBeConfirmed)?.id ?? '';
    const change = await amended(test, id, { confirmed: { by: BY, on: '2026-11-01' } });
    await test.run('library.setChange', { change });
    const after = await publish(test);
    expect(after.items.find((item) => item.id === id)?.toBeConfirmed).toBe(false);
  });
});

describe('an edition that is published', () => {
  it('has the next number, who and why, and six words in each language', async () => {
    const { edition, test } = await published();
    expect(edition).toMatchObject({
      number: 2,
      published: { at: '2026-11-01T17:00:00.000Z', zone: 'Europe/Paris', by: BY },
      note: NOTE,
      counts: { added: 1, amended: 1, retired: 1 },
    });
    expect(edition.words.en.split(' ')).toHaveLength(6);
    expect(edition.words.fr.split(' ')).toHaveLength(6);
    const known = await test.run('library.editions', {});
    expect(known.map(({ number }) => number)).toEqual([2, 1]);
    const [line] = (await test.run('history.get', { trip: null, before: null })).lines;
    expect(line?.what.en).toBe('An officer published an edition of the library.');
  });

  it('leaves a trip with its own, shows what it would change, and keeps every answer', async () => {
    const { test, trip, changed, edition } = await published();
    for (const row of [changed.first, changed.second])
      await test.run('answer.set', { trip, row, state: 'done', note: 'seen', reason: '' });
    const before = await test.run('checklist.get', { trip });
    expect(before.rows.some(({ item }) => item === changed.added)).toBe(false);
    const diff = await test.run('library.tripDiff', { trip });
    expect(diff).toMatchObject({ planned: { number: 1 }, newest: { number: 2 }, elsewhere: 0 });
    expect(
      diff.items.map(({ id, kind, fields, answered, reasons }) => [
        id,
        kind,
        fields,
        answered,
        reasons,
      ]),
    ).toEqual(
      expect.arrayContaining([
        [changed.first, 'changed', ['why'], 1, [REASON]],
        [changed.second, 'removed', [], 1, [REASON]],
        [changed.added, 'added', [], 0, [REASON]],
      ]),
    );
    const after = await test.run('library.takeEdition', { trip, edition: edition.hash });
    expect(after).toMatchObject({ planned: { number: 2 }, newest: null, items: [] });
    const { rows } = await (await reopened(test)).run('checklist.get', { trip });
    const row = (id: string) => rows.find((each) => each.id === id);
    expect(row(changed.first)).toMatchObject({ why: changed.why, state: 'done', applies: true });
    expect(row(changed.second)).toMatchObject({ state: 'done', applies: false });
    expect(row(changed.added)).toMatchObject({ applies: true, state: 'to-do' });
  });

  it('is not asked about again once it was looked at and left', async () => {
    const { test, trip, edition } = await published();
    await test.run('library.keepEdition', { trip, edition: edition.hash });
    const after = await test.run('library.tripDiff', { trip });
    expect(after).toMatchObject({ planned: { number: 1 }, isDeclined: true });
    const stale = { trip, edition: 'a'.repeat(64) };
    expect(codeOf(await test.ask('library.takeEdition', stale))).toBe('conflict');
    expect(codeOf(await test.ask('library.keepEdition', stale))).toBe('conflict');
  });

  it('is the edition of every trip that is begun after it', async () => {
    const { test, changed } = await published();
    const trip = await save(test);
    const { rows } = await test.run('checklist.get', { trip: trip.id });
    expect(rows.some(({ item }) => item === changed.added)).toBe(true);
    expect(rows.some(({ item }) => item === changed.second)).toBe(false);
  });

  it('never gives the id of an item that was retired to another', async () => {
    const { test, changed } = await published();
    const { item } = await view(test, changed.first);
    const change = { kind: 'added', item: { ...item, id: changed.second }, reason: REASON };
    expect(codeOf(await test.ask('library.setChange', { change }))).toBe('itemTaken');
  });
});

describe('a list', () => {
  it('stays as it was planned when the program comes with another library', async () => {
    const before = await openTestKit();
    const trip = await save(before);
    const planned = await before.run('checklist.get', { trip: trip.id });
    const { library } = machinePorts();
    const next = { ...library, items: library.items.slice(40) };
    const test = await reopened(before, { library: next });
    expect(await test.run('checklist.get', { trip: trip.id })).toEqual(planned);
    const { planned: own, newest, items } = await test.run('library.tripDiff', { trip: trip.id });
    expect([own?.number, newest?.published, items.length > 0]).toEqual([1, null, true]);
  });
});

describe('an edition in a file', () => {
  it('is shown before anything is stored, then changes new lists only', async () => {
    const { path, edition, changed } = await published();
    const test = await openTestKit();
    const trip = await save(test);
    const { change: before } = await test.run('kit.state', {});
    const shown = await test.run('library.openEdition', {}, { grant: [path] });
    expect(shown).toMatchObject({
      edition,
      held: { number: 1, published: null },
      compared: { added: 1, changed: 1, removed: 1 },
    });
    expect(shown.changes.map(({ kind, reason }) => [kind, reason])).toContainEqual([
      'retired',
      REASON,
    ]);
    expect((await test.run('kit.state', {})).change).toBe(before);
    const after = await test.run('library.importEdition', { edition: edition.hash });
    expect(after.edition).toEqual(edition);
    expect((await test.run('library.tripDiff', { trip: trip.id })).newest?.number).toBe(2);
    const fresh = await save(await reopened(test));
    expect(fresh.trip.edition).toBe(edition.hash);
    expect(changed.added).toBe('OFC-001');
  });

  it('is stored only as it was shown', async () => {
    const { path, edition } = await published();
    const test = await openTestKit();
    const asked = { edition: edition.hash };
    expect(codeOf(await test.ask('library.importEdition', asked))).toBe('notFound');
    await test.run('library.openEdition', {}, { grant: [path] });
    const other = { edition: 'a'.repeat(64) };
    expect(codeOf(await test.ask('library.importEdition', other))).toBe('notFound');
    await test.run('library.importEdition', asked);
    expect(codeOf(await test.ask('library.importEdition', asked))).toBe('notFound');
  });

  it('is refused when it is older, another of the same number, or here already', async () => {
    const one = await published();
    const two = await published();
    const open = (test: TestKit, path: string) =>
      test.ask('library.openEdition', {}, { grant: [path] });
    expect(codeOf(await open(one.test, one.path))).toBe('editionHeld');
    // The same changes at the same moment are the same edition: the second office writes another note.
    await two.test.run('library.setChange', {
      change: await amended(two.test, one.changed.first, { owner: 'office' }),
    });
    const { edition: third } = await publish(two.test);
    const path = join(freshFolder(), 'three.valiseedition');
    await two.test.run('library.exportEdition', { edition: third.hash }, { grant: [path] });
    expect(codeOf(await open(one.test, path))).toBe('fine');
    await one.test.run('library.setChange', {
      change: await amended(one.test, one.changed.first, { owner: 'travel' }),
    });
    await publish(one.test);
    expect(await open(one.test, path)).toEqual({
      ok: false,
      error: { code: 'editionTwice', facts: { number: 3 } },
    });
    const late = await openTestKit();
    await late.run('library.openEdition', {}, { grant: [path] });
    await late.run('library.importEdition', { edition: third.hash });
    expect(await open(late, two.path)).toEqual({
      ok: false,
      error: { code: 'editionTooOld', facts: { number: 2, held: 3 } },
    });
  });

  it('is refused when a word of it was changed, when it is no file, and nothing is stored', async () => {
    const { path } = await published();
    const test = await openTestKit();
    const open = (grant: readonly string[]) => test.ask('library.openEdition', {}, { grant });
    const altered = join(freshFolder(), 'altered.valiseedition');
    writeFileSync(altered, readFileSync(path, 'utf8').replace('Because it is', 'Because it was'));
    expect(codeOf(await open([altered]))).toBe('editionAltered');
    expect(codeOf(await open([freshFolder()]))).toBe('notAnEdition');
    expect(codeOf(await open([join(freshFolder(), 'none')]))).toBe('notAnEdition');
    expect((await test.run('library.editions', {})).map(({ number }) => number)).toEqual([1]);
  });

  it('is judged again here, whatever the process that read it says', async () => {
    const { path } = await published();
    const lying = { readEdition: async () => ({ ok: true, value: { more: 1 } }) as never };
    const test = await openTestKit(lying);
    const answer = await test.ask('library.openEdition', {}, { grant: [path] });
    expect(codeOf(answer)).toBe('notAnEdition');
  });

  it('is never written over another file, and not of what nobody published', async () => {
    const { test, path, edition } = await published();
    const ask = (hash: string) =>
      test.ask('library.exportEdition', { edition: hash }, { grant: [path] });
    expect(codeOf(await ask(edition.hash))).toBe('exists');
    const [, first] = await test.run('library.editions', {});
    expect(codeOf(await ask(first?.hash ?? ''))).toBe('notPublished');
    expect(codeOf(await ask('a'.repeat(64)))).toBe('notFound');
  });
});

describe('search in a kit', () => {
  it('finds items in both languages, and those of the edition in use', async () => {
    const { test, changed } = await published();
    const found = await test.run('library.search', { text: 'sceau inviolabilite', language: 'en' });
    expect(found.length).toBeGreaterThan(0);
    const ids = (await test.run('library.search', { text: changed.second, language: 'fr' })).map(
      ({ id }) => id,
    );
    expect(ids).not.toContain(changed.second);
    expect(await test.run('library.search', { text: ' ', language: 'fr' })).toEqual([]);
  });
});

describe('an officer’s change of an item that was published meanwhile', () => {
  it('is not published over it', async () => {
    const { test, changed } = await published();
    const { item } = await view(test, changed.first);
    const owner = item.owner === 'it' ? 'travel' : 'it';
    const change = await amended(test, changed.first, { owner });
    const same = await amended(test, changed.first, {});
    expect(codeOf(await test.ask('library.setChange', { change: same }))).toBe('nothingChanged');
    await test.run('library.setChange', { change });
    await publish(test);
    expect(codeOf(await test.ask('library.setChange', { change }))).toBe('changeOutdated');
  });
});
