import { CommanderError } from 'commander';
import { SENTENCES } from '../contract/index.ts';
import type { Localized } from '../kernel/index.ts';
import { CommandEnd, EXIT, type ExitCode } from './exit.ts';
import { oneLine } from './output.ts';
import { program } from './program.ts';
import { askedLanguage, typedFolder } from './surroundings.ts';
import { wrongUse } from './wrong-use.ts';

const asked = askedLanguage(process.argv.slice(2));

function end(exit: ExitCode, sentence: Localized, language = asked ?? 'en'): void {
  process.stderr.write(`${oneLine(sentence[language])}\n`);
  process.exitCode = exit;
}

// A reader that has seen enough (`| head`) closes the pipe; what could not be written anywhere else is a failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') end(EXIT.failed, SENTENCES.io);
});

try {
  const folder = typedFolder(process.env);
  if (folder !== null) process.chdir(folder);
  await program().parseAsync();
} catch (error) {
  if (error instanceof CommandEnd) {
    end(error.exit, error.sentence, asked ?? error.language);
  } else if (error instanceof CommanderError) {
    // Asking for help is not an error.
    if (error.exitCode !== 0) end(EXIT.usage, wrongUse(error));
  } else {
    // A bug. Its message may hold paths, which no error of ours shows.
    end(EXIT.failed, SENTENCES.internal);
  }
}
