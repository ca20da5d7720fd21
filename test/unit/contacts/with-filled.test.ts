import { describe, expect, it } from 'vitest';
import { type Contact, contactSchema, withFilled } from '../../../src/contacts/index.ts';

const text = { en: 'A', fr: 'B' };
const empty: Contact = {
  id: 'house-security',
  who: text,
  purpose: text,
  next: text,
  toFill: true,
  ways: [],
};
const published: Contact = {
  ...empty,
  id: 'csis',
  toFill: false,
  ways: [
    { kind: 'phone', value: '1', label: null, checked: null, confidence: 'k', source: 'PRACTICE' },
  ],
};

describe('withFilled', () => {
  it('adds what the office typed, and tells a number from an address', () => {
    const [first] = withFilled([empty, published], {
      'house-security': [
        { value: '613 555 0100', checked: '2026-11-20' },
        { value: 'duty@office.example', checked: null, label: text },
      ],
    });
    expect(first?.ways).toEqual([
      {
        kind: 'phone',
        value: '613 555 0100',
        label: null,
        checked: '2026-11-20',
        confidence: 'r',
        source: 'OFFICE',
      },
      {
        kind: 'email',
        value: 'duty@office.example',
        label: text,
        checked: null,
        confidence: 'k',
        source: 'OFFICE',
      },
    ]);
    expect(contactSchema.safeParse(first).success).toBe(true);
  });

  it('takes the kind that the office chose', () => {
    const [first] = withFilled([empty], {
      'house-security': [{ value: '613 555 0100', checked: null, kind: 'signal' }],
    });
    expect(first?.ways[0]?.kind).toBe('signal');
  });

  it('leaves the rung fillable, so that the office can correct it', () => {
    const filled = withFilled([empty], { 'house-security': [{ value: '1', checked: null }] });
    expect(filled[0]?.toFill).toBe(true);
  });

  it('lets nobody replace or add to a published number', () => {
    const ladder = [empty, published];
    expect(withFilled(ladder, { csis: [{ value: '666', checked: null }] })).toEqual(ladder);
  });

  it('ignores an id that is not on the ladder, and changes nothing it was given', () => {
    const before = structuredClone([empty, published]);
    expect(withFilled([empty, published], { nobody: [{ value: '1', checked: null }] })).toEqual(
      before,
    );
    withFilled([empty, published], { 'house-security': [{ value: '1', checked: null }] });
    expect([empty, published]).toEqual(before);
  });

  it('does not take an inherited property for an entry', () => {
    const odd = { ...empty, id: 'constructor' };
    expect(withFilled([odd], {})).toEqual([odd]);
  });
});
