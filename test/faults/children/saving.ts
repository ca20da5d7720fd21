/**
 * Makes the vault when it is not there, then saves, and says each thing that is done once it is: `created`, 0, 1, 2 …
 * `saving.ts PATH FIRST COUNT CONTROL KILL-AT KIND`: with KILL-AT above 0 it dies before that call of the work asked for,
 * which is making the vault when COUNT is 0, and saving otherwise. Started by ../support/run.ts.
 */
import { existsSync, writeSync } from 'node:fs';
import { createVault, openVault } from '../../../src/vault/index.ts';
import { arm, disarm, type Fault, KINDS, type Kind } from '../support/shim.ts';
import { commit, cryptoReady, options } from '../support/work.ts';

const [, , path = '', first = '0', count = '0', control = '', killAt = '', kind] = process.argv;
await cryptoReady();

const fault: Fault = {
  action: 'kill',
  kinds: (Object.keys(KINDS) as Kind[]).filter((each) => kind === undefined || each === kind),
  at: Number(killAt),
};
const say = (text: string) => writeSync(1, `${text}\n`);

if (killAt !== '' && count === '0') arm(control, fault);
const made = existsSync(path) ? await openVault(options(path)) : await createVault(options(path));
if (!made.ok) throw new Error(made.error.code);
say('created');
if (killAt !== '' && count !== '0') arm(control, fault);
for (let number = Number(first); number < Number(first) + Number(count); number += 1) {
  const outcome = commit(made.value, 'save', number);
  if (outcome !== 'ok') throw new Error(outcome);
  say(`${number}`);
}
if (killAt !== '') say(`seen ${disarm(control).seen}`);
made.value.close();
