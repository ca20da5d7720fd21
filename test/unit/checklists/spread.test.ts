import { describe, expect, it } from 'vitest';
import { type Condition, type Item, rowIdSchema } from '../../../src/checklists/index.ts';
import { isPerDevice, isPerPlace } from '../../../src/checklists/condition.ts';
import type { Device } from '../../../src/trips/index.ts';
import { leg, trip } from '../trips/support.ts';
import { answer, byRow, item, plan, rowWith } from './support/fixture.ts';

/** Items that have one row for each night, and one for each device. */

const phone: Device = {
  id: '3f9a0c12',
  kind: 'phone',
  platform: 'ios',
  ownership: 'house',
  label: 'HoC 7',
};
const second: Device = { ...phone, id: '00000001', ownership: 'own', label: '' };
const laptop: Device = {
  id: '0badcafe',
  kind: 'laptop',
  platform: 'windows',
  ownership: 'loaner',
  label: '',
};
const onPhones: Condition = { device: { kind: ['phone'] } };
const library = (...items: readonly Item[]) => ({ items: [...items], sources: [] });
const ids = (of: Parameters<typeof plan>[0], ...items: readonly Item[]) =>
  plan(of, new Map(), library(...items)).map((row) => row.id);

describe('an item for every night', () => {
  const nightly = item('HTL-005', { phase: 'during', due: { anchor: 'night' } });
  const stay = leg({ from: '2026-12-01', to: '2026-12-04' });

  it('has a row for each night of each stay, due at ten on the clock there', () => {
    const again = leg({ from: '2026-12-06', to: '2026-12-06' });
    const transit = leg({
      place: 'DE',
      zone: 'Europe/Berlin',
      from: '2026-12-05',
      kind: 'transit',
    });
    const rows = plan(trip({ legs: [stay, transit, again] }), new Map(), library(nightly));
    expect(rows.map(({ id, night, place, due }) => [id, night, place, due.local])).toEqual([
      ['HTL-005@FR#1', 1, 'FR', '2026-12-01T22:00'],
      ['HTL-005@FR#2', 2, 'FR', '2026-12-02T22:00'],
      ['HTL-005@FR#3', 3, 'FR', '2026-12-03T22:00'],
      ['HTL-005@FR.2#1', 1, 'FR', '2026-12-06T22:00'],
    ]);
  });

  it('keeps the answers of each night when the stay moves or grows', () => {
    const given = byRow(answer('HTL-005@FR#2'));
    const moved = trip({ legs: [leg({ from: '2027-01-10', to: '2027-01-15' })] });
    const row = rowWith(plan(moved, given, library(nightly)), 'HTL-005@FR#2');
    expect(row).toMatchObject({ applies: true, state: 'done', due: { local: '2027-01-11T22:00' } });
  });

  it('keeps the answer of a night that the stay no longer has, at the time of the answer', () => {
    const given = byRow(answer('HTL-005@FR#9'));
    expect(
      rowWith(plan(trip({ legs: [stay] }), given, library(nightly)), 'HTL-005@FR#9'),
    ).toMatchObject({
      applies: false,
      night: 9,
      place: 'FR',
      moment: 'kept',
      due: { local: '2026-11-25T10:00' },
    });
  });

  it('is told from the item for the stay, also where the library turned one into the other', () => {
    const daily = item('HTL-005', { phase: 'during', due: { anchor: 'stay' } });
    const given = byRow(answer('HTL-005@FR#2'), answer('HTL-005@FR'));
    const kept = plan(trip({ legs: [stay] }), given, library(daily)).filter((row) => !row.applies);
    expect(kept.map(({ id, moment }) => [id, moment])).toEqual([['HTL-005@FR#2', 'kept']]);
    const nights = plan(trip({ legs: [stay] }), given, library(nightly));
    expect(rowWith(nights, 'HTL-005@FR')).toMatchObject({ applies: false, moment: 'kept' });
  });
});

