import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { HistoryLine, HistoryView, KitState } from '../../contract/index.ts';
import type { Language, Localized } from '../../kernel/index.ts';
import { createKit, type Kit } from '../../kit/index.ts';
import { CommandEnd, EXIT, endOf } from '../exit.ts';
import { type CommonOptions, oneLine, print } from '../output.ts';
import { readPassphrase } from '../passphrase.ts';
import { machinePorts } from '../ports.ts';
import { withKit } from '../session.ts';
import { WORDINGS } from '../wordings.ts';

interface NotesOptions extends CommonOptions {
  readonly notes?: string;
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

/** The change, its words, and how the file compares with the notes of this computer; exit 5 when it is not what was seen. */
async function state(file: string, options: NotesOptions) {
  await withKit(
    file,
    passphraseOf(options),
    async (session) => {
      const language = options.lang ?? session.language;
      const { change, savedAt, words, standing, hasRecovery } = await session.run('kit.state', {});
      const fields = { change, savedAt, words: words[language], standing, hasRecovery };
      print(options, fields, [
        `${change} · ${savedAt} · ${words[language]}`,
        STANDINGS[standing.verdict][language],
      ]);
      if (standing.needsDecision) process.exitCode = EXIT.tampered;
    },
    options.notes,
  );
}

/** A verified copy. The name must be free. */
async function backup(file: string, target: string, options: CommonOptions) {
  await withKit(file, passphraseOf(options), async (session) => {
    const language = options.lang ?? session.language;
    const made = await session.run('backup.toFile', {}, { grant: [resolve(target)] });
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
      const page: HistoryView = await session.run('history.get', { trip: options.trip ?? null, before });
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

/** Runs one operation of a closed kit that makes a new one. */
async function making<T>(options: CommonOptions, use: (kit: Kit) => Promise<T>): Promise<T> {
  const kit = createKit(machinePorts());
  try {
    return await use(kit);
  } catch (error) {
    if (!(error instanceof CommandEnd)) throw error;
    throw new CommandEnd(error.exit, error.sentence, options.lang);
  } finally {
    kit.close();
  }
}

/** Recovery mode: what still verifies goes into a new kit. */
async function salvage(file: string, target: string, options: CommonOptions) {
  await making(options, async (kit) => {
    const answer = await kit.dispatch({
      operation: 'kit.salvage',
      request: { passphrase: passphraseOf(options) },
      context: { kitPath: file, grant: [resolve(target)] },
    });
    if (!answer.ok) throw endOf(answer.error, WORDINGS['kit.unlock']);
    const report = answer.value as {
      readonly records: number;
      readonly unproven: number;
      readonly lost: number;
      readonly history: number;
    };
    const { records, unproven, lost } = report;
    const said = {
      en: `${records} records recovered, ${unproven} of them not proven to be current; ${lost} lost.`,
      fr: `${records} fiches récupérées, dont ${unproven} non attestées comme à jour\u00a0; ${lost} perdues.`,
    } satisfies Record<Language, string>;
    print(options, report, [said[options.lang ?? 'en']]);
  });
}

/** Commands about the file itself: its state, copies of it, its history, and what to do when it is damaged. */
export function keepingCommands(program: Command): void {
  program
    .command('state')
    .description('the change number, its three words, and how the file compares with the notes')
    .argument('<file>', 'the kit')
    .option('--notes <folder>', 'where this computer remembers kits')
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
  program
    .command('salvage')
    .description('bring what still verifies in a damaged kit into a new one')
    .argument('<file>', 'the damaged kit')
    .argument('<target>', 'the kit to make')
    .action(salvage);
}
