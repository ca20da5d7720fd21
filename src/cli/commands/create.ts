import { type Command, Option } from 'commander';
import { type KdfOptions, kdfCostOf, withKdfOptions } from '../kdf-options.ts';
import { type CommonOptions, print } from '../output.ts';
import { readPassphrase } from '../passphrase.ts';
import { enterKit } from '../session.ts';
import { targetOf } from '../target.ts';

interface CreateOptions extends CommonOptions, KdfOptions {
  readonly role: 'traveller' | 'staff' | 'officer';
}

async function create(file: string, options: CreateOptions) {
  const kitPath = targetOf(file);
  const kdfCost = kdfCostOf(options);
  const passphrase = readPassphrase(options.passphraseFile, process.env);
  const { role, lang: language = 'en' } = options;
  await enterKit('kit.create', { passphrase, role, language }, { kitPath }, kdfCost);
  const made = { en: 'The kit was made.', fr: 'La valise a été créée.' };
  print(options, { created: true, role, language }, [made[language]]);
}

export function createCommand(program: Command): void {
  const command = program
    .command('create')
    .description('make a new kit')
    .argument('<file>', 'the file to make')
    .addOption(
      new Option('--role <role>', 'whose kit it is')
        .choices(['traveller', 'staff', 'officer'])
        .default('traveller'),
    );
  withKdfOptions(command).action(create);
}
