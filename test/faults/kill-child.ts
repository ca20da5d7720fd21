/** Saves until it is killed, and says after each save what was saved. Started by kill.test.ts: `kill-child.ts PATH NEXT`. */
import { writeSync } from 'node:fs';
import { openVault, recordIdFrom } from '../../src/vault/index.ts';
import { options } from './support/work.ts';

const [, , path = '', first = '0'] = process.argv;
const opened = await openVault(options(path));
if (!opened.ok) throw new Error(opened.error.code);
writeSync(1, 'open\n');
for (let number = Number(first); ; number += 1) {
  const value = { number, text: 'x'.repeat((number * 37) % 3000) };
  // Two records in one commit: after the kill both must be there, or neither.
  const changes = ['left', 'right'].map((side) => ({
    kind: 'put' as const,
    collection: 'answer' as const,
    id: recordIdFrom(`${side}:${number % 50}`),
    schema: 1,
    value,
  }));
  const saved = opened.value.commit(changes, { actor: 'owner', verb: 'answer.set' });
  if (!saved.ok) throw new Error(saved.error.code);
  writeSync(1, `${number}\n`);
}
