/** Set up before each test file of a mutation run: notes which mutants it comes past, beside the file itself; see reach.mjs. */
import { writeFileSync } from 'node:fs';
import { afterAll, expect } from 'vitest';

/** @type {Set<number>} */
const past = new Set();
/** @type {any} */ (globalThis).__past = (/** @type {number[]} */ ...numbers) => {
  for (const number of numbers) past.add(number);
};

afterAll(() => {
  writeFileSync(`${expect.getState().testPath}.past.json`, JSON.stringify([...past]));
});
