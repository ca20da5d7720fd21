import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parseContacts, readContacts } from '../../../src/contacts/index.ts';

const rung = (id: string, rest = 'toFill: true, ways: []') =>
  `  - { id: ${id}, who: { en: A, fr: B }, purpose: { en: A, fr: B }, next: { en: A, fr: B }, ${rest} }`;
const file = (...rungs: readonly string[]) => `contacts:\n${rungs.join('\n')}\n`;
const way =
  '{ kind: phone, value: "1", label: null, checked: null, confidence: k, source: OFFICE }';

describe('parseContacts', () => {
  it('keeps the order of the file', () => {
    const parsed = parseContacts(file(rung('zulu'), rung('alpha'), rung('mike')));
    expect(parsed.ok && parsed.value.map(({ id }) => id)).toEqual(['zulu', 'alpha', 'mike']);
  });

  it.each([
    ['broken YAML', 'contacts:\n  - [', 'notYaml'],
    ['another kind of file', 'items: []', 'wrongShape'],
    ['an empty ladder', 'contacts: []', 'wrongShape'],
    ['an unknown key', file(rung('alpha', 'toFill: true, ways: [], colour: red')), 'wrongShape'],
    ['a missing language', file(rung('alpha')).replace(', fr: B', ''), 'wrongShape'],
    ['an alias', `a: &a [1]\nb: [*a, *a]`, 'wrongShape'],
    ['an id twice', file(rung('alpha'), rung('alpha')), 'duplicateId'],
    [
      'a published rung without a way',
      file(rung('alpha', 'toFill: false, ways: []')),
      'waysMismatch',
    ],
    [
      'a rung to fill with a way',
      file(rung('alpha', `toFill: true, ways: [${way}]`)),
      'waysMismatch',
    ],
  ])('refuses %s', (_what, text, code) => {
    const parsed = parseContacts(text);
    expect(parsed.ok || parsed.error.code).toBe(code);
  });

  it('names the key that is wrong', () => {
    const parsed = parseContacts(file(rung('alpha'), rung('beta', 'toFill: 3, ways: []')));
    expect(parsed.ok || parsed.error).toEqual({
      code: 'wrongShape',
      facts: { at: 'contacts.1.toFill' },
    });
  });

  it('names the line that cannot be read', () => {
    const parsed = parseContacts('contacts:\n  - id: a\n   - id: b\n');
    expect(parsed.ok || parsed.error).toEqual({ code: 'notYaml', facts: { line: 3 } });
  });
});

describe('readContacts', () => {
  const folder = mkdtempSync(join(tmpdir(), 'valise-contacts-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('reads the file in the folder that it is given', () => {
    writeFileSync(join(folder, 'contacts.yaml'), file(rung('alpha')));
    const read = readContacts(folder);
    expect(read.ok && read.value.map(({ id }) => id)).toEqual(['alpha']);
  });

  it('refuses a missing file without naming the folder', () => {
    const read = readContacts(join(folder, 'nowhere'));
    expect(read.ok || read.error).toEqual({ code: 'missing', facts: { name: 'contacts.yaml' } });
  });
});
