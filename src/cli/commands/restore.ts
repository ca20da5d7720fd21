import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { cryptoReady } from '../../crypto/index.ts';
import { joinShares, restoreForOffice } from '../../kit/index.ts';
import { endOf, refused, usage } from '../exit.ts';
import { type KdfOptions, kdfCostOf, withKdfOptions } from '../kdf-options.ts';
import { type CommonOptions, print } from '../output.ts';
import { readPassphrase } from '../passphrase.ts';
import { machinePorts } from '../ports.ts';
import { enterKit } from '../session.ts';
import { targetOf } from '../target.ts';
import { WORDINGS } from '../wordings.ts';

interface RestoreOptions extends CommonOptions, KdfOptions {
  readonly codeFile?: string;
  readonly officeShares?: readonly string[];
}

interface Restoring {
  readonly from: string;
  readonly path: string;
  readonly passphrase: Uint8Array;
}

/** Far more than the twelve words with their numbers. */
const MOST_CODE_BYTES = 1024;
/** As the format says (docs/vault-format.md §17). */
const MOST_SHARE_BYTES = 8192;

/** A small file that the person named; wrong use when it cannot be read. */
function read(file: string, most: number): Uint8Array {
  try {
    const bytes = readFileSync(file);
    if (bytes.length > 0 && bytes.length <= most) return Uint8Array.from(bytes);
  } catch {
    // Said below, in words.
  }
  throw usage(
    'A file that was named cannot be read, or is not what it should be.',
    'Un fichier indiqué est illisible ou n’est pas ce qu’il devrait être.',
  );
}

async function restore(backup: string, target: string, options: RestoreOptions) {
  if (options.codeFile !== undefined && options.officeShares !== undefined)
    throw usage(
      'Give --code-file or --office-shares, not both.',
      'Indiquez --code-file ou --office-shares, et non les deux.',
    );
  const places = { from: resolve(backup), path: targetOf(target) };
  const passphrase = readPassphrase(options.passphraseFile, process.env);
  if (options.officeShares !== undefined) await byOffice({ ...places, passphrase }, options);
  else await byHolder({ ...places, passphrase }, options);
  const said = {
    en: 'The kit was restored and verified.',
    fr: 'La valise a été rétablie et vérifiée.',
  };
  print(options, { restored: true }, [said[options.lang ?? 'en']]);
}

/** With `--code-file` the passphrase is a new one. */
async function byHolder({ from, path, passphrase }: Restoring, options: RestoreOptions) {
  const code = options.codeFile === undefined ? null : read(options.codeFile, MOST_CODE_BYTES);
  const context = { sourcePath: from, grant: [path] };
  await enterKit('kit.restore', { passphrase, code }, context, kdfCostOf(options));
}

/** Two officers, each with a half of the office's key; the passphrase is a new one. */
async function byOffice({ from, path, passphrase }: Restoring, options: RestoreOptions) {
  const seed = await seedOf(options.officeShares ?? []);
  const ports = { ...machinePorts(), kdfCost: kdfCostOf(options) };
  try {
    const done = await restoreForOffice(ports, { from, path, seed, passphrase });
    if (!done.ok) throw endOf(done.error, WORDINGS['kit.restore']);
  } finally {
    seed.fill(0);
    passphrase.fill(0);
  }
}

async function seedOf(files: readonly string[]): Promise<Uint8Array> {
  const [left, right, ...more] = files.map((file) => read(file, MOST_SHARE_BYTES));
  if (left === undefined || right === undefined || more.length > 0)
    throw usage(
      '--office-shares takes the two halves of the office’s key.',
      '--office-shares accepte les deux moitiés de la clé du bureau.',
    );
  await cryptoReady();
  const seed = joinShares(left, right);
  for (const half of [left, right]) half.fill(0);
  if (seed.ok) return seed.value;
  throw refused(
    'These two files are not the halves of one office key; nothing was made.',
    'Ces deux fichiers ne sont pas les moitiés d’une même clé de bureau\u00a0; rien n’a été créé.',
  );
}

export function restoreCommand(program: Command): void {
  const command = program
    .command('restore')
    .description('make a kit in use from a backup')
    .argument('<backup>', 'the copy; it is only read')
    .argument('<target>', 'the kit to make')
    .option('--code-file <file>', 'the twelve words of the recovery sheet')
    .option('--office-shares <files...>', 'the two halves of the office’s key');
  withKdfOptions(command).action(restore);
}
