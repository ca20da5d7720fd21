import { CommanderError } from 'commander';
import { SENTENCES } from '../contract/index.ts';
import type { Language } from '../kernel/index.ts';
import { CommandEnd, EXIT, type ExitCode } from './exit.ts';
import { oneLine } from './output.ts';
import { wrongUse } from './wrong-use.ts';

/** How a command ends: its exit code, and one line on standard error. */
export interface Ending {
  readonly exit: ExitCode;
  readonly line: string;
}

/** The end that an exception means, in the language asked for; null when it is none: asking for help is not an error. */
export function endingOf(error: unknown, asked: Language | null): Ending | null {
  if (error instanceof CommandEnd) {
    const language = asked ?? error.language ?? 'en';
    return { exit: error.exit, line: oneLine(error.sentence[language]) };
  }
  const language = asked ?? 'en';
  if (!(error instanceof CommanderError))
    // A bug. Its message may hold paths, which no error of ours shows.
    return { exit: EXIT.failed, line: oneLine(SENTENCES.internal[language]) };
  if (error.exitCode === 0) return null;
  return { exit: EXIT.usage, line: oneLine(wrongUse(error)[language]) };
}
