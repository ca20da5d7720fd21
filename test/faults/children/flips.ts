/** Flips bits in a vault's file and says as one JSON line what came of it: `flips.ts PATH PLAN`, a `FlipPlan` of ../support/flips.ts. */
import { writeSync } from 'node:fs';
import { type FlipPlan, flipAll } from '../support/flips.ts';
import { cryptoReady } from '../support/work.ts';

const [, , path = '', plan = '{}'] = process.argv;
await cryptoReady();
writeSync(1, `${JSON.stringify(await flipAll(path, JSON.parse(plan) as FlipPlan))}\n`);
