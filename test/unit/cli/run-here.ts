import { vi } from 'vitest';
import { endingOf } from '../../../src/cli/ending.ts';
import { program } from '../../../src/cli/program.ts';
import { askedLanguage } from '../../../src/cli/surroundings.ts';
import { PASSPHRASE, type Ran } from './run.ts';

/** The same command without a process of its own, which costs a second each; what only a process can show is tested with `valise`. */
export async function valiseHere(
  args: readonly string[],
  passphrase: string | null = PASSPHRASE,
): Promise<Ran> {
  let out = '';
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    out += String(text);
    return true;
  });
  vi.stubEnv('VALISE_PASSPHRASE', passphrase ?? '');
  try {
    await program().parseAsync([...args], { from: 'user' });
    return { exit: Number(process.exitCode ?? 0), out, err: '' };
  } catch (error) {
    const ending = endingOf(error, askedLanguage(args));
    return { exit: ending?.exit ?? 0, out, err: ending === null ? '' : `${ending.line}\n` };
  } finally {
    process.exitCode = undefined;
    vi.unstubAllEnvs();
    write.mockRestore();
  }
}

/** With `--json`, expecting success: the one value that was printed. */
export async function jsonHere(args: readonly string[], passphrase = PASSPHRASE): Promise<unknown> {
  const ran = await valiseHere([...args, '--json'], passphrase);
  if (ran.exit !== 0) throw new Error(`exit ${ran.exit}: ${ran.err}`);
  return JSON.parse(ran.out);
}
