import { type Command, Option } from 'commander';
import type { PlaceFactsView, PlaceFactView } from '../../contract/index.ts';
import { isPlace, PLACE_PROPERTIES, type PlaceProperty } from '../../places/index.ts';
import { daySchema } from '../../shapes/index.ts';
import { endOf, refused } from '../exit.ts';
import { type CommonOptions, oneLine, print, quoted } from '../output.ts';
import { readPassphrase } from '../passphrase.ts';
import { withKit } from '../session.ts';

const VALUES = ['yes', 'no', 'unclear'] as const;

interface FactOptions extends CommonOptions {
  readonly property: PlaceProperty;
  readonly value: (typeof VALUES)[number];
  readonly source: string;
  readonly checked?: string;
  readonly note: string;
}

const SOURCE_MOST = 200;
const NOTE_MOST = 500;

/** The documented fields of one property, in their order (docs/cli.md); what nobody looked up has none of the others. */
function factFields(fact: PlaceFactView) {
  const { property, value } = fact;
  if (fact.value === 'unclear') {
    return { property, value, source: null, checked: null, note: '', ageDays: null, stale: false };
  }
  const { source, checked, note, ageDays, isStale } = fact;
  return { property, value, source, checked, note, ageDays, stale: isStale };
}

function printFacts({ place, names, facts }: PlaceFactsView, options: CommonOptions): void {
  const told = facts.map(factFields);
  const lines = told.map(({ property, value, checked, source }) =>
    [property, value, checked ?? '', oneLine(source ?? '')].join('\t').trimEnd(),
  );
  print(options, { place, names, facts: told }, lines);
}

/** The contract's schema would call other words a bad request, which says nothing. */
function codeOf(place: string): string {
  const code = place.toUpperCase();
  if (!isPlace(code)) throw endOf({ code: 'unknownPlace', facts: { place: quoted(code) } });
  return code;
}

function assertShort(text: string, most: number): void {
  if (text.length > most) throw endOf({ code: 'noteTooLong', facts: { most } });
}

function dayOf(day: string | undefined): string | null {
  if (day === undefined) return null;
  if (daySchema.safeParse(day).success) return day;
  throw refused(
    `“${quoted(day)}” is not a day of the calendar, such as 2026-11-22; nothing was saved.`,
    `«\u00a0${quoted(day)}\u00a0» n’est pas un jour du calendrier, par exemple 2026-11-22\u00a0; rien n’a été enregistré.`,
  );
}

async function showFacts(file: string, place: string, options: CommonOptions) {
  const code = codeOf(place);
  await withKit(file, readPassphrase(options.passphraseFile, process.env), async (session) =>
    printFacts(await session.run('place.facts', { place: code }), options),
  );
}

async function setFact(file: string, place: string, options: FactOptions) {
  const { property, value, source, note } = options;
  assertShort(source, SOURCE_MOST);
  assertShort(note, NOTE_MOST);
  const fact = {
    place: codeOf(place),
    property,
    value,
    source,
    checked: dayOf(options.checked),
    note,
  };
  await withKit(file, readPassphrase(options.passphraseFile, process.env), async (session) =>
    printFacts(await session.run('place.setFact', fact), options),
  );
}

export function placeCommands(program: Command): void {
  const place = program.command('place').description('what holds at a place');
  place
    .command('facts')
    .description('every property of a place: yes, no, or unclear')
    .argument('<file>', 'the kit')
    .argument('<place>', 'its code, such as FR')
    .action(showFacts);
  place
    .command('set-fact')
    .description('say what holds there; for kits of staff and officers')
    .argument('<file>', 'the kit')
    .argument('<place>', 'its code, such as FR')
    .addOption(new Option('--property <property>').choices(PLACE_PROPERTIES).makeOptionMandatory())
    .addOption(new Option('--value <value>').choices(VALUES).makeOptionMandatory())
    .option('--source <source>', 'where this was read; needed with yes and no', '')
    .option('--checked <day>', 'the day on which it was read; needed with yes and no')
    .option('--note <note>', 'what else there is to say', '')
    .action(setFact);
}
