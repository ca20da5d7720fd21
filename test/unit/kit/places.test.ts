import { describe, expect, it } from 'vitest';
import { machinePorts } from '../../../src/cli/ports.ts';
import type { RequestOf } from '../../../src/contract/index.ts';
import { utf8 } from '../../../src/kernel/index.ts';
import type { KitPorts } from '../../../src/kit/index.ts';
import { PLACE_PROPERTIES } from '../../../src/places/index.ts';
import {
  closedKit,
  DRAFT,
  freshPath,
  openTestKit,
  PASSPHRASE,
  reopened,
  type TestKit,
} from './support.ts';

const FACT: RequestOf<'place.setFact'> = {
  place: 'FR',
  property: 'vpn-law',
  value: 'no',
  source: 'Embassy in Paris',
  checked: '2026-10-20',
  note: 'asked by telephone',
};
const code = (name: string) => ({ ok: false, error: { code: name } });

/** The first item of the library, asked for where a VPN is against the law, and nothing else. */
function aboutVpn() {
  const { library } = machinePorts();
  const [item] = library.items;
  if (item === undefined) throw new Error('no items');
  return {
    library: { ...library, items: [{ ...item, when: { place: ['vpn-law'] } }] },
  } as const;
}

async function staffKit(ports: Partial<KitPorts> = {}): Promise<TestKit> {
  const test = closedKit(freshPath(), ports);
  await test.run('kit.create', { passphrase: utf8(PASSPHRASE), role: 'staff', language: 'en' });
  return test;
}

describe('what holds at a place', () => {
  it('is unclear from the first, for every property', async () => {
    const test = await openTestKit();
    const view = await test.run('place.facts', { place: 'FR' });
    expect(view).toMatchObject({ place: 'FR', names: { en: 'France' }, trips: [] });
    expect(view.facts).toEqual(
      PLACE_PROPERTIES.map((property) => ({ property, value: 'unclear' })),
    );
    expect(await test.ask('place.facts', { place: 'QQ' })).toMatchObject(code('unknownPlace'));
    test.kit.close();
  });

  it('is set by staff with a source and a day, and survives a lock', async () => {
    const test = await staffKit();
    await test.run('place.setFact', FACT);
    const again = await reopened(test);
    const { facts, canEdit } = await again.run('place.facts', { place: 'FR' });
    expect(canEdit).toBe(true);
    expect(facts.find(({ property }) => property === 'vpn-law')).toEqual({
      property: 'vpn-law',
      value: 'no',
      source: 'Embassy in Paris',
      checked: '2026-10-20',
      note: 'asked by telephone',
      ageDays: 12,
      isStale: false,
    });
    again.clock.at += 168 * 86_400_000;
    const aged = async () =>
      (await again.run('place.facts', { place: 'FR' })).facts.find(
        ({ property }) => property === 'vpn-law',
      );
    expect(await aged()).toMatchObject({ ageDays: 180, isStale: false });
    again.clock.at += 86_400_000;
    expect(await aged()).toMatchObject({ ageDays: 181, isStale: true });
    const { lines } = await again.run('history.get', { trip: null, before: null });
    expect(lines[0]?.what.en).toBe('What holds at a place was changed.');
    again.kit.close();
  });

  it('is refused without a source, without a day, with a day to come, and for no place', async () => {
    const test = await staffKit();
    const refusals = [
      [{ source: '  ' }, 'sourceNeeded'],
      [{ checked: null }, 'sourceNeeded'],
      [{ checked: '2026-11-02' }, 'dayAhead'],
      [{ place: 'QQ' }, 'unknownPlace'],
    ] as const;
    for (const [part, refusal] of refusals)
      expect(await test.ask('place.setFact', { ...FACT, ...part })).toMatchObject(code(refusal));
    const { facts } = await test.run('place.facts', { place: 'FR' });
    expect(facts.every(({ value }) => value === 'unclear')).toBe(true);
    test.kit.close();
  });

  it('is only read in the kit of a traveller', async () => {
    const test = await openTestKit();
    expect(await test.ask('place.setFact', FACT)).toEqual(code('notTraveller'));
    expect(await test.run('place.facts', { place: 'FR' })).toMatchObject({ canEdit: false });
    test.kit.close();
  });

  it('plans the trips anew: a sourced no takes the item away, unclear brings it back', async () => {
    const test = await staffKit(aboutVpn());
    const draft = { ...DRAFT, legs: DRAFT.legs.slice(1) };
    const { id } = await test.run('trip.save', { trip: null, draft });
    const reasons = async () =>
      (await test.run('checklist.get', { trip: id })).rows.map(({ reason }) => reason.en);
    const [doubt, ...more] = await reasons();
    expect(doubt).toContain('unclear whether');
    expect(more).toEqual([]);
    await test.run('place.setFact', { ...FACT, value: 'yes' });
    const [held] = await reasons();
    expect(held).toContain('France');
    expect(held).not.toContain('unclear whether');
    await test.run('place.setFact', FACT);
    expect(await reasons()).toEqual([]);
    await test.run('place.setFact', { ...FACT, value: 'unclear', source: '', checked: null });
    expect(await reasons()).toEqual([doubt]);
    const { trips } = await test.run('place.facts', { place: 'FR' });
    expect(trips).toEqual([{ id, title: 'Paris' }]);
    test.kit.close();
  });
});
