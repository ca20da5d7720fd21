/** Saves until it is killed, and says after each save what was saved. Started by kill.test.ts: `kill-child.ts PATH NEXT`. */
import { writeSync } from 'node:fs';
import { deriveWithArgon2id, secureRandom } from '../../src/crypto/index.ts';
import { utf8 } from '../../src/kernel/index.ts';
import { openVault, recordIdFrom } from '../../src/vault/index.ts';

const [, , path = '', first = '0'] = process.argv;
const opened = await openVault({
  path,
  credential: { kind: 'passphrase', secret: utf8('kill test') },
  derive: deriveWithArgon2id,
  random: secureRandom(),
  clock: { now: () => Date.now() },
});
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
