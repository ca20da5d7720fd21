/**
 * The one public line that is shown without a key: Global Affairs Canada, day and night. A copy of two entries of
 * `src/contacts/data`, because a locked kit answers nothing; `test/unit/renderer/public-line.test.ts` keeps them the same.
 */
export const PUBLIC_LINE = {
  ways: [
    { kind: 'collect', value: '+1 613 996 8885' },
    { kind: 'email', value: 'sos@international.gc.ca' },
  ],
  checked: '2026-09-30',
} as const;
