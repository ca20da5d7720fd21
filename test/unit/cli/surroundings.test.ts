import { describe, expect, it } from 'vitest';
import { askedLanguage, typedFolder } from '../../../src/cli/surroundings.ts';

describe('the folder of the person', () => {
  it('is the one npm was called in, for the script `valise` and no other', () => {
    const typed = { INIT_CWD: '/home/staff' };
    expect(typedFolder({ ...typed, npm_lifecycle_event: 'valise' })).toBe('/home/staff');
    expect(typedFolder({ ...typed, npm_lifecycle_event: 'test' })).toBeNull();
    expect(typedFolder(typed)).toBeNull();
    expect(typedFolder({ npm_lifecycle_event: 'valise' })).toBeNull();
  });
});

describe('the language asked for', () => {
  it.each([
    ['fr', ['check', 'kit', '--lang', 'fr']],
    ['fr', ['--lang=fr', 'check']],
    ['en', ['check', '--lang', 'en', 'kit']],
    [null, ['check', 'kit']],
    [null, ['check', 'kit', '--lang', 'de']],
    [null, ['check', 'kit', '--lang']],
    [null, ['tick', 'kit', 'x', 'y', '--note', 'say --lang fr']],
  ])('is %s', (language, args) => {
    expect(askedLanguage(args)).toBe(language);
  });
});
