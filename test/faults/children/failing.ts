/**
 * Makes the n-th call of one kind of work fail, for n = 1, 2, 3 … until no call is left to fail, and says as one JSON
 * line each what came of it. `failing.ts FOLDER CONTROL PLAN`, a `Plan` as JSON; see ../support/attempt.ts.
 */
import { writeSync } from 'node:fs';
import { attemptCommits, attemptCreations, type Plan } from '../support/attempt.ts';
import { cryptoReady } from '../support/work.ts';

const [, , folder = '', control = '', plan = '{}'] = process.argv;
await cryptoReady();
const asked = JSON.parse(plan) as Plan;
const attempts =
  asked.work === 'create'
    ? attemptCreations(folder, control, asked)
    : attemptCommits(folder, control, { ...asked, work: asked.work });
for await (const attempt of attempts) writeSync(1, `${JSON.stringify(attempt)}\n`);
