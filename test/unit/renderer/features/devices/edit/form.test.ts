import { describe, expect, it } from 'vitest';
import {
  draftOf,
  emptyForm,
  formOf,
  readForm,
  withSeal,
} from '../../../../../../renderer/features/devices/edit/form.ts';
import { fieldOf, problemsOf } from '../../../../../../renderer/features/devices/edit/problems.ts';
import { deviceDraftSchema } from '../../../../../../src/devices/index.ts';
import { PHONE, registered } from '../../../../devices/support.ts';

describe('the form of a device', () => {
  it('gives back the device that it was filled from, also after it was a draft', () => {
    const form = readForm(JSON.stringify(formOf(registered())));
    if (form === null) throw new Error('the draft was not read');
    const draft = draftOf(form);
    expect(draft).toEqual(PHONE);
    expect(deviceDraftSchema.safeParse(draft).success).toBe(true);
  });

  it('takes no draft of another form', () => {
    for (const text of ['', '{}', 'null', '{"title":"Paris"}']) expect(readForm(text)).toBeNull();
  });

  it('gives every seal a key of its own, also after one went', () => {
    const three = withSeal(withSeal(formOf(registered()), '2026-11-22'), '2026-11-22');
    const fewer = { ...three, seals: three.seals.slice(1) };
    const keys = withSeal(fewer, '2026-11-22').seals.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('is not sent while a seal has no day', () => {
    const [seal] = withSeal(emptyForm(), '2026-11-22').seals;
    if (seal === undefined) throw new Error('no seal');
    expect(draftOf({ ...emptyForm(), seals: [{ ...seal, on: null }] })).toBeNull();
  });
});

describe('what is wrong with it', () => {
  it('stands beside its field', () => {
    const form = withSeal({ ...emptyForm(), label: ' ' }, '2026-11-22');
    const [seal] = form.seals;
    if (seal === undefined) throw new Error('no seal');
    expect(Object.keys(problemsOf(form))).toEqual(['label', 's0.number']);
    const undated = { ...form, label: 'House 114', seals: [{ ...seal, number: '1', on: null }] };
    expect(Object.keys(problemsOf(undated))).toEqual(['s0.on']);
    expect(problemsOf(formOf(registered()))).toEqual({});
  });

  it('is told at the IMEI when the kit refuses it', () => {
    expect(fieldOf({ code: 'imeiMistyped' })).toBe('imei');
    expect(fieldOf({ code: 'imeiLength', facts: { digits: 13 } })).toBe('imei');
    expect(fieldOf({ code: 'diskFull' })).toBeNull();
  });
});
