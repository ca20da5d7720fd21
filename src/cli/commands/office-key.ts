import { rmSync, writeFileSync } from 'node:fs';
import type { Command } from 'commander';
import { cryptoReady, secureRandom } from '../../crypto/index.ts';
import { newOfficeKey, officeKeyFile, spokenFingerprint } from '../../kit/index.ts';
import { refused, usage } from '../exit.ts';
import { type CommonOptions, print } from '../output.ts';
import { targetOf } from '../target.ts';

interface OfficeKeyOptions extends CommonOptions {
  readonly name: string;
}

/** All of them or none, and none over an existing file: a key that kits were made for would be gone. */
function writeAll(files: readonly (readonly [string, Uint8Array])[]): void {
  const written: string[] = [];
  try {
    for (const [file, bytes] of files) {
      writeFileSync(file, bytes, { flag: 'wx', mode: 0o600 });
      written.push(file);
    }
  } catch {
    for (const file of written) rmSync(file, { force: true });
    throw refused(
      'A file of this name is there already, or cannot be made; no key was kept.',
      'Un fichier de ce nom existe déjà ou ne peut pas être créé\u00a0; aucune clé n’a été conservée.',
    );
  }
}

async function officeKey(given: string, options: OfficeKeyOptions) {
  const name = options.name.trim();
  if (name === '' || name.length > 120)
    throw usage('--name takes 1 to 120 characters.', '--name accepte de 1 à 120 caractères.');
  const stem = targetOf(given);
  await cryptoReady();
  const { key, shares } = newOfficeKey(name, secureRandom());
  writeAll([
    [`${stem}.valisekey`, officeKeyFile(key)],
    [`${stem}-1.valiseshare`, shares[0]],
    [`${stem}-2.valiseshare`, shares[1]],
  ]);
  for (const share of shares) share.fill(0);
  const fingerprint = spokenFingerprint(key.publicKey);
  const said = {
    en: 'Made: the public key for everybody, and two halves. Keep the halves apart and off this computer.',
    fr: 'Créées\u00a0: la clé publique pour tous, et deux moitiés. Gardez les moitiés séparément, hors de cet ordinateur.',
  };
  print(options, { name, fingerprint }, [said[options.lang ?? 'en'], fingerprint]);
}

export function officeKeyCommand(program: Command): void {
  program
    .command('office-key')
    .description('make an office’s key: a public file, and two halves that open kits together')
    .argument('<stem>', 'name of the files, without ending')
    .requiredOption('--name <name>', 'the office, as its kits will show it')
    .action(officeKey);
}
