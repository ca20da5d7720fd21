/** A process that holds a vault and uses it: opens it, reads everything, saves, checks, gives it a new key. Prints its peak after each step. */
import { readFileSync } from 'node:fs';
import { must, NOTE, openAt, put, rekey } from './vaults.ts';

const TICKS = 200;
const [path = ''] = process.argv.slice(2);

/** MiB at the worst moment so far. `maxRSS` of a child may be its parent's, so the system is asked first. */
function peakMib(): number {
  try {
    const [, kib] = /VmHWM:\s*(\d+)/.exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
    return Number(kib) / 1024;
  } catch {
    return process.resourceUsage().maxRSS / 1024;
  }
}

const peaks = new Map([['start', peakMib()]]);
const vault = await openAt(path);
peaks.set('open', peakMib());
const ids = vault.list('answer').map(({ id }) => id);
peaks.set('list', peakMib());
ids.slice(0, TICKS).forEach((id, number) => must(vault.commit([put(id, number)], NOTE)));
peaks.set('ticks', peakMib());
if (!vault.check().ok) throw new Error('the check found something');
peaks.set('check', peakMib());
await rekey(vault);
peaks.set('rekey', peakMib());
vault.close();
process.stdout.write(JSON.stringify(Object.fromEntries(peaks)));
