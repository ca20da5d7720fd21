import { describe, expect, it } from 'vitest';
import {
  checkDraft,
  findFile,
  parseDevice,
  parseLeg,
  parseScore,
} from '../../../src/cli/commands/trip-arguments.ts';
import { CommandEnd, EXIT } from '../../../src/cli/exit.ts';
import { DRAFT } from '../kit/support.ts';

/** The end that a wrong argument leads to. */
function endOf(action: () => unknown): CommandEnd {
  try {
    action();
  } catch (error) {
    if (error instanceof CommandEnd) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

const LEG = 'FR:2026-12-01:2026-12-05';
const DEVICE = 'laptop:windows:loaner';

describe('the kit in `trip add`', () => {
  it('is found where a list option swallowed it', () => {
    const found = { file: 'kit.valise', legs: [LEG], devices: [DEVICE] };
    expect(findFile('kit.valise', [LEG], [DEVICE])).toEqual(found);
    expect(findFile(undefined, [LEG, 'kit.valise'], [DEVICE])).toEqual(found);
    expect(findFile(undefined, [LEG], [DEVICE, 'kit.valise'])).toEqual(found);
    expect(findFile(undefined, [LEG, 'C:\\kit.valise'], []).file).toBe('C:\\kit.valise');
  });

  it('is missing, or is one of two, and that is wrong use', () => {
    for (const legs of [[LEG], ['kit.valise'], [LEG, 'a.valise', 'b.valise']]) {
      expect(endOf(() => findFile(undefined, legs, [])).exit).toBe(EXIT.usage);
    }
  });
});

describe('a leg', () => {
  it('takes kind and zone in either order, a code in either case, and the zone of the place', () => {
    expect(parseLeg('fr:2026-12-01:2026-12-05')).toEqual({
      place: 'FR',
      from: '2026-12-01',
      to: '2026-12-05',
      kind: 'stay',
      zone: 'Europe/Paris',
    });
    const transit = parseLeg(`${LEG}:transit:Europe/Lisbon`);
    expect(transit).toMatchObject({ kind: 'transit', zone: 'Europe/Lisbon' });
    expect(parseLeg(`${LEG}:Europe/Lisbon:transit`)).toEqual(transit);
  });

  it.each([
    '',
    'FR',
    'FR:2026-12-01',
    'FR:2026-12-01:',
    `${LEG}:`,
    `${LEG}:stay:UTC:x`,
    'FR:1 May:2 May',
  ])('“%s” has not the form', (text) => {
    expect(endOf(() => parseLeg(text)).exit).toBe(EXIT.usage);
  });

  it('on a day that the calendar has not is refused by that day', () => {
    const end = endOf(() => parseLeg('FR:2026-02-30:2026-03-05'));
    expect(end.exit).toBe(EXIT.refused);
    expect(end.sentence.en).toContain('2026-02-30');
    expect(end.sentence.fr).toContain('2026-02-30');
  });

  it('that is long or holds controls is quoted as one short line', () => {
    const { en } = endOf(() => parseLeg(`F\nR\u001b[31m${'x'.repeat(500)}`)).sentence;
    expect(en).not.toMatch(/\p{Cc}/u);
    expect(en.length).toBeLessThan(200);
  });
});

describe('a device and a score', () => {
  it('keep the colons of their last part', () => {
    expect(parseDevice(`${DEVICE}:House: 114`).label).toBe('House: 114');
    expect(parseScore('3:summit: under protest')).toEqual({
      score: 3,
      reason: 'summit: under protest',
    });
    expect(parseScore('1')).toEqual({ score: 1, reason: '' });
  });

  it.each(['0x3:x', ' 3:x', '5:x', '3', '3: ', ''])('“%s” is no score', (text) => {
    expect(endOf(() => parseScore(text)).exit).toBe(EXIT.usage);
  });

  it.each(['', 'laptop', 'laptop:windows', 'laptop:windows:stolen', 'Laptop:windows:own'])(
    '“%s” is no device',
    (text) => {
      expect(endOf(() => parseDevice(text)).exit).toBe(EXIT.usage);
    },
  );
});

describe('a draft', () => {
  const [leg] = DRAFT.legs;
  if (leg === undefined) throw new Error('the draft has legs');

  it('that can be kept passes', () => {
    expect(checkDraft(DRAFT)).toBe(DRAFT);
  });

  it.each([
    ['title', { ...DRAFT, title: '  ' }],
    ['title', { ...DRAFT, title: 'x'.repeat(121) }],
    ['legs', { ...DRAFT, legs: Array.from({ length: 41 }, () => leg) }],
    ['companions', { ...DRAFT, companions: [''] }],
    ['devices', { ...DRAFT, devices: Array.from({ length: 41 }, () => parseDevice(DEVICE)) }],
  ])('is refused by its %s', (what, draft) => {
    const end = endOf(() => checkDraft(draft));
    expect(end.exit).toBe(EXIT.refused);
    expect(end.sentence.en).toContain(what);
  });
});
