import { describe, expect, it } from 'vitest';
import { add, closingLine, ofPlaywright, ofVitest } from '../../../build/tally.mjs';

const vitest = { numPassedTests: 5, numFailedTests: 0, numPendingTests: 1, numTodoTests: 0 };

describe('the closing line of npm test', () => {
  it('sums both runners', () => {
    const unit = ofVitest({ ...vitest, testResults: [] });
    const window = ofPlaywright({
      stats: { expected: 3, unexpected: 1, flaky: 0, skipped: 0 },
      errors: [],
    });
    expect(closingLine(add(unit, window))).toBe('8 passed, 1 failed, 1 skipped');
  });

  it('counts a file that could not be loaded', () => {
    const broken = { status: 'failed', assertionResults: [] };
    expect(ofVitest({ ...vitest, testResults: [broken] }).failed).toBe(1);
  });

  it('counts a run that fell over before its first test, and a second try', () => {
    const stats = { expected: 0, unexpected: 0, flaky: 0, skipped: 0 };
    expect(ofPlaywright({ stats, errors: [{}] }).failed).toBe(1);
    expect(ofPlaywright({ stats: { ...stats, flaky: 2 }, errors: [] }).failed).toBe(2);
  });

  it('is nothing when no report was written', () => {
    expect(closingLine(add(ofVitest(undefined), ofPlaywright(undefined)))).toBe(
      '0 passed, 0 failed',
    );
  });
});
