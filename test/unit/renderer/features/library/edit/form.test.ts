import { describe, expect, it } from 'vitest';
import {
  formOf,
  isFine,
  itemOf,
  newItem,
  problemsOf,
  readForm,
} from '../../../../../../renderer/features/library/edit/form.ts';
import { machinePorts } from '../../../../../../src/cli/ports.ts';
import { itemSchema } from '../../../../../../src/checklists/index.ts';

const TODAY = '2026-11-25';
const { library } = machinePorts();
const [item] = library.items;
if (item === undefined) throw new Error('the library is empty');
const REASON = { en: 'Why', fr: 'Pourquoi' };
const form = formOf(item, REASON);

describe('the officer’s form', () => {
  it('gives back every item of the library as it was', () => {
    for (const each of library.items)
      expect(itemOf(formOf(each, REASON), each, TODAY)).toEqual(each);
  });

  it('says what is typed, and stays an item', () => {
    const changed = itemOf(
      {
        ...form,
        title: { en: ' A ', fr: 'B' },
        steps: { en: 'One.\n\n Two. ', fr: 'Un.\nDeux.' },
        applies: '3',
        anchor: 'return',
        amount: '7',
        min: 2,
        t3: 4,
        t4: null,
        isConfirmed: true,
        confirmedBy: 'M. Tremblay',
      },
      item,
      TODAY,
    );
    expect(changed).toMatchObject({
      id: item.id,
      title: { en: 'A', fr: 'B' },
      how: { en: ['One.', 'Two.'], fr: ['Un.', 'Deux.'] },
      when: { tier: 3 },
      due: { anchor: 'return', days: 7 },
      evidence: { min: 2, t3: 4 },
      confirmed: { by: 'M. Tremblay', on: TODAY },
    });
    expect(itemSchema.parse(changed)).toEqual(changed);
    const again = itemOf(formOf(changed, REASON), changed, '2027-01-01');
    expect(again.confirmed?.on).toBe(TODAY);
    const taken = itemOf({ ...formOf(changed, REASON), isConfirmed: false }, changed, TODAY);
    expect('confirmed' in taken).toBe(false);
  });

  it.each([
    ['departure', '14', { anchor: 'departure', days: -14 }],
    ['departure', '0', { anchor: 'departure', days: 0 }],
    ['arrival', '2', { anchor: 'arrival', hours: 2 }],
    ['night', '9', { anchor: 'night' }],
  ] as const)('%s with %s is due so', (anchor, amount, due) => {
    expect(itemOf({ ...form, anchor, amount }, item, TODAY).due).toEqual(due);
  });

  it('names what is missing in either language, uneven steps and wrong numbers', () => {
    const empty = formOf(newItem('OFC-001', TODAY, '2027-05-25'), { en: '', fr: '' });
    expect(problemsOf(empty).missing).toEqual(['title', 'why', 'steps', 'reason']);
    expect(isFine(problemsOf(form))).toBe(true);
    const with_ = (part: Partial<typeof form>) => problemsOf({ ...form, ...part });
    expect(with_({ steps: { en: 'a\nb', fr: 'a' } }).uneven).toBe(true);
    expect(with_({ isConfirmed: true, confirmedBy: ' ' }).missing).toEqual(['confirmedBy']);
    expect(with_({ reviewBy: null }).missing).toEqual(['reviewBy']);
    for (const amount of ['', '-1', '1.5', 'x', '121'])
      expect(with_({ anchor: 'return', amount }).amount).toBe(true);
    expect(with_({ anchor: 'arrival', amount: '25' }).amount).toBe(true);
    expect(with_({ anchor: 'stay', amount: 'x' }).amount).toBe(false);
  });

  it('comes back from a draft, and from nothing else', () => {
    expect(readForm(JSON.stringify(form))).toEqual(form);
    for (const text of ['', 'null', '{', '{"title":{}}', '[]']) expect(readForm(text)).toBeNull();
  });
});
