import type { Command } from 'commander';
import { longText, plainText } from '../../advisories/index.ts';
import type { AdvisoryEntry, AdvisoryView, FileReport } from '../../contract/index.ts';
import type { Language, Localized } from '../../kernel/index.ts';
import { EXIT } from '../exit.ts';
import { type CommonOptions, oneLine, print } from '../output.ts';
import { readPassphrase } from '../passphrase.ts';
import { withKit } from '../session.ts';

interface ImportOptions extends CommonOptions {
  readonly partial?: boolean;
}

/** The documented fields of one list line, in their order (docs/cli.md). */
const listFields = (entry: AdvisoryEntry) => ({
  code: entry.code,
  names: entry.names,
  source: entry.source,
  overall: entry.overall,
  regionalMax: entry.regionalMax,
  regionalFlag: entry.regionalFlag,
  text: entry.text,
  published: entry.published,
  loaded: entry.loaded,
});

const reportFields = (file: FileReport, language: Language) => ({
  path: file.name,
  source: file.source,
  result: file.result,
  imported: file.imported,
  unchanged: file.unchanged,
  refused: file.refused.map(({ what, why }) => ({ what, why: why[language] })),
});

const RESULTS: Readonly<Record<FileReport['result'], Localized>> = {
  imported: { en: 'imported', fr: 'importé' },
  unchanged: { en: 'unchanged', fr: 'inchangé' },
  refused: { en: 'refused', fr: 'refusé' },
};

function reportLines(file: FileReport, language: Language): readonly string[] {
  const name = oneLine(file.name);
  const result = RESULTS[file.result][language];
  const counts = {
    en: `${name}: ${result}; places imported: ${file.imported}, unchanged: ${file.unchanged}`,
    fr: `${name}\u00a0: ${result}\u00a0; lieux importés\u00a0: ${file.imported}, inchangés\u00a0: ${file.unchanged}`,
  }[language];
  const colon = { en: ':', fr: '\u00a0:' }[language];
  return [
    counts,
    ...file.refused.map(({ what, why }) => `  ${oneLine(what)}${colon} ${why[language]}`),
  ];
}

async function importCommand(file: string, paths: readonly string[], options: ImportOptions) {
  await withKit(file, readPassphrase(options.passphraseFile, process.env), async (session) => {
    const language = options.lang ?? session.language;
    const context = {
      grant: paths,
      allowPartial: options.partial ?? false,
      nameOf: (path: string) => path,
    };
    const { files } = await session.run('advisory.importFiles', {}, context);
    const value = { files: files.map((each) => reportFields(each, language)) };
    print(
      options,
      value,
      files.flatMap((each) => reportLines(each, language)),
    );
    if (files.some((each) => each.result === 'refused')) process.exitCode = EXIT.refused;
  });
}

async function listCommand(file: string, options: CommonOptions) {
  await withKit(file, readPassphrase(options.passphraseFile, process.env), async (session) => {
    const language = options.lang ?? session.language;
    const entries = await session.run('advisory.list', { query: '', level: null, language });
    const line = (entry: AdvisoryEntry) =>
      `${entry.code}\t${entry.overall ?? '?'}\t${entry.names[language]}\t${entry.text[language]}\t${entry.published ?? '?'}`;
    print(options, entries.map(listFields), entries.map(line));
  });
}

function showValue({ advisory, entry, source }: AdvisoryView, language: Language) {
  const long = longText(advisory, language);
  const text = long?.text ?? null;
  return {
    ...listFields(entry),
    ageDays: entry.ageDays,
    stale: entry.stale,
    sourceName: source.name[language],
    licence: source.licence[language],
    recentUpdates: advisory.recentUpdates[language],
    language,
    textLanguage: long?.language ?? null,
    national: text && plainText(text.national),
    regional:
      text?.regional.map(({ region, words, level, body }) => ({
        region,
        words,
        level,
        text: plainText(body),
      })) ?? null,
    sections: text?.sections.map(({ id, body }) => ({ id, text: plainText(body) })) ?? null,
  };
}

async function showCommand(file: string, code: string, options: CommonOptions) {
  await withKit(file, readPassphrase(options.passphraseFile, process.env), async (session) => {
    const view = await session.run('advisory.get', { code: code.toUpperCase() });
    const value = showValue(view, options.lang ?? session.language);
    const long = [value.national, ...(value.sections ?? []).map((section) => section.text)];
    print(options, value, [
      `${value.names[value.language]} (${value.code}): ${value.text[value.language]}`,
      `${value.sourceName}, ${value.published ?? '?'} · ${value.licence}`,
      ...long.filter((text) => text !== null),
    ]);
  });
}

export function advisoriesCommand(program: Command): void {
  const advisories = program.command('advisories').description('what governments publish');
  advisories
    .command('import')
    .description('load published files')
    .argument('<file>', 'the kit')
    .argument('<path...>', 'files or folders')
    .option('--partial', 'accept an index that lists far fewer places than a complete one')
    .action((file: string, paths: readonly string[], options: ImportOptions) =>
      importCommand(file, paths, options),
    );
  advisories
    .command('list')
    .description('every place with its level')
    .argument('<file>', 'the kit')
    .action(listCommand);
  advisories
    .command('show')
    .description('one place with its text')
    .argument('<file>', 'the kit')
    .argument('<code>', 'place code, such as FR')
    .action(showCommand);
}
