/**
 * Does work on whole files 1 … COUNT and says the number of each when it is done. `whole.ts FOLDER WORK COUNT CONTROL KILL-AT`:
 * with KILL-AT above 0 it dies before that call, 0 counts them. The folder is one of ../support/whole.ts. Started by
 * ../support/run.ts.
 */
import { writeSync } from 'node:fs';
import { arm, disarm, KINDS, type Kind } from '../support/shim.ts';
import { openFor, perform, type WholeWork } from '../support/whole.ts';
import { cryptoReady } from '../support/work.ts';

const [, , folder = '', work = 'rekey', count = '1', control = '', killAt = ''] = process.argv;
await cryptoReady();

const say = (text: string) => writeSync(1, `${text}\n`);
const name = work as WholeWork;
const vault = await openFor(name, folder, 0);
if (killAt !== '')
  arm(control, { action: 'kill', kinds: Object.keys(KINDS) as Kind[], at: Number(killAt) });
for (let number = 1; number <= Number(count); number += 1) {
  const outcome = await perform(name, folder, vault, number);
  if (outcome !== 'ok') throw new Error(`${work} ${number}: ${outcome}`);
  say(`${number}`);
}
if (killAt !== '') say(`seen ${disarm(control).seen}`);
vault?.close();
