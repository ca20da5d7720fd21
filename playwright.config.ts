import { defineConfig } from '@playwright/test';
import { join } from 'node:path';

const output = process.env['VALISE_TEST_OUTPUT'] ?? 'test-results';

export default defineConfig({
  testDir: 'test',
  testMatch: '{e2e,security}/**/*.spec.ts',
  outputDir: join(output, 'files'),
  /** One window at a time: the single-instance lock and the clipboard belong to the machine. */
  workers: 1,
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  timeout: 120_000,
  reporter: [['list'], ['json']],
});
