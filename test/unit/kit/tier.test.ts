import { describe, expect, it } from 'vitest';
import { utf8 } from '../../../src/kernel/index.ts';
import {
  closedKit,
  codeOf,
  DRAFT,
  openTestKit,
  PASSPHRASE,
  reopened,
  type TestKit,
} from './support.ts';

async function officerKit(): Promise<TestKit> {
  const test = closedKit();
  await test.run('kit.create', { passphrase: utf8(PASSPHRASE), role: 'officer', language: 'en' });
  return test;
}
const OVERRIDE = { tier: 4, reason: 'As agreed with the mission' } as const;
const save = (test: TestKit) => test.run('trip.save', { trip: null, draft: DRAFT });

describe('the tier that an officer sets', () => {
  it('holds over the scores, which stay in sight, and chooses the rows', async () => {
    const test = await officerKit();
    const before = await save(test);
    const trip = before.id;
    const after = await test.run('trip.overrideTier', { trip, override: OVERRIDE });
    expect(after).toMatchObject({
      tier: 4,
      computedTier: before.tier,
      override: { ...OVERRIDE, at: '2026-11-01T17:00:00.000Z', zone: 'Europe/Paris' },
      tierParts: before.tierParts,
    });
    expect(after.progress.before.total).toBeGreaterThan(before.progress.before.total);
  });

  it('stays over a lock and over a change of the trip, until it is taken back', async () => {
    const test = await officerKit();
    const before = await save(test);
    const trip = before.id;
    await test.run('trip.overrideTier', { trip, override: OVERRIDE });
    const again = await reopened(test);
    const changed = await again.run('trip.save', { trip, draft: { ...DRAFT, title: 'Renamed' } });
    expect(changed).toMatchObject({ tier: 4, title: 'Renamed' });
    const back = await again.run('trip.overrideTier', { trip, override: null });
    expect(back).toMatchObject({ tier: before.tier, override: null });
    expect(await again.run('trip.get', { trip })).toEqual(back);
  });

  it('is in the history in words', async () => {
    const test = await officerKit();
    const { id: trip } = await save(test);
    await test.run('trip.overrideTier', { trip, override: OVERRIDE });
    await test.run('trip.overrideTier', { trip, override: null });
    const { lines } = await test.run('history.get', { trip, before: null });
    expect(lines.slice(0, 2).map(({ what }) => what.en)).toEqual([
      'An officer gave a trip back the tier of its scores.',
      'An officer set the tier of a trip.',
    ]);
  });

  it('is refused in the kit of anybody else, without a reason, and for no trip', async () => {
    const traveller = await openTestKit();
    const { id: trip } = await save(traveller);
    const asked = { trip, override: OVERRIDE };
    expect(codeOf(await traveller.ask('trip.overrideTier', asked))).toBe('officerOnly');
    expect((await traveller.run('trip.get', { trip })).override).toBeNull();

    const officer = await officerKit();
    expect(codeOf(await officer.ask('trip.overrideTier', asked))).toBe('notFound');
    const empty = { trip, override: { ...OVERRIDE, reason: ' ' } };
    expect(codeOf(await officer.ask('trip.overrideTier', empty))).toBe('badRequest');
  });
});

describe('what is proposed for a new trip', () => {
  it('are the three scores with their reasons', async () => {
    const test = await openTestKit();
    const { legs, purpose, companions } = DRAFT;
    const proposal = await test.run('trip.propose', {
      legs,
      purpose,
      companions,
      traveller: 'minister',
    });
    expect(proposal.person.score).toBe(3);
    expect(proposal.event.reason.en).not.toBe('');
    expect(proposal.place).toMatchObject({ score: 2, code: legs[0]?.place });
  });
});

describe('a checklist', () => {
  it('says what the clocks do on the way', async () => {
    const test = await openTestKit();
    const legs = [
      { place: 'FR', from: '2027-03-20', to: '2027-03-30', zone: 'Europe/Paris', kind: 'stay' },
    ] as const;
    const draft = { ...DRAFT, legs: [...legs] };
    const { id: trip } = await test.run('trip.save', { trip: null, draft });
    const { clocks } = await test.run('checklist.get', { trip });
    expect(clocks.map(({ en }) => en)).toEqual([
      'France: the clocks go forward 1 hour on March 28, 2027, at 02:00.',
    ]);
  });
});
