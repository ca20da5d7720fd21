import { describe, expect, it } from 'vitest';
import { createFormatters, isoDay } from '../../../renderer/i18n/formatters.ts';

const en = createFormatters('en');
const fr = createFormatters('fr');
const plain = (text: string): string => text.replaceAll('\u00A0', ' ');

describe('days', () => {
  it('are told day first', () => {
    expect(plain(en.day('2026-12-03'))).toBe('3 December 2026');
    expect(plain(fr.day('2026-12-03'))).toBe('3 décembre 2026');
  });

  it('call the first of a month « 1er » in French', () => {
    expect(plain(fr.day('2026-12-01'))).toBe('1er décembre 2026');
    expect(plain(en.day('2026-12-01'))).toBe('1 December 2026');
  });

  it('say the month of a range once when both days are in it', () => {
    expect(plain(en.days('2026-12-03', '2026-12-09'))).toBe('3–9 December 2026');
    expect(plain(fr.days('2026-12-01', '2026-12-09'))).toBe('1er–9 décembre 2026');
    expect(plain(en.days('2026-11-28', '2026-12-02'))).toBe('28 Nov – 2 Dec 2026');
    expect(plain(en.days('2026-12-30', '2027-01-02'))).toBe('30 Dec 2026 – 2 Jan 2027');
    expect(plain(en.days('2026-12-03', '2026-12-03'))).toBe('3 December 2026');
  });

  it('do not move with the zone of the computer', () => {
    expect(isoDay('2026-12-01T03:00:00Z', 'America/Toronto')).toBe('2026-11-30');
    expect(isoDay('2026-12-01T03:00:00Z', 'Asia/Seoul')).toBe('2026-12-01');
  });
});

describe('times', () => {
  const due = '2026-12-01T18:40:00Z';
  const now = Date.parse('2026-12-01T15:40:00Z');

  it('are told there and in Ottawa', () => {
    expect(plain(en.relative(due, 'Europe/Paris', now))).toBe(
      'in 3 hours (19:40 Paris, 13:40 Ottawa)',
    );
    expect(plain(fr.relative(due, 'Europe/Paris', now))).toBe(
      'dans 3 heures (19 h 40 Paris, 13 h 40 Ottawa)',
    );
  });

  it('are told once when there is Ottawa', () => {
    expect(plain(en.relative(due, 'America/Toronto', now))).toBe('in 3 hours (13:40 Ottawa)');
  });

  it('carry the day when it is another one', () => {
    expect(plain(en.relative(due, 'Europe/Paris', now - 5 * 86_400_000))).toBe(
      'in 5 days (1 Dec, 19:40 Paris, 13:40 Ottawa)',
    );
  });

  it('know the past, the singular and now', () => {
    expect(en.relative(due, 'Europe/Paris', Date.parse(due) + 60_000)).toMatch(/^1 minute ago/);
    expect(fr.relative(due, 'Europe/Paris', Date.parse(due) + 3_600_000)).toMatch(
      /^il y a 1 heure /,
    );
    expect(en.relative(due, 'Europe/Paris', Date.parse(due))).toMatch(/^now/);
  });
});

describe('numbers', () => {
  it('keep their thousands apart with a space that does not break', () => {
    expect(en.number(1284)).toBe('1\u00A0284');
    expect(fr.number(1284)).toBe('1\u00A0284');
  });

  it('count days in words', () => {
    expect(en.age(0)).toBe('today');
    expect(en.age(1)).toBe('1 day old');
    expect(en.age(12)).toBe('12 days old');
    expect(fr.age(12)).toBe('vieux de 12 jours');
  });
});

describe('sizes', () => {
  it('are told in steps of a thousand, with a tenth where it tells something', () => {
    expect(plain(en.size(0))).toBe('0 kB');
    expect(plain(en.size(812))).toBe('0.8 kB');
    expect(plain(en.size(1_234_567))).toBe('1.2 MB');
    expect(plain(fr.size(1_234_567))).toBe('1,2 Mo');
    expect(plain(en.size(45_678))).toBe('46 kB');
    expect(plain(fr.size(2_147_483_648))).toBe('2,1 Go');
  });
});

describe('spans of time', () => {
  it.each([
    [0, '0 minutes', '0 minute'],
    [1, '1 minute', '1 minute'],
    [80, '1 hour 20 minutes', '1 heure 20 minutes'],
    [120, '2 hours', '2 heures'],
    [1440, '1 day', '1 jour'],
    [1441, '1 day', '1 jour'],
    [1505, '1 day 1 hour', '1 jour 1 heure'],
    [4320, '3 days', '3 jours'],
    [-5, '0 minutes', '0 minute'],
  ])('%d minutes are told by the two largest units', (minutes, english, french) => {
    expect(plain(en.elapsed(minutes))).toBe(english);
    expect(plain(fr.elapsed(minutes))).toBe(french);
  });
});
