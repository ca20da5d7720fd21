import { describe, expect, it } from 'vitest';
import { onPaper } from '../../../../../renderer/features/sheet/messages.ts';
import { messages as unlock } from '../../../../../renderer/features/unlock/messages.ts';

describe('the printed sheet', () => {
  it.each(['en', 'fr'] as const)('names the buttons of the unlock screen, %s', (language) => {
    expect(onPaper.first[language]).toContain(unlock.lost[language]);
    expect(onPaper.first[language]).toContain(unlock.restore[language]);
    expect(unlock.restoreShort[language]).toBe(`${unlock.restore[language]}…`);
  });
});
