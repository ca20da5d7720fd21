import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { secureRandom } from '../../../src/crypto/index.ts';
import { utf8 } from '../../../src/kernel/index.ts';
import { openVault } from '../../../src/vault/index.ts';
import { jpeg, SQUARE } from '../photos/pictures.ts';
import { PHONE } from '../devices/support.ts';
import {
  derive,
  DRAFT,
  openTestKit,
  PASSPHRASE,
  reopened,
  type TestKit,
  unlocked,
} from './support.ts';

const PHOTO = join(mkdtempSync(join(tmpdir(), 'valise-devices-')), 'seal.jpg');
writeFileSync(PHOTO, jpeg(SQUARE));

const LOAN = { to: 'A. Tremblay', from: 'Travel security', due: '2026-12-09' };
const code = (name: string) => ({ ok: false, error: { code: name } });
const nowhere = 'f'.repeat(32);

const verbs = async (test: TestKit) =>
  (await test.run('history.get', { trip: null, before: null })).lines.map(({ what }) => what.en);

async function kitWithDevice() {
  const test = await openTestKit();
  const { device } = await test.run('device.save', { device: null, draft: PHONE });
  return { test, device: device.id };
}

describe('the register', () => {
  it('keeps a device over a lock, and names what was done', async () => {
    const { test, device } = await kitWithDevice();
    await test.run('device.save', { device, draft: { ...PHONE, note: 'cracked', imei: '' } });
    const again = await reopened(test);
    const [line] = await again.run('device.list', {});
    expect(line).toEqual({
      id: device,
      kind: 'phone',
      platform: 'ios',
      ownership: 'loaner',
      label: 'House 114',
      owner: 'House of Commons',
      where: { en: 'With you.', fr: 'Avec vous.' },
      isLent: false,
      isLate: false,
      isRetired: false,
    });
    const view = await again.run('device.get', { device });
    expect(view.device).toEqual({ ...PHONE, note: 'cracked', imei: '', id: device, loans: [] });
    expect((await verbs(again)).slice(0, 2)).toEqual([
      'A device was saved.',
      'A device was saved.',
    ]);
    again.kit.close();
  });

  it('lists what is in use first, by its label', async () => {
    const test = await openTestKit();
    for (const [label, retired] of [
      ['House 12', null],
      ['Archive', '2026-01-01'],
      ['House 9', null],
    ] as const)
      await test.run('device.save', { device: null, draft: { ...PHONE, label, retired } });
    const labels = (await test.run('device.list', {})).map(({ label }) => label);
    expect(labels).toEqual(['House 9', 'House 12', 'Archive']);
    test.kit.close();
  });

  it('refuses an IMEI that cannot be right, and a device that is not there', async () => {
    const { test, device } = await kitWithDevice();
    const { change } = await test.run('kit.state', {});
    const draft = { ...PHONE, imei: '490154203237519' };
    expect(await test.ask('device.save', { device, draft })).toEqual(code('imeiMistyped'));
    const asked: readonly (readonly [string, object])[] = [
      ['device.save', { draft: PHONE }],
      ['device.get', {}],
      ['device.remove', {}],
      ['device.restore', {}],
      ['device.lend', { loan: LOAN }],
      ['device.return', { condition: '' }],
    ];
    for (const [operation, request] of asked)
      expect(await test.ask(operation, { device: nowhere, ...request })).toEqual(code('notFound'));
    expect((await test.run('kit.state', {})).change).toBe(change);
    test.kit.close();
  });

  it('lends and takes back with the times of its own clock', async () => {
    const { test, device } = await kitWithDevice();
    const lent = await test.run('device.lend', { device, loan: LOAN });
    expect(lent).toMatchObject({ isLent: true, isLate: false });
    expect(lent.where.en).toBe('Lent to A. Tremblay until 2026-12-09.');
    expect(await test.ask('device.lend', { device, loan: LOAN })).toMatchObject(
      code('lentAlready'),
    );
    // An edit in the meantime leaves the loan alone.
    await test.run('device.save', { device, draft: { ...PHONE, note: 'cracked' } });
    test.clock.at += 45 * 86_400_000;
    expect(await test.run('device.list', {})).toMatchObject([{ isLate: true }]);
    const back = await test.run('device.return', { device, condition: 'seal intact' });
    expect(back.device.loans).toEqual([
      {
        ...LOAN,
        out: '2026-11-01T17:00:00.000Z',
        zone: 'Europe/Paris',
        back: '2026-12-16T17:00:00.000Z',
        condition: 'seal intact',
      },
    ]);
    expect(await test.ask('device.return', { device, condition: '' })).toEqual(code('notLent'));
    expect((await verbs(test)).slice(0, 3)).toEqual([
      'A lent device came back.',
      'A device was saved.',
      'A device was lent.',
    ]);
    test.kit.close();
  });

  it('names the trips that take a device; an old trip stays as it was', async () => {
    const { test, device } = await kitWithDevice();
    const { kind, platform, ownership, label } = PHONE;
    const taken = { register: device, kind, platform, ownership, label };
    const draft = { ...DRAFT, devices: [taken] };
    const { trip } = await test.run('trip.save', { trip: null, draft });
    await test.run('trip.save', { trip: null, draft: DRAFT });
    await test.run('device.save', { device, draft: { ...PHONE, label: 'House 115' } });
    const { trips } = await test.run('device.get', { device });
    expect(trips).toEqual([{ id: trip.id, title: trip.title }]);
    const kept = await test.run('trip.get', { trip: trip.id });
    expect(kept.trip.devices).toMatchObject([{ register: device, label: 'House 114' }]);
    test.kit.close();
  });
});

