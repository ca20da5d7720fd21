import { describe, expect, it } from 'vitest';
import { findingMeaning } from '../../../src/kit/findings.ts';

describe('the meaning of a finding', () => {
  it('of another hand asks to keep the file as evidence', () => {
    for (const code of ['rootMissing', 'bucketWrong', 'schemaForeign', 'journalBroken'] as const) {
      expect(findingMeaning(code).en).toMatch(/evidence/);
    }
  });

  it('of damage accuses nobody', () => {
    for (const code of [
      'rootDamaged',
      'bucketDamaged',
      'sqliteDamaged',
      'journalDamaged',
    ] as const) {
      expect(findingMeaning(code).en).toMatch(/damaged/);
      expect(findingMeaning(code).en).not.toMatch(/House security/);
    }
  });
});
