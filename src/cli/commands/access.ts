import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { AccessView } from '../../contract/index.ts';
import { type Language, type Localized, utf8 } from '../../kernel/index.ts';
import { refused } from '../exit.ts';
import { type CommonOptions, oneLine, print } from '../output.ts';
import { readPassphrase } from '../passphrase.ts';
import { type Session, withKit } from '../session.ts';

const passphraseOf = (options: CommonOptions): Uint8Array =>
  readPassphrase(options.passphraseFile, process.env);

const KINDS: Readonly<Record<AccessView['slots'][number]['kind'], Localized>> = {
  passphrase: { en: 'passphrase', fr: 'phrase secrète' },
  recovery: { en: 'recovery sheet', fr: 'feuille de récupération' },
  office: { en: 'office', fr: 'bureau' },
};

function show(options: CommonOptions, language: Language, view: AccessView): void {
  print(
    options,
    view,
    view.slots.map(({ kind, name, created, fingerprint }) =>
      oneLine([KINDS[kind][language], name, created, fingerprint].filter(Boolean).join(' · ')),
    ),
  );
}

/** Opens the kit, changes its keys, and shows who may open it then. */
const acting =
  (act: (session: Session, options: CommonOptions, argument: string) => Promise<AccessView>) =>
  async (file: string, argument: string, options: CommonOptions): Promise<void> => {
    await withKit(file, passphraseOf(options), async (session) => {
      const view = await act(session, options, argument);
      show(options, options.lang ?? session.language, view);
    });
  };

async function list(file: string, options: CommonOptions) {
  await withKit(file, passphraseOf(options), async (session) => {
    show(options, options.lang ?? session.language, await session.run('access.list', {}));
  });
}

/** The words go into a new file, never to the terminal, whose scroll-back would keep them. */
async function sheet(session: Session, options: CommonOptions, target: string) {
  const language = options.lang ?? session.language;
  const { words } = await session.run('access.newCode', { language });
  const text = words.map((word, index) => `${index + 1}. ${word}`).join('\n');
  try {
    writeFileSync(resolve(target), `${text}\n`, { flag: 'wx', mode: 0o600 });
  } catch {
    throw refused(
      'The file for the words is there already, or cannot be made; no recovery code was added.',
      'Le fichier des mots existe déjà ou ne peut pas être créé\u00a0; aucun code n’a été ajouté.',
    );
  }
  return session.run('access.confirmCode', { code: utf8(text), passphrase: passphraseOf(options) });
}

async function office(session: Session, options: CommonOptions, keyFile: string) {
  await session.run('access.readOfficeKey', {}, { grant: [resolve(keyFile)] });
  return session.run('access.addOffice', { passphrase: passphraseOf(options) });
}

/** A new passphrase from a file; everything gets a new key. */
function passphrase(session: Session, options: CommonOptions, nextFile: string) {
  const next = readPassphrase(nextFile, {});
  return session.run('access.changePassphrase', {
    passphrase: passphraseOf(options),
    next,
    everywhere: true,
  });
}

async function rekey(file: string, options: CommonOptions) {
  await withKit(file, passphraseOf(options), async (session) => {
    const asked = { passphrase: passphraseOf(options), drop: null };
    show(options, options.lang ?? session.language, await session.run('access.rekey', asked));
  });
}

/** Who may open the kit. */
export function accessCommand(program: Command): void {
  const access = program.command('access').description('who may open the kit');
  access
    .command('list')
    .description('the keys of the kit')
    .argument('<file>', 'the kit')
    .action(list);
  access
    .command('sheet')
    .description('make a recovery code and write its twelve words into a new file')
    .argument('<file>', 'the kit')
    .argument('<words>', 'the file to make')
    .action(acting(sheet));
  access
    .command('office')
    .description('let an office open the kit')
    .argument('<file>', 'the kit')
    .argument('<key>', 'the office’s public key')
    .action(acting(office));
  access
    .command('passphrase')
    .description('change the passphrase and give everything a new key')
    .argument('<file>', 'the kit')
    .argument('<next>', 'a file with the new passphrase')
    .action(acting(passphrase));
  access
    .command('rekey')
    .description('give everything a new key under the same passphrase')
    .argument('<file>', 'the kit')
    .action(rekey);
}
