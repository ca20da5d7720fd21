import { Command, Option } from 'commander';
import { advisoriesCommand } from './commands/advisories.ts';
import { checkCommand } from './commands/check.ts';
import { accessCommand } from './commands/access.ts';
import { createCommand } from './commands/create.ts';
import { keepingCommands } from './commands/keeping.ts';
import { editionCommand } from './commands/edition.ts';
import { libraryCommand } from './commands/library.ts';
import { officeKeyCommand } from './commands/office-key.ts';
import { placeCommands } from './commands/places.ts';
import { restoreCommand } from './commands/restore.ts';
import { tripCommands } from './commands/trips.ts';

/** Gives a command, and each below it, the options that all of them have. */
function withCommonOptions(command: Command): void {
  for (const child of command.commands) withCommonOptions(child);
  if (command.commands.length > 0) return;
  command
    .option('--passphrase-file <file>', 'a file with the passphrase; else VALISE_PASSPHRASE')
    .option('--json', 'one JSON value on standard output and nothing else')
    .addOption(new Option('--lang <language>', 'language of the texts').choices(['en', 'fr']));
}

/** The whole command line. Commander answers wrong usage by throwing, so that `main.ts` decides the exit code. */
export function program(): Command {
  const root = new Command('valise').description('the sealed travel kit, without its window');
  createCommand(root);
  advisoriesCommand(root);
  tripCommands(root);
  placeCommands(root);
  libraryCommand(root);
  editionCommand(root);
  checkCommand(root);
  keepingCommands(root);
  restoreCommand(root);
  accessCommand(root);
  officeKeyCommand(root);
  withCommonOptions(root);
  const throwing = (command: Command): void => {
    // Commander's own complaints are English and may be several lines; main.ts says them in one sentence.
    command.exitOverride().configureOutput({ writeErr: () => undefined });
    for (const child of command.commands) throwing(child);
  };
  throwing(root);
  return root;
}
