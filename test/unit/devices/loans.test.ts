import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  giveBack,
  holderOf,
  lend,
  openLoan,
  type RegisteredDevice,
  registeredDeviceSchema,
  whereIs,
} from '../../../src/devices/index.ts';
import { EVENING, registered } from './support.ts';

const LOAN = { to: 'A. Tremblay', from: 'Travel security', due: '2026-12-09' };
const taken = <T>(result: { ok: true; value: T } | { ok: false; error: object }): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};
const at = (instant: string) => ({ ...EVENING, at: instant });

describe('a loan', () => {
  it('is told by the borrower and the day, until it is over', () => {
    const out = taken(lend(registered(), LOAN, EVENING));
    const holder = holderOf(out, EVENING);
    expect(holder).toEqual({
      who: 'borrower',
      name: 'A. Tremblay',
      due: '2026-12-09',
      isLate: false,
    });
    expect(whereIs(holder).fr).toBe('En prêt (A. Tremblay) jusqu’au 2026-12-09.');
    const back = taken(giveBack(out, 'seal intact', at('2026-12-08T10:00:00.000Z')));
    expect(whereIs(holderOf(back, EVENING)).en).toBe('With you.');
    expect(back.loans).toEqual([
      {
        ...LOAN,
        out: EVENING.at,
        zone: EVENING.zone,
        back: '2026-12-08T10:00:00.000Z',
        condition: 'seal intact',
      },
    ]);
  });

  it('is late from the day after, on the clock of whoever asks', () => {
    const out = taken(lend(registered(), { ...LOAN, due: '2026-12-01' }, EVENING));
    expect(holderOf(out, EVENING)).toMatchObject({ isLate: false });
    const late = holderOf(out, { ...EVENING, zone: 'Asia/Seoul' });
    expect(late).toMatchObject({ isLate: true });
    expect(whereIs(late).en).toContain('not returned');
  });

  it('may have no day, but not one that is over', () => {
    const open = taken(lend(registered(), { ...LOAN, due: null }, EVENING));
    const words = whereIs(holderOf(open, at('2027-12-01T00:00:00.000Z')));
    expect(words.en).toContain('no day agreed');
    expect(lend(registered(), { ...LOAN, due: '2026-11-30' }, EVENING)).toMatchObject({
      error: { code: 'dueBeforeOut' },
    });
  });

  it('goes to one person at a time, and never from a retired device', () => {
    const out = taken(lend(registered(), LOAN, EVENING));
    expect(lend(out, LOAN, EVENING)).toEqual({
      ok: false,
      error: { code: 'lentAlready', facts: { to: 'A. Tremblay' } },
    });
    const retired = registered({ retired: '2026-11-01' });
    expect(lend(retired, LOAN, EVENING)).toMatchObject({ error: { code: 'deviceRetired' } });
    expect(whereIs(holderOf(retired, EVENING)).en).toBe('Retired since 2026-11-01.');
    expect(holderOf({ ...out, retired: '2026-12-01' }, EVENING)).toMatchObject({
      who: 'borrower',
    });
    expect(giveBack(registered(), '', EVENING)).toMatchObject({ error: { code: 'notLent' } });
  });

  it('number four hundred is the last', () => {
    const loan = { ...LOAN, out: EVENING.at, zone: 'UTC', back: EVENING.at, condition: '' };
    const worn = registered({ loans: Array.from({ length: 400 }, () => loan) });
    expect(lend(worn, LOAN, EVENING)).toMatchObject({ error: { code: 'tooManyLoans' } });
  });
});

/** What hands do to one device, whatever the clock shows meanwhile. */
const deeds = fc.array(
  fc.record({
    deed: fc.constantFrom('lend', 'giveBack'),
    hour: fc.integer({ min: -48, max: 48 }),
    due: fc.option(fc.constantFrom('2026-11-20', '2026-12-24')),
  }),
  { maxLength: 30 },
);

describe('after any deeds', () => {
  it('one loan is open at most, none ends before it began, and nothing of the past is lost', () => {
    fc.assert(
      fc.property(deeds, (list) => {
        let device: RegisteredDevice = registered();
        for (const { deed, hour, due } of list) {
          const now = at(new Date(Date.parse(EVENING.at) + hour * 3_600_000).toISOString());
          const wasOut = openLoan(device) !== undefined;
          const next =
            deed === 'lend' ? lend(device, { ...LOAN, due }, now) : giveBack(device, 'worn', now);
          if (!next.ok) {
            const isRight = deed === 'lend' ? wasOut || due === '2026-11-20' : !wasOut;
            expect(isRight, next.error.code).toBe(true);
            continue;
          }
          const over = device.loans.filter(({ back }) => back !== null);
          expect(next.value.loans.slice(0, over.length)).toEqual(over);
          expect(openLoan(next.value) !== undefined).toBe(!wasOut);
          device = next.value;
        }
        expect(device.loans.filter(({ back }) => back === null).length).toBeLessThan(2);
        for (const { out, back } of device.loans) expect(back === null || back >= out).toBe(true);
        expect(registeredDeviceSchema.parse(device)).toEqual(device);
      }),
    );
  });
});
