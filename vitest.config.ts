import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/{unit,contract,security,faults}/**/*.test.{ts,tsx}'],
    environment: 'node',
    /** By itself it would leave one of two cores idle. */
    maxWorkers: 2,
    /** Argon2id and kill tests take their time; none of them asserts one. */
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