describe('photos of a device', () => {
  const withPhotos = async () => {
    const { test, device } = await kitWithDevice();
    const add = (seal: string | null) =>
      test.run('attachment.add', { about: { device, seal } }, { grant: [PHOTO] });
    const list = () => test.run('attachment.list', { about: { device } });
    return { test, device, add, list };
  };

  it('belong to it or to one of its seals, and to no trip', async () => {
    const { test, device, add, list } = await withPhotos();
    await add(null);
    await add('00417');
    const abouts = (await list()).map(({ about }) => about);
    expect(abouts).toHaveLength(2);
    expect(abouts).toEqual(
      expect.arrayContaining([
        { device, seal: null },
        { device, seal: '00417' },
      ]),
    );
    for (const about of [
      { device, seal: '00418' },
      { device: nowhere, seal: null },
    ])
      expect(await test.ask('attachment.add', { about }, { grant: [PHOTO] })).toEqual(
        code('notFound'),
      );
    const { id } = await test.run('trip.save', { trip: null, draft: DRAFT });
    expect(await test.run('attachment.list', { about: { trip: id, row: null } })).toEqual([]);
    const [first] = await list();
    expect(await test.run('attachment.facts', { id: first?.id ?? '' })).toMatchObject({
      state: 'none',
    });
    const stripped = await test.run('attachment.strip', { id: first?.id ?? '' });
    expect(stripped.attachment.about).toEqual(first?.about);
    test.kit.close();
  });

  it('go and come back with it, until the lock', async () => {
    const { test, device, add, list } = await withPhotos();
    await add(null);
    const before = await list();
    await test.run('device.remove', { device });
    expect(await test.run('device.list', {})).toEqual([]);
    expect(await test.ask('attachment.list', { about: { device } })).toEqual(code('notFound'));
    test.kit.maintain();
    await test.run('device.restore', { device });
    expect(await list()).toEqual(before);
    expect((await verbs(test)).slice(0, 2)).toEqual([
      'A removed device was put back.',
      'A device was removed.',
    ]);
    await test.run('device.remove', { device });
    const again = await reopened(test);
    expect(await again.ask('device.restore', { device })).toEqual(code('notFound'));
    again.kit.maintain();
    await vi.waitFor(async () => {
      expect((await verbs(again))[0]).toBe('An attached file was removed.');
    });
    expect(await again.run('kit.check', {})).toMatchObject({ ok: true });
    again.kit.close();
  });

  it('leave what was attached before devices had photos as it was', async () => {
    const { test } = await withPhotos();
    const { id: trip } = await test.run('trip.save', { trip: null, draft: DRAFT });
    const { rows } = await test.run('checklist.get', { trip });
    const row = rows[0]?.id ?? '';
    test.kit.close();
    const opened = await openVault({
      path: test.path,
      credential: { kind: 'passphrase', secret: utf8(PASSPHRASE) },
      derive,
      random: secureRandom(),
      clock: { now: () => test.clock.at },
    });
    if (!opened.ok) throw new Error(opened.error.code);
    const fresh = {
      name: 'receipt.txt',
      media: 'application/octet-stream',
      about: { trip, row, stripped: null, removed: false },
    };
    const note = { actor: 'owner', verb: 'attachment.add' };
    await opened.value.attach([utf8('receipt')], fresh, note);
    opened.value.close();
    const again = await unlocked(test.path);
    expect(await again.run('attachment.list', { about: { trip, row } })).toMatchObject([
      { name: 'receipt.txt', about: { trip, row }, kind: 'own' },
    ]);
    const [device] = await again.run('device.list', {});
    expect(await again.run('attachment.list', { about: { device: device?.id ?? '' } })).toEqual([]);
    again.kit.close();
  });
});
