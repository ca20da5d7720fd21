import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { secureRandom } from '../../../src/crypto/index.ts';
import type { Events } from '../../../src/contract/index.ts';
import { utf8 } from '../../../src/kernel/index.ts';
import type { KitPorts } from '../../../src/kit/index.ts';
import { openVault } from '../../../src/vault/index.ts';
import { exifSegment, JFIF, jpeg, SQUARE, TELLING, tiff } from '../photos/pictures.ts';
import { content, MIB, sha256 } from '../vault/attachments-support.ts';
import { derive, DRAFT, NOW, openTestKit, PASSPHRASE, reopened, type TestKit } from './support.ts';

const folder = mkdtempSync(join(tmpdir(), 'valise-files-'));

/** A file outside, as a person would choose it. */
function file(name: string, bytes: Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

const TELLING_PHOTO = jpeg(exifSegment(tiff(TELLING, jpeg(SQUARE))), SQUARE);
const PHOTO = file('seal.jpg', TELLING_PHOTO);
const NOTE = file('note.txt', utf8('receipt'));

/** A kit with a trip, and an item of its list. */
async function kitWithTrip(ports: Partial<KitPorts> = {}) {
  const test = await openTestKit(ports);
  const { id: trip } = await test.run('trip.save', { trip: null, draft: DRAFT });
  const { rows } = await test.run('checklist.get', { trip });
  const [first, second] = rows.map(({ id }) => id);
  if (first === undefined || second === undefined) throw new Error('no items');
  const add = (paths: readonly string[], row = first, kind: 'own' | 'receipt' = 'own') =>
    test.run('attachment.add', { about: { trip, row }, kind }, { grant: paths });
  const list = (row: string | null = null) => test.run('attachment.list', { about: { trip, row } });
  return { test, trip, row: first, other: second, add, list };
}

const code = (name: string) => ({ ok: false, error: { code: name } });
const verbs = async (test: TestKit) =>
  (await test.run('history.get', { trip: null, before: null })).lines.map(({ what }) => what.en);

describe('attachments', () => {
  it('are added to an item, listed, shown, exported and removed', async () => {
    const { test, trip, row, other, add, list } = await kitWithTrip();
    const report = await add([PHOTO, NOTE]);
    expect(report).toMatchObject({ refused: [], cancelled: false });
    expect(report.added.map(({ name, media, about }) => [name, media, about])).toEqual([
      ['seal.jpg', 'image/jpeg', { trip, row }],
      ['note.txt', 'application/octet-stream', { trip, row }],
    ]);
    await add([NOTE], other);
    expect(await list(row)).toHaveLength(2);
    expect(await list(other)).toHaveLength(1);
    const [note, photo] = await list(row);
    if (photo === undefined || note === undefined) throw new Error('not listed');
    expect(photo).toMatchObject({ sha256: sha256(TELLING_PHOTO), canStrip: true, canShow: true });
    expect(note).toMatchObject({ isPhoto: false, canStrip: false, stripped: null });
    expect(await test.run('attachment.read', { id: photo.id })).toEqual({
      name: 'seal.jpg',
      media: 'image/jpeg',
      bytes: TELLING_PHOTO,
    });
    const path = join(folder, 'exported.jpg');
    const context = { grant: [path] };
    const request = { id: photo.id, name: photo.name };
    expect(await test.run('attachment.export', request, context)).toEqual({ name: 'exported.jpg' });
    expect(sha256(readFileSync(path))).toBe(photo.sha256);
    expect(await test.ask('attachment.export', request, context)).toEqual(code('exists'));
    await test.run('attachment.remove', { id: photo.id });
    expect(await test.ask('attachment.read', { id: photo.id })).toEqual(code('notFound'));
    expect(await test.ask('attachment.remove', { id: photo.id })).toEqual(code('notFound'));
    const again = await reopened(test);
    expect(await again.run('kit.check', {})).toMatchObject({ ok: true });
    expect((await verbs(again)).slice(0, 4)).toEqual([
      'An attached file was removed.',
      'A file was attached.',
      'A file was attached.',
      'A file was attached.',
    ]);
    again.kit.close();
  });

  it('count as their kind says, the best of a row, and the kind can be corrected', async () => {
    const { test, trip, row, other, add, list } = await kitWithTrip();
    const levels = async () => {
      const { rows } = await test.run('checklist.get', { trip });
      return [row, other].map((id) => rows.find((each) => each.id === id)?.evidence);
    };
    expect(await levels()).toEqual([0, 0]);
    await test.run('answer.set', { trip, row, state: null, note: 'Ref. 114', reason: '' });
    expect(await levels()).toEqual([1, 0]);
    await add([NOTE], row, 'receipt');
    await add([PHOTO]);
    expect(await levels()).toEqual([4, 0]);
    const [receipt] = (await list(row)).filter(({ kind }) => kind === 'receipt');
    if (receipt === undefined) throw new Error('not listed');
    expect(receipt.name).toBe('note.txt');
    const request = { id: receipt.id, kind: 'own' } as const;
    expect(await test.run('attachment.setKind', request)).toEqual({ ...receipt, kind: 'own' });
    expect(await levels()).toEqual([2, 0]);
    const again = await reopened(test);
    const kept = await again.run('attachment.list', { about: { trip, row } });
    expect(kept.map(({ kind }) => kind)).toEqual(['own', 'own']);
    expect((await verbs(again))[0]).toBe('What an attached file proves was corrected.');
    const nobody = { ...request, id: 'f'.repeat(32) };
    expect(await again.ask('attachment.setKind', nobody)).toEqual(code('notFound'));
    again.kit.close();
  });

  it('prove nothing any more once they are removed', async () => {
    const { test, trip, row, add } = await kitWithTrip();
    const level = async () =>
      (await test.run('checklist.get', { trip })).rows.find(({ id }) => id === row)?.evidence;
    expect(await level()).toBe(0);
    const [added] = (await add([PHOTO])).added;
    expect(await level()).toBe(2);
    await test.run('trip.remove', { trip });
    await test.run('trip.restore', { trip });
    expect(await level()).toBe(2);
    await test.run('attachment.remove', { id: added?.id ?? '' });
    expect(await level()).toBe(0);
  });

  it('of before the question are their own', async () => {
    const { test, trip, row } = await kitWithTrip();
    test.kit.close();
    const opened = await openVault({
      path: test.path,
      credential: { kind: 'passphrase', secret: utf8(PASSPHRASE) },
      derive,
      random: secureRandom(),
      clock: { now: () => NOW },
    });
    if (!opened.ok) throw new Error(opened.error.code);
    const about = { trip, row, stripped: null, removed: false };
    const file = { name: 'seal.jpg', media: 'image/jpeg', about };
    const note = { actor: 'owner', verb: 'attachment.add' };
    const source = function* () {
      yield SQUARE;
    };
    await opened.value.attach(source(), file, note);
    opened.value.close();
    const again = await reopened(test);
    const files = await again.run('attachment.list', { about: { trip, row } });
    expect(files.map(({ name, kind }) => [name, kind])).toEqual([['seal.jpg', 'own']]);
    again.kit.close();
  });

  it('belong to an item that is there', async () => {
    const { test, trip, row } = await kitWithTrip();
    const nowhere = 'f'.repeat(32);
    const grant = [NOTE];
    for (const about of [
      { trip: nowhere, row },
      { trip, row: 'ZZZ-999' },
    ])
      expect(await test.ask('attachment.add', { about }, { grant })).toEqual(code('notFound'));
    expect(await test.ask('attachment.list', { about: { trip: nowhere, row: null } })).toEqual(
      code('notFound'),
    );
    for (const name of ['attachment.read', 'attachment.facts', 'attachment.strip'])
      expect(await test.ask(name, { id: nowhere })).toEqual(code('notFound'));
    test.kit.close();
  });

  it('that cannot be read are named, and the others are added', async () => {
    const { test, add, list } = await kitWithTrip();
    const report = await add([join(folder, 'gone.jpg'), folder, NOTE]);
    expect(report.refused.map(({ name }) => name)).toEqual(['gone.jpg', basename(folder)]);
    for (const { why } of report.refused) expect(why.en).toContain('could not be read');
    expect(report.added).toHaveLength(1);
    expect(await list()).toHaveLength(1);
    test.kit.close();
  });

  it('say how far they are, can be cancelled, and one adding runs at a time', async () => {
    const seen: Events['attachment.progress'][] = [];
    const stop: { now?: () => void } = {};
    const emit: KitPorts['emit'] = (name, payload) => {
      if (name !== 'attachment.progress') return;
      const progress = payload as Events['attachment.progress'];
      seen.push(progress);
      if (progress.bytes > 0) stop.now?.();
    };
    const { test, trip, row, add, list } = await kitWithTrip({ emit });
    const large = file('clip.mov', content(40 * MIB));
    const other: unknown[] = [];
    stop.now = () => {
      void test
        .ask('attachment.add', { about: { trip, row } }, { grant: [NOTE] })
        .then((got) => other.push(got));
      void test.ask('attachment.cancel', {});
    };
    const report = await add([NOTE, large, NOTE]);
    expect(report).toMatchObject({ cancelled: true, refused: [] });
    expect(report.added).toHaveLength(1);
    expect(other).toEqual([code('attachRunning')]);
    expect(seen.map(({ name, file: at, files }) => [name, at, files])).toEqual([
      ['note.txt', 1, 3],
      ['clip.mov', 2, 3],
      ['clip.mov', 2, 3],
    ]);
    expect(seen.at(-1)).toMatchObject({ size: 40 * MIB });
    expect(await list()).toHaveLength(1);
    expect(await test.run('kit.check', {})).toMatchObject({ ok: true });
    await test.run('attachment.cancel', {});
    test.kit.close();
  });

  it('that are too large to be shown can be exported', async () => {
    const { test, add } = await kitWithTrip();
    const bytes = content(33 * MIB);
    const { added } = await add([file('scan.pdf', bytes)]);
    const [{ id, canShow, canStrip } = { id: '', canShow: true, canStrip: true }] = added;
    expect([canShow, canStrip]).toEqual([false, false]);
    expect(await test.ask('attachment.read', { id })).toMatchObject(code('tooLargeToShow'));
    const path = join(folder, 'scan-out.pdf');
    await test.run('attachment.export', { id, name: '' }, { grant: [path] });
    expect(sha256(readFileSync(path))).toBe(sha256(bytes));
    test.kit.close();
  });
});

describe('the hidden data of a photo', () => {
  it('is told, and removed in one save that the history shows', async () => {
    const { test, add, list } = await kitWithTrip();
    const { added } = await add([PHOTO]);
    const id = added[0]?.id ?? '';
    expect(await test.run('attachment.facts', { id })).toMatchObject({
      state: 'facts',
      model: 'Phone 9',
      where: { longitude: 2.35 },
    });
    const before = await test.run('kit.state', {});
    const report = await test.run('attachment.strip', { id });
    const after = await test.run('kit.state', {});
    expect(after.change).toBe(before.change + 1);
    expect(report).toMatchObject({ changed: true, attachment: { name: 'seal.jpg' } });
    expect(report.attachment.stripped).not.toBeNull();
    expect(await list()).toEqual([report.attachment]);
    const { bytes } = await test.run('attachment.read', { id: report.attachment.id });
    expect(bytes).toEqual(jpeg(exifSegment(tiff({ 0x0112: { short: 6 } })), SQUARE));
    expect((await verbs(test))[0]).toBe('The hidden data of a photo was removed.');
    const again = await test.run('attachment.strip', { id: report.attachment.id });
    expect(again).toEqual({ changed: false, attachment: report.attachment });
    expect(await test.run('kit.check', {})).toMatchObject({ ok: true });
    test.kit.close();
  });

  it('of other kinds cannot be removed, and a broken photo is left alone', async () => {
    const { test, add } = await kitWithTrip();
    const broken = file('broken.jpg', jpeg(JFIF, SQUARE).subarray(0, 60));
    const { added } = await add([NOTE, broken]);
    const [note, photo] = added;
    expect(await test.ask('attachment.strip', { id: note?.id })).toEqual(code('cannotStrip'));
    expect(await test.ask('attachment.strip', { id: photo?.id })).toEqual(code('damagedPhoto'));
    expect(await test.run('attachment.facts', { id: note?.id ?? '' })).toMatchObject({
      state: 'notAPhoto',
    });
    test.kit.close();
  });

  it('is not believed when the process that read it answers nonsense', async () => {
    const answers: { strip: Uint8Array } = { strip: new Uint8Array(0) };
    const { test, add, list } = await kitWithTrip({
      readPhoto: async () => ({ state: 'facts', where: 'here' }) as never,
      stripPhoto: async () => ({ ok: true, value: answers.strip }),
    });
    const { added } = await add([PHOTO]);
    const id = added[0]?.id ?? '';
    expect(await test.run('attachment.facts', { id })).toMatchObject({ state: 'unreadable' });
    for (const strip of [
      utf8('%PDF'),
      content(10),
      new Uint8Array(TELLING_PHOTO.length + 1).fill(0xff),
    ]) {
      answers.strip = strip;
      expect(await test.ask('attachment.strip', { id })).toEqual(code('damagedPhoto'));
    }
    expect(await list()).toEqual(added);
    test.kit.close();
  });
});

describe('the attachments of a removed trip', () => {
  it('come back when the removal is undone', async () => {
    const { test, trip, add, list } = await kitWithTrip();
    const { added } = await add([NOTE, PHOTO]);
    await test.run('trip.remove', { trip });
    expect(await test.ask('attachment.list', { about: { trip, row: null } })).toEqual(
      code('notFound'),
    );
    expect(await test.ask('attachment.read', { id: added[0]?.id })).toEqual(code('notFound'));
    test.kit.maintain();
    await test.run('trip.restore', { trip });
    expect(await list()).toEqual(added);
    expect(await test.run('attachment.read', { id: added[1]?.id ?? '' })).toMatchObject({
      bytes: TELLING_PHOTO,
    });
    test.kit.close();
  });

  it('are gone for good after the next opening', async () => {
    const { test, trip, add } = await kitWithTrip();
    await add([PHOTO, NOTE]);
    await test.run('trip.remove', { trip });
    const again = await reopened(test);
    again.kit.maintain();
    await vi.waitFor(async () => {
      expect((await verbs(again)).filter((what) => what.includes('removed'))).toHaveLength(2);
    });
    expect(await again.run('kit.check', {})).toMatchObject({ ok: true });
    const later = await reopened(again);
    later.kit.maintain();
    expect((await verbs(later)).filter((what) => what.includes('removed'))).toHaveLength(2);
    later.kit.close();
  });

  it('that were still being added go and come back with it', async () => {
    const gone: { now?: () => Promise<unknown> } = {};
    const emit: KitPorts['emit'] = (name, payload) => {
      if (name !== 'attachment.progress') return;
      if ((payload as Events['attachment.progress']).bytes > 0) void gone.now?.();
    };
    const { test, trip, add, list } = await kitWithTrip({ emit });
    gone.now = () => test.ask('trip.remove', { trip });
    const { added } = await add([file('late.mov', content(18 * MIB, 4))]);
    expect(added).toHaveLength(1);
    expect(await test.ask('attachment.list', { about: { trip, row: null } })).toEqual(
      code('notFound'),
    );
    await test.run('trip.restore', { trip });
    expect(await list()).toEqual(added);
    test.kit.close();
  });
});
