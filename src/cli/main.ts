import { endingOf } from './ending.ts';
import { CommandEnd, EXIT } from './exit.ts';
import { SENTENCES } from '../contract/index.ts';
import { program } from './program.ts';
import { askedLanguage, typedFolder } from './surroundings.ts';

const asked = askedLanguage(process.argv.slice(2));

function end(error: unknown): void {
  const ending = endingOf(error, asked);
  if (ending === null) return;
  process.stderr.write(`${ending.line}\n`);
  process.exitCode = ending.exit;
}

// A reader that has seen enough (`| head`) closes the pipe; what could not be written anywhere else is a failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') end(new CommandEnd(EXIT.failed, SENTENCES.io));
});

try {
  const folder = typedFolder(process.env);
  if (folder !== null) process.chdir(folder);
  await program().parseAsync();
} catch (error) {
  end(error);
}
