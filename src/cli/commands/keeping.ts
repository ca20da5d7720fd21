import type { Command } from 'commander';
import type { HistoryLine, HistoryView, KitState, StandingView } from '../../contract/index.ts';
import type { Language, Localized } from '../../kernel/index.ts';
import { EXIT, usage } from '../exit.ts';
import { type KdfOptions, kdfCostOf, withKdfOptions } from '../kdf-options.ts';
import { type CommonOptions, oneLine, print } from '../output.ts';
import { readPassphrase } from '../passphrase.ts';
import { enterKit, type Session, withKit } from '../session.ts';
import { targetOf } from '../target.ts';

interface NotesOptions extends CommonOptions {
  readonly notes?: string;
  readonly remember?: boolean;
}

const passphraseOf = (options: CommonOptions): Uint8Array =>
  readPassphrase(options.passphraseFile, process.env);

const STANDINGS: Readonly<Record<KitState['standing']['verdict'], Localized>> = {
  current: { en: 'as this computer remembers it', fr: 'telle que cet ordinateur s’en souvient' },
  ahead: { en: 'continues what this computer saw', fr: 'prolonge ce que cet ordinateur a vu' },
  cannotTell: { en: 'this computer cannot tell', fr: 'cet ordinateur ne peut pas le dire' },
  older: { en: 'older than this computer saw', fr: 'antérieure à ce que cet ordinateur a vu' },
  forked: { en: 'not what this computer saw', fr: 'différente de ce que cet ordinateur a vu' },
  otherBranch: {
    en: 'restored from a backup elsewhere',
    fr: 'rétablie ailleurs d’une copie de sauvegarde',
  },
};

/**
 * The change, its words, and how the file compares with the notes of this computer; exit 5 when it is not what was seen.
 * `--remember` notes the state, unless that is in doubt.
 */
async function state(file: string, options: NotesOptions) {
  const { notes, remember = false } = options;
  if (remember && notes === undefined)
    throw usage('--remember needs --notes FOLDER.', '--remember exige --notes DOSSIER.');
  const tell = async (session: Session) => {
    const language = options.lang ?? session.language;
    const { change, savedAt, words, standing, hasRecovery } = await session.run('kit.state', {});
    const { needsDecision } = standing;
    const isRemembered = remember && !needsDecision;
    if (isRemembered) await session.run('kit.settle', { choice: 'noted' });
    const fields = { change, savedAt, words: words[language], hasRecovery };
    print(options, { ...fields, standing: toldOf(standing, language), remembered: isRemembered }, [
      `${change} · ${savedAt} · ${words[language]}`,
      STANDINGS[standing.verdict][language],
    ]);
    if (needsDecision) process.exitCode = EXIT.tampered;
  };
  await withKit(file, passphraseOf(options), tell, { notes });
}

const toldOf = ({ seen, ...standing }: StandingView, language: Language) => ({
  ...standing,
  seen: seen && { ...seen, words: seen.words[language] },
});

/** A verified copy. The name must be free. */
async function backup(file: string, target: string, options: CommonOptions) {
  const path = targetOf(target);
  await withKit(file, passphraseOf(options), async (session) => {
    const language = options.lang ?? session.language;
    const made = await session.run('backup.toFile', {}, { grant: [path] });
    const said = {
      en: `Copied and verified: change ${made.change}, ${made.records} records.`,
      fr: `Copie faite et vérifiée\u00a0: modification ${made.change}, ${made.records} fiches.`,
    };
    print(options, { change: made.change, records: made.records }, [said[language]]);
  });
}

/** What was done, newest first. */
async function history(file: string, options: CommonOptions & { readonly trip?: string }) {
  await withKit(file, passphraseOf(options), async (session) => {
    const language = options.lang ?? session.language;
    const lines: HistoryLine[] = [];
    let before: number | null = null;
    do {
      const page: HistoryView = await session.run('history.get', {
        trip: options.trip ?? null,
        before,
      });
      lines.push(...page.lines);
      before = page.next;
    } while (before !== null);
    const fields = lines.map(({ seq, at, zone, who, what, items }) => ({
      seq,
      at,
      zone,
      who: who[language],
      what: what[language],
      items: items.map((item) => item[language]),
    }));
    print(
      options,
      fields,
      fields.map(({ at, zone, what, items }) =>
        oneLine([at, zone ?? '', what, ...items].filter((part) => part !== '').join(' · ')),
      ),
    );
  });
}

/** Recovery mode: what still verifies goes into a new kit. */
async function salvage(file: string, target: string, options: CommonOptions & KdfOptions) {
  const context = { kitPath: file, grant: [targetOf(target)] };
  const request = { passphrase: passphraseOf(options) };
  const report = await enterKit('kit.salvage', request, context, kdfCostOf(options));
  const { records, unproven, lost } = report;
  const said: Localized = {
    en: `${records} records recovered, ${unproven} of them not proven to be current; ${lost} lost.`,
    fr: `${records} fiches récupérées, dont ${unproven} non attestées comme à jour\u00a0; ${lost} perdues.`,
  };
  print(options, report, [said[options.lang ?? 'en']]);
}

/** Commands about the file itself: its state, copies of it, its history, and what to do when it is damaged. */
export function keepingCommands(program: Command): void {
  program
    .command('state')
    .description('the change number, its three words, and how the file compares with the notes')
    .argument('<file>', 'the kit')
    .option('--notes <folder>', 'where this computer remembers kits')
    .option('--remember', 'note this state there, unless it is in doubt')
    .action(state);
  program
    .command('backup')
    .description('make a verified copy')
    .argument('<file>', 'the kit')
    .argument('<target>', 'the copy to make')
    .action(backup);
  program
    .command('history')
    .description('what was done, newest first')
    .argument('<file>', 'the kit')
    .option('--trip <id>', 'only what touched this trip')
    .action(history);
  const command = program
    .command('salvage')
    .description('bring what still verifies in a damaged kit into a new one')
    .argument('<file>', 'the damaged kit')
    .argument('<target>', 'the kit to make');
  withKdfOptions(command).action(salvage);
}
