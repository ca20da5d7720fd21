import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { EditionPreview, EditionView } from '../../contract/index.ts';
import type { Language } from '../../kernel/index.ts';
import { refused } from '../exit.ts';
import { type CommonOptions, oneLine, print } from '../output.ts';
import { readPassphrase } from '../passphrase.ts';
import { withKit } from '../session.ts';

/** Editions of the item library in a kit: which there are, out to a file, and in from one. */

/** The documented fields of an edition, in their order (docs/cli.md). */
const editionFields = ({ hash, number, published, note, words, items, counts }: EditionView) => ({
  hash,
  number,
  published,
  note,
  words,
  items,
  counts,
});

const editionLine = ({ number, published, items, words }: EditionView, language: Language) =>
  [
    String(number),
    published === null ? '-' : published.at,
    oneLine(published?.by ?? '-'),
    String(items),
    words[language],
  ].join('\t');

async function list(file: string, options: CommonOptions) {
  await withKit(file, readPassphrase(options.passphraseFile, process.env), async (session) => {
    const language = options.lang ?? session.language;
    const known = await session.run('library.editions', {});
    const lines = known.map((edition) => editionLine(edition, language));
    print(options, known.map(editionFields), lines);
  });
}

async function exportTo(file: string, number: string, path: string, options: CommonOptions) {
  await withKit(file, readPassphrase(options.passphraseFile, process.env), async (session) => {
    const known = await session.run('library.editions', {});
    const edition = known.find((each) => String(each.number) === number);
    if (edition === undefined)
      throw refused(
        'The kit holds no edition of this number; library edition list shows them.',
        'La valise ne contient aucune édition de ce numéro\u00a0; library edition list les montre.',
      );
    const context = { grant: [resolve(path)] };
    await session.run('library.exportEdition', { edition: edition.hash }, context);
    const language = options.lang ?? session.language;
    print(options, { ...editionFields(edition), path }, [edition.words[language]]);
  });
}

interface ImportOptions extends CommonOptions {
  readonly words?: string;
}

const asTyped = (words: string): string =>
  words.normalize('NFC').trim().toLowerCase().replace(/\s+/g, ' ');

/** Nothing is stored without the words that the office read out: the file itself proves nothing. */
async function importFrom(file: string, path: string, options: ImportOptions) {
  await withKit(file, readPassphrase(options.passphraseFile, process.env), async (session) => {
    const language = options.lang ?? session.language;
    const context = { grant: [resolve(path)] };
    const shown = await session.run('library.openEdition', {}, context);
    const { edition } = shown;
    const said = options.words === undefined ? null : asTyped(options.words);
    if (said !== null && said !== edition.words.en && said !== edition.words.fr)
      throw refused(
        'These are not the words of this file, so nothing was stored; call House security.',
        'Ce ne sont pas les mots de ce fichier\u00a0; rien n’a été enregistré. Appelez la sécurité de la Chambre.',
      );
    if (said !== null) await session.run('library.importEdition', { edition: edition.hash });
    const value = { stored: said !== null, ...editionFields(edition), compared: shown.compared };
    print(options, value, previewLines(shown, said !== null, language));
  });
}

function previewLines(
  { edition, changes }: EditionPreview,
  isStored: boolean,
  language: Language,
): readonly string[] {
  const said = {
    en: isStored
      ? 'Stored. New trips follow it; a trip under way offers it.'
      : 'Not signed, and nothing was stored. Compare the words by phone, then give them with --words.',
    fr: isStored
      ? 'Enregistrée. Les nouveaux voyages la suivent\u00a0; un voyage en cours la propose.'
      : 'Non signée, et rien n’a été enregistré. Comparez les mots par téléphone, puis donnez-les avec --words.',
  }[language];
  return [
    editionLine(edition, language),
    ...changes.map(
      ({ id, kind, title, reason }) =>
        `  ${id}\t${kind}\t${oneLine(title[language])}\t${oneLine(reason[language])}`,
    ),
    said,
  ];
}

/** Below `library`, beside the commands that need no kit. */
export function editionCommand(program: Command): void {
  const library = program.commands.find((command) => command.name() === 'library');
  if (library === undefined) throw new Error('the library command comes first');
  const edition = library.command('edition').description('editions of the library in a kit');
  edition
    .command('list')
    .description('those in the kit, the newest first')
    .argument('<file>', 'the kit')
    .action(list);
  edition
    .command('export')
    .description('one edition as a file')
    .argument('<file>', 'the kit')
    .argument('<number>', 'its number')
    .argument('<target>', 'name of the new file')
    .action(exportTo);
  edition
    .command('import')
    .description('show an edition in a file, and store it when its words are given')
    .argument('<file>', 'the kit')
    .argument('<source>', 'the file')
    .option('--words <words>', 'the six words that the office read out')
    .action(importFrom);
}
