/** Counting tests over two runners. @typedef {{ passed: number, failed: number, skipped: number }} Tally */

/** @type {Tally} */
export const NONE = { passed: 0, failed: 0, skipped: 0 };

/** @param {Tally} a @param {Tally} b @returns {Tally} */
export const add = (a, b) => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
});

/** @param {any} report vitest's JSON; a file that could not be loaded counts as one failure @returns {Tally} */
export function ofVitest(report) {
  if (report === undefined) return NONE;
  const broken = report.testResults.filter(
    (/** @type {any} */ file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** @param {any} report Playwright's JSON; a test that passed at the second try has failed @returns {Tally} */
export function ofPlaywright(report) {
  if (report === undefined) return NONE;
  const { expected, unexpected, flaky, skipped } = report.stats;
  return {
    passed: expected,
    failed: Math.max(unexpected + flaky, report.errors.length && 1),
    skipped,
  };
}

/** @param {Tally} sum */
export const closingLine = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
