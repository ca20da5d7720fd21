import type { Command } from 'commander';
import { Option } from 'commander';
import { KDF_BOUNDS } from '../../vault/index.ts';
import { usage } from '../exit.ts';
import { type CommonOptions, print } from '../output.ts';
import { readPassphrase } from '../passphrase.ts';
import { makeKit } from '../session.ts';

interface CreateOptions extends CommonOptions {
  readonly role: 'traveller' | 'staff' | 'officer';
  readonly kdfMemMib: string;
  readonly kdfOps: string;
}

function bounded(name: string, text: string, lowest: number, highest: number): number {
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= lowest && value <= highest) return value;
  throw usage(
    `${name} takes a whole number from ${lowest} to ${highest}.`,
    `${name} accepte un nombre entier de ${lowest} à ${highest}.`,
  );
}

export function createCommand(program: Command): void {
  program
    .command('create')
    .description('make a new kit')
    .argument('<file>', 'the file to make')
    .addOption(
      new Option('--role <role>', 'whose kit it is')
        .choices(['traveller', 'staff', 'officer'])
        .default('traveller'),
    )
    .option('--kdf-mem-mib <n>', 'memory of one unlock in MiB', '256')
    .option('--kdf-ops <n>', 'passes of one unlock', '3')
    .action(async (file: string, options: CreateOptions) => {
      const memMib = bounded(
        '--kdf-mem-mib',
        options.kdfMemMib,
        KDF_BOUNDS.memKib.min / 1024,
        KDF_BOUNDS.memKib.max / 1024,
      );
      const ops = bounded('--kdf-ops', options.kdfOps, KDF_BOUNDS.ops.min, KDF_BOUNDS.ops.max);
      const passphrase = readPassphrase(options.passphraseFile, process.env);
      const language = options.lang ?? 'en';
      await makeKit(
        file,
        { passphrase, role: options.role, language },
        { memKib: memMib * 1024, ops },
      );
      const made = { en: 'The kit was made.', fr: 'La valise a été créée.' };
      print(options, { created: true, role: options.role, language }, [made[language]]);
    });
}
