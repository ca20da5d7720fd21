import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { cryptoReady } from '../../crypto/index.ts';
import { createKit, joinShares, restoreForOffice } from '../../kit/index.ts';
import { endOf, refused, usage } from '../exit.ts';
import { type CommonOptions, print } from '../output.ts';
import { readPassphrase } from '../passphrase.ts';
import { machinePorts } from '../ports.ts';
import { WORDINGS } from '../wordings.ts';

interface RestoreOptions extends CommonOptions {
  readonly codeFile?: string;
  readonly officeShares?: readonly string[];
}

const MOST_BYTES = 4096;

/** A small file that the person named; wrong use when it cannot be read. */
function read(file: string): Uint8Array {
  try {
    const bytes = readFileSync(file);
    if (bytes.length > 0 && bytes.length <= MOST_BYTES) return Uint8Array.from(bytes);
  } catch {
    // Said below, in words.
  }
  throw usage(
    'A file that was named cannot be read, or is not what it should be.',
    'Un fichier indiqué est illisible ou n’est pas ce qu’il devrait être.',
  );
}

async function restore(backup: string, target: string, options: RestoreOptions) {
  const passphrase = readPassphrase(options.passphraseFile, process.env);
  if (options.officeShares !== undefined) await byOffice(backup, target, options, passphrase);
  else await byHolder(backup, target, options, passphrase);
  const said = {
    en: 'The kit was restored and verified.',
    fr: 'La valise a été rétablie et vérifiée.',
  };
  print(options, { restored: true }, [said[options.lang ?? 'en']]);
}

/** With `--code-file` the passphrase is a new one. */
async function byHolder(
  backup: string,
  target: string,
  { codeFile }: RestoreOptions,
  passphrase: Uint8Array,
) {
  const code = codeFile === undefined ? null : read(codeFile);
  const kit = createKit(machinePorts());
  try {
    const answer = await kit.dispatch({
      operation: 'kit.restore',
      request: { passphrase, code },
      context: { kitPath: null, sourcePath: resolve(backup), grant: [resolve(target)] },
    });
    if (!answer.ok) throw endOf(answer.error, WORDINGS['kit.unlock']);
  } finally {
    kit.close();
  }
}

/** Two officers, each with a half of the office's key; the passphrase is a new one. */
async function byOffice(
  backup: string,
  target: string,
  { officeShares = [] }: RestoreOptions,
  passphrase: Uint8Array,
) {
  const [left, right] = officeShares.map(read);
  if (left === undefined || right === undefined || officeShares.length !== 2)
    throw usage(
      '--office-shares takes the two halves of the office’s key.',
      '--office-shares accepte les deux moitiés de la clé du bureau.',
    );
  const ports = machinePorts();
  await cryptoReady();
  const seed = joinShares(left, right);
  if (!seed.ok)
    throw refused(
      'These two files are not the halves of one office key; nothing was made.',
      'Ces deux fichiers ne sont pas les moitiés d’une même clé de bureau\u00a0; rien n’a été créé.',
    );
  const from = resolve(backup);
  const done = await restoreForOffice(ports, {
    from,
    path: resolve(target),
    seed: seed.value,
    passphrase,
  });
  seed.value.fill(0);
  if (!done.ok) throw endOf(done.error, WORDINGS['kit.unlock']);
}

export function restoreCommand(program: Command): void {
  program
    .command('restore')
    .description('make a kit in use from a backup')
    .argument('<backup>', 'the copy; it is only read')
    .argument('<target>', 'the kit to make')
    .option('--code-file <file>', 'the twelve words of the recovery sheet')
    .option('--office-shares <files...>', 'the two halves of the office’s key')
    .action(restore);
}
