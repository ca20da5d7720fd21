import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/{unit,contract,security,faults}/**/*.test.{ts,tsx}'],
    environment: 'node',
    /** Argon2id and kill tests take their time; none of them asserts one. */
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
