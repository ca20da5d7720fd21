/**
 * Does work on whole files with the n-th call failing, for n = 1, 2, 3 … until no call is left to fail, and says as one JSON
 * line each what came of it. `whole-failing.ts FOLDER CONTROL PLAN`, a `WholePlan` as JSON; see ../support/whole-attempt.ts.
 */
import { writeSync } from 'node:fs';
import { attemptWhole, type WholePlan } from '../support/whole-attempt.ts';
import { cryptoReady } from '../support/work.ts';

const [, , folder = '', control = '', plan = '{}'] = process.argv;
await cryptoReady();
for await (const attempt of attemptWhole(folder, control, JSON.parse(plan) as WholePlan))
  writeSync(1, `${JSON.stringify(attempt)}\n`);