describe('an item for every device', () => {
  const hygiene = item('IOS-001', { when: onPhones });

  it('has a row for each device that it holds for, and names it', () => {
    const rows = plan(trip({ devices: [phone, laptop, second] }), new Map(), library(hygiene));
    expect(rows.map(({ id, device, reason }) => [id, device?.name.en, reason.en])).toEqual([
      [
        'IOS-001%3f9a0c12',
        'a phone (iOS, House device, “HoC 7”)',
        'Because you take a phone (iOS, House device, “HoC 7”).',
      ],
      ['IOS-001%00000001', 'a phone (iOS, your own)', 'Because you take a phone (iOS, your own).'],
    ]);
    expect(rows[0]?.device).toEqual({
      id: '3f9a0c12',
      name: {
        en: 'a phone (iOS, House device, “HoC 7”)',
        fr: 'un téléphone (iOS, appareil de la Chambre, «\u00A0HoC 7\u00A0»)',
      },
    });
  });

  it('has one at each stop, and each night, when it is due there', () => {
    const due = { anchor: 'night' } as const;
    const nightly = item('HTL-006', { when: onPhones, due });
    const stay = leg({ from: '2026-12-01', to: '2026-12-03' });
    const of = trip({ legs: [stay], devices: [phone, second] });
    expect(ids(of, nightly)).toEqual([
      'HTL-006@FR#1%3f9a0c12',
      'HTL-006@FR#1%00000001',
      'HTL-006@FR#2%3f9a0c12',
      'HTL-006@FR#2%00000001',
    ]);
    expect(ids(of, nightly).filter((id) => !rowIdSchema.safeParse(id).success)).toEqual([]);
  });

  it('has one row for all devices of a trip that was saved before they had ids', () => {
    const { id: _, ...old } = phone;
    const rows = plan(trip({ devices: [old, old, laptop] }), new Map(), library(hygiene));
    expect(rows.map(({ id, device }) => [id, device])).toEqual([['IOS-001', null]]);
  });

  it('has one row for two that share an id', () => {
    expect(ids(trip({ devices: [phone, { ...second, id: '3f9a0c12' }] }), hygiene)).toEqual([
      'IOS-001%3f9a0c12',
    ]);
  });

  it('keeps the answer of a device that was taken off the trip, which has no name any more', () => {
    const given = byRow(answer('IOS-001%3f9a0c12', { note: 'Updated' }));
    const row = rowWith(
      plan(trip({ devices: [second] }), given, library(hygiene)),
      'IOS-001%3f9a0c12',
    );
    expect(row).toMatchObject({
      applies: false,
      moment: 'T-7',
      device: {
        id: '3f9a0c12',
        name: { en: 'a device no longer on the trip', fr: 'un appareil qui n’est plus du voyage' },
      },
    });
    expect(row.answer?.current.note).toBe('Updated');
  });

  it('keeps the answer of a device that is still there, by its name, when the item is for none', () => {
    const given = byRow(answer('IOS-001%3f9a0c12'));
    const general = item('IOS-001', { when: 'always' });
    const rows = plan(trip({ devices: [second, phone] }), given, library(general));
    expect(rows.map(({ id, applies }) => [id, applies])).toEqual([
      ['IOS-001', true],
      ['IOS-001%3f9a0c12', false],
    ]);
    expect(rows[0]?.device).toBeNull();
    expect(rows[1]?.device?.name.en).toBe('a phone (iOS, House device, “HoC 7”)');
  });
});

describe('isPerDevice', () => {
  it.each<[boolean, Condition]>([
    [false, 'always'],
    [false, { tier: 2 }],
    [true, { device: {} }],
    [true, { all: [{ tier: 2 }, onPhones] }],
    [false, { all: [{ tier: 2 }, { companions: true }] }],
    [true, { any: [onPhones, { device: { kind: ['tablet'] } }] }],
    [false, { any: [onPhones, { tier: 4 }] }],
    [true, { all: [{ any: [onPhones, { device: { ownership: ['own'] } }] }, { transit: true }] }],
  ])('is %s for %j', (expected, when) => {
    expect(isPerDevice(when)).toBe(expected);
  });

  it('is false for two devices that are needed together, so that the item is not lost', () => {
    const together: Condition = { all: [onPhones, { device: { kind: ['laptop'] } }] };
    expect(isPerDevice(together)).toBe(false);
    expect(ids(trip({ devices: [phone, laptop] }), item('PRE-001', { when: together }))).toEqual([
      'PRE-001',
    ]);
    expect(ids(trip({ devices: [phone] }), item('PRE-001', { when: together }))).toEqual([]);
  });
});

describe('isPerPlace', () => {
  it.each<[boolean, Condition]>([
    [false, 'always'],
    [false, { tier: 2 }],
    [false, onPhones],
    [true, { place: ['unrest'] }],
    [true, { dual: true }],
    [true, { transit: true }],
    [true, { overnight: true }],
    [false, { all: [{ tier: 2 }, { companions: true }] }],
    [true, { all: [{ tier: 2 }, { dual: true }] }],
    [false, { any: [{ tier: 2 }, { companions: true }] }],
    [true, { any: [{ tier: 2 }, { all: [{ transit: true }] }] }],
  ])('is %s for %j', (expected, when) => {
    expect(isPerPlace(when)).toBe(expected);
  });
});
