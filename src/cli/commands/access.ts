import { rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { AccessView } from '../../contract/index.ts';
import { type Localized, utf8 } from '../../kernel/index.ts';
import { refused, usage } from '../exit.ts';
import { type KdfOptions, kdfCostOf, withKdfOptions } from '../kdf-options.ts';
import { type CommonOptions, oneLine, print } from '../output.ts';
import { readPassphrase } from '../passphrase.ts';
import { type Session, withKit } from '../session.ts';
import { targetOf } from '../target.ts';

type AccessOptions = CommonOptions & Partial<KdfOptions> & { readonly drop?: string };

const passphraseOf = (options: CommonOptions): Uint8Array =>
  readPassphrase(options.passphraseFile, process.env);

const KINDS: Readonly<Record<AccessView['slots'][number]['kind'], Localized>> = {
  passphrase: { en: 'passphrase', fr: 'phrase secrète' },
  recovery: { en: 'recovery sheet', fr: 'feuille de récupération' },
  office: { en: 'office', fr: 'bureau' },
};

/** What a new key leaves behind, for a person; whoever reads JSON finds it in the documentation. */
const LEFT_BESIDE: Localized = {
  en: 'The file as it was stays beside the kit with the ending .bak1, and opens as before. Keep it until the kit was opened once, then remove it.',
  fr: 'Le fichier d’avant reste à côté de la valise sous la terminaison .bak1 et s’ouvre comme avant. Gardez-le jusqu’à ce que la valise ait été ouverte une fois, puis supprimez-le.',
};

/** One thing done to the keys of an open kit; answers who may open it then. */
type Act = (session: Session) => Promise<AccessView>;

async function change(file: string, options: AccessOptions, act: Act, after?: Localized) {
  const { kdfMemMib, kdfOps } = options;
  const cost = kdfMemMib && kdfOps ? { kdfCost: kdfCostOf({ kdfMemMib, kdfOps }) } : {};
  const actAndTell = async (session: Session) => {
    const view = await act(session);
    const language = options.lang ?? session.language;
    const lines = view.slots.map(({ number, kind, name, created, fingerprint }) => {
      const parts = [`${number}`, KINDS[kind][language], name, created, fingerprint];
      return oneLine(parts.filter(Boolean).join(' · '));
    });
    print(options, view, after === undefined ? lines : [...lines, after[language]]);
  };
  await withKit(file, passphraseOf(options), actAndTell, cost);
}

const list = (file: string, options: AccessOptions) =>
  change(file, options, (session) => session.run('access.list', {}));

/** The words go into a new file, never to the terminal, whose scroll-back would keep them. */
async function sheet(file: string, words: string, options: AccessOptions) {
  const target = targetOf(words);
  await change(file, options, (session) => makeSheet(session, target, options));
}

async function makeSheet(session: Session, target: string, options: AccessOptions) {
  const language = options.lang ?? session.language;
  const { words } = await session.run('access.newCode', { language });
  const code = utf8(`${words.map((word, index) => `${index + 1}. ${word}`).join('\n')}\n`);
  try {
    writeFileSync(target, code, { flag: 'wx', mode: 0o600 });
  } catch {
    throw refused(
      'The file for the words is there already, or cannot be made; no recovery code was added.',
      'Le fichier des mots existe déjà ou ne peut pas être créé\u00a0; aucun code n’a été ajouté.',
    );
  }
  try {
    return await session.run('access.confirmCode', { code, passphrase: passphraseOf(options) });
  } catch (error) {
    // Words that open nothing must not be kept as if they did.
    rmSync(target, { force: true });
    throw error;
  }
}

const office = (file: string, keyFile: string, options: AccessOptions) =>
  change(file, options, async (session) => {
    await session.run('access.readOfficeKey', {}, { grant: [resolve(keyFile)] });
    return session.run('access.addOffice', { passphrase: passphraseOf(options) });
  });

/** A new passphrase from a file; everything gets a new key. */
async function passphrase(file: string, nextFile: string, options: AccessOptions) {
  const next = readPassphrase(nextFile, {});
  const asked = { passphrase: passphraseOf(options), next, everywhere: true };
  const act: Act = (session) => session.run('access.changePassphrase', asked);
  await change(file, options, act, LEFT_BESIDE);
}

async function rekey(file: string, options: AccessOptions) {
  const drop = options.drop === undefined ? null : slotNumber(options.drop);
  const asked = { passphrase: passphraseOf(options), drop };
  const act: Act = (session) => session.run('access.rekey', asked);
  await change(file, options, act, LEFT_BESIDE);
}

function slotNumber(text: string): number {
  if (/^[0-7]$/.test(text)) return Number(text);
  throw usage(
    '--drop takes the number that access list shows.',
    '--drop accepte le numéro que montre access list.',
  );
}

/** Who may open the kit. */
export function accessCommand(program: Command): void {
  const access = program.command('access').description('who may open the kit');
  const command = (name: string, description: string) =>
    access.command(name).description(description).argument('<file>', 'the kit');
  command('list', 'the keys of the kit').action(list);
  withKdfOptions(command('sheet', 'make a recovery code, its twelve words in a new file'))
    .argument('<words>', 'the file to make')
    .action(sheet);
  command('office', 'let an office open the kit')
    .argument('<key>', 'the office’s public key')
    .action(office);
  withKdfOptions(command('passphrase', 'change the passphrase and give everything a new key'))
    .argument('<next>', 'a file with the new passphrase')
    .action(passphrase);
  withKdfOptions(command('rekey', 'give everything a new key under the same passphrase'))
    .option('--drop <number>', 'an office whose key goes')
    .action(rekey);
}
