import { describe, expect, it } from 'vitest';
import { clockNotes } from '../../../src/checklists/index.ts';
import type { Leg } from '../../../src/trips/index.ts';
import { leg } from '../trips/support.ts';

const notes = (...legs: readonly Partial<Leg>[]) =>
  clockNotes({ legs: legs.map((each) => leg(each)) });
const english = (...legs: readonly Partial<Leg>[]) => notes(...legs).map(({ en }) => en);

describe('clockNotes', () => {
  it('has nothing to say of a trip on which no clock does anything', () => {
    expect(notes({}, { place: 'BE', zone: 'Europe/Brussels' })).toEqual([]);
  });

  it('tells a change during a stay, and the one in Ottawa', () => {
    expect(notes({ from: '2026-10-20', to: '2026-11-05' })).toEqual([
      {
        en: 'France: the clocks go back 1 hour on October 25, 2026, at 03:00.',
        fr: 'France\u00A0: les horloges reculent d’une heure le 25 octobre 2026, à 3\u00A0h.',
      },
      {
        en: 'Ottawa: the clocks go back 1 hour on November 1, 2026, at 02:00.',
        fr: 'Ottawa\u00A0: les horloges reculent d’une heure le 1er novembre 2026, à 2\u00A0h.',
      },
    ]);
  });

  it.each([
    ['2026-10-24', '2026-10-24', 0],
    ['2026-10-25', '2026-10-25', 1],
    ['2026-10-24', '2026-10-25', 1],
    ['2026-10-26', '2026-10-30', 0],
  ])('counts the days from %s to %s, both whole', (from, to, count) => {
    expect(notes({ from, to })).toHaveLength(count);
  });

  it('tells half an hour', () => {
    const [, change] = notes({
      place: 'AU',
      zone: 'Australia/Lord_Howe',
      from: '2026-10-01',
      to: '2026-10-10',
    });
    expect(change).toEqual({
      en: 'Australia: the clocks go forward 30 minutes on October 4, 2026, at 02:00.',
      fr: 'Australie\u00A0: les horloges avancent de 30\u00A0minutes le 4 octobre 2026, à 2\u00A0h.',
    });
  });

  it('tells two hours', () => {
    const troll = { place: 'AQ', zone: 'Antarctica/Troll', from: '2027-03-28', to: '2027-03-28' };
    expect(notes(troll)).toEqual([
      {
        en: 'Antarctica: the clocks go forward 2 hours on March 28, 2027, at 01:00.',
        fr: 'Antarctique\u00A0: les horloges avancent de 2\u00A0heures le 28 mars 2027, à 1\u00A0h.',
      },
    ]);
  });

  it('tells of a night that the change skips, on any day of the stay', () => {
    // Until 2023 the clocks of Nuuk went from 22:00 to 23:00 on a Saturday.
    const nuuk = { place: 'GL', zone: 'America/Nuuk', from: '2022-03-25', to: '2022-03-28' };
    expect(english(nuuk)).toEqual([
      'Greenland: the clocks go forward 1 hour on March 26, 2022, at 22:00.',
      'Greenland: 22:00 on March 26, 2022 does not exist; what is due then is due at 23:00.',
    ]);
  });

  it('tells of a due time that the change skips, where somebody arrives on that day', () => {
    const cairo = { place: 'EG', zone: 'Africa/Cairo', to: '2026-04-26' };
    expect(notes({ ...cairo, from: '2026-04-24' })).toEqual([
      {
        en: 'Egypt: the clocks go forward 1 hour on April 24, 2026, at 00:00.',
        fr: 'Égypte\u00A0: les horloges avancent d’une heure le 24 avril 2026, à 0\u00A0h.',
      },
      {
        en: 'Egypt: 00:00 on April 24, 2026 does not exist; what is due then is due at 01:00.',
        fr: 'Égypte\u00A0: le 24 avril 2026, 0\u00A0h n’existe pas\u00A0; ce qui est prévu alors l’est à 1\u00A0h.',
      },
    ]);
    expect(notes({ ...cairo, from: '2026-04-23' })).toHaveLength(1);
  });

  it('tells of a due time that comes twice', () => {
    expect(
      notes({ place: 'CU', zone: 'America/Havana', from: '2026-11-01', to: '2026-11-03' })[1],
    ).toEqual({
      en: 'Cuba: 00:00 on November 1, 2026 comes twice; what is due then is due the first time.',
      fr: 'Cuba\u00A0: le 1er novembre 2026, 0\u00A0h a lieu deux fois\u00A0; ce qui est prévu alors l’est la première fois.',
    });
  });

  it('tells of the date line from stop to stop, and on the way out and home', () => {
    expect(
      notes(
        { place: 'NZ', zone: 'Pacific/Auckland', from: '2026-12-01', to: '2026-12-05' },
        { place: 'US', zone: 'Pacific/Honolulu', from: '2026-12-05', to: '2026-12-08' },
      ),
    ).toEqual([
      {
        en: 'Ottawa to New Zealand: you cross the date line, and a day is skipped. Noon on December 1, 2026 is 06:00 on December 2, 2026 there.',
        fr: 'Ottawa – Nouvelle-Zélande\u00A0: vous franchissez la ligne de changement de date, et un jour est sauté. Le 1er décembre 2026 à midi, il y est 6\u00A0h le 2 décembre 2026.',
      },
      {
        en: 'New Zealand to United States: you cross the date line, and a day comes twice. Noon on December 5, 2026 is 13:00 on December 4, 2026 there.',
        fr: 'Nouvelle-Zélande – États-Unis\u00A0: vous franchissez la ligne de changement de date, et un jour compte deux fois. Le 5 décembre 2026 à midi, il y est 13\u00A0h le 4 décembre 2026.',
      },
    ]);
    expect(english({ place: 'JP', zone: 'Asia/Tokyo' })).toEqual([
      'Ottawa to Japan: you cross the date line, and a day is skipped. Noon on December 1, 2026 is 02:00 on December 2, 2026 there.',
      'Japan to Ottawa: you cross the date line, and a day comes twice. Noon on December 5, 2026 is 22:00 on December 4, 2026 there.',
    ]);
  });

  it('does not take twelve hours for the date line, and thirteen for it', () => {
    // In winter Bangkok is twelve hours ahead of Ottawa, Shanghai thirteen.
    expect(notes({ place: 'TH', zone: 'Asia/Bangkok' })).toEqual([]);
    expect(notes({ place: 'CN', zone: 'Asia/Shanghai' })).toHaveLength(2);
  });

  it('tells half an hour on the clock, in words that both languages use', () => {
    const [note] = notes({ place: 'AU', zone: 'Australia/Adelaide' });
    expect(note?.en).toContain('is 03:30 on December 2, 2026 there');
    expect(note?.fr).toContain('il y est 3\u00A0h\u00A030 le 2 décembre 2026');
  });

  it('tells a change once, where the same place is visited twice around it', () => {
    const part = { from: '2026-10-24', to: '2026-10-25' };
    expect(english(part, { ...part, from: '2026-10-25', to: '2026-10-27' })).toEqual([
      'France: the clocks go back 1 hour on October 25, 2026, at 03:00.',
    ]);
  });
});
