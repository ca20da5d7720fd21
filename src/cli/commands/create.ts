import { statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Command } from 'commander';
import { Option } from 'commander';
import { KDF_BOUNDS } from '../../vault/index.ts';
import { refused, usage } from '../exit.ts';
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

function assertFolder(file: string): void {
  if (file === '') throw usage('The name of the kit is empty.', 'Le nom de la valise est vide.');
  if (statSync(dirname(resolve(file)), { throwIfNoEntry: false })?.isDirectory()) return;
  throw refused(
    'The folder that the kit should be made in does not exist, and nothing was made; make the folder first.',
    'Le dossier où créer la valise n’existe pas et rien n’a été créé\u00a0; créez d’abord le dossier.',
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
      assertFolder(file);
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
