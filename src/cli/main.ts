import { CommanderError } from 'commander';
import { CommandEnd, EXIT } from './exit.ts';
import { program } from './program.ts';

/** `--lang fr` may stand anywhere; an error should be told in it even when the rest could not be read. */
const language = process.argv.join(' ').includes('--lang fr') ? 'fr' : 'en';

try {
  await program().parseAsync();
} catch (error) {
  if (error instanceof CommandEnd) {
    process.stderr.write(`${error.sentence[language]}\n`);
    process.exitCode = error.exit;
  } else if (error instanceof CommanderError) {
    // Commander has written its own sentence; asking for help is not an error.
    process.exitCode = error.exitCode === 0 ? EXIT.fine : EXIT.usage;
  } else {
    throw error;
  }
}
