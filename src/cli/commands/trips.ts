import { type Command, Option } from 'commander';
import { ANSWER_STATES, type AnswerState } from '../../checklists/index.ts';
import {
  PURPOSES,
  type Purpose,
  TRAVELLERS,
  type Traveller,
  type TripDraft,
} from '../../trips/index.ts';
import { type CommonOptions, oneLine, print } from '../output.ts';
import { endOf } from '../exit.ts';
import { readPassphrase } from '../passphrase.ts';
import { rowFields, rowLine } from '../row-fields.ts';
import { type Session, withKit } from '../session.ts';
import {
  checkDraft,
  findFile,
  parseDevice,
  parseLeg,
  parseScore,
  type TripWords,
} from './trip-arguments.ts';

interface AddOptions extends CommonOptions {
  readonly title: string;
  readonly leg: readonly string[];
  readonly purpose: Purpose;
  readonly traveller: Traveller;
  readonly companion: readonly string[];
  readonly device?: readonly string[];
  readonly person?: string;
  readonly event?: string;
  readonly place?: string;
}

const collect = (name: string, names: readonly string[]): readonly string[] => [...names, name];

const NOTE_MOST = 4000;
const REASON_MOST = 500;
const ROUTINE = { score: 1, reason: '' } as const;

const draftFrom = (options: AddOptions, { legs, devices }: TripWords): TripDraft => ({
  title: options.title,
  legs: legs.map(parseLeg),
  purpose: options.purpose,
  traveller: options.traveller,
  companions: [...options.companion],
  devices: devices.map(parseDevice),
  person: options.person === undefined ? ROUTINE : parseScore(options.person),
  event: options.event === undefined ? ROUTINE : parseScore(options.event),
  place: options.place === undefined ? null : parseScore(options.place),
});

async function addTrip(file: string | undefined, options: AddOptions) {
  const words = findFile(file, options.leg, options.device ?? []);
  const draft = checkDraft(draftFrom(options, words));
  await withKit(
    words.file,
    readPassphrase(options.passphraseFile, process.env),
    async (session) => {
      const { id, tier } = await session.run('trip.save', { trip: null, draft });
      print(options, { id, tier: `T${tier}` }, [`${id}\tT${tier}`]);
    },
  );
}

async function listTrips(file: string, options: CommonOptions) {
  await withKit(file, readPassphrase(options.passphraseFile, process.env), async (session) => {
    const trips = await session.run('trip.list', {});
    const value = trips.map(({ id, title, from, to, phase, tier }) => ({
      id,
      title,
      from,
      to,
      phase,
      tier: `T${tier}`,
    }));
    print(
      options,
      value,
      value.map(
        (trip) => `${trip.id}\t${trip.from}\t${trip.to}\t${trip.tier}\t${oneLine(trip.title)}`,
      ),
    );
  });
}

async function showChecklist(file: string, trip: string, options: CommonOptions) {
  await withKit(file, readPassphrase(options.passphraseFile, process.env), async (session) => {
    const { rows } = await session.run('checklist.get', { trip });
    const value = rows.map((row) => rowFields(row, options.lang ?? session.language));
    print(options, value, value.map(rowLine));
  });
}

interface TickOptions extends CommonOptions {
  readonly state: AnswerState | 'to-do';
  readonly note?: string;
  readonly reason: string;
}

/** The contract's schema would call a longer text a bad request, which says nothing. */
function assertLength(text: string, most: number): void {
  if (text.length > most) throw endOf({ code: 'noteTooLong', facts: { most } });
}

/** Without `--note` the note that is there stays: a tick from a script must not wipe what a person wrote. */
async function noteNow(session: Session, trip: string, item: string): Promise<string> {
  const { rows } = await session.run('checklist.get', { trip });
  return rows.find((row) => row.id === item)?.answer?.current.note ?? '';
}

async function tick(file: string, trip: string, item: string, options: TickOptions) {
  assertLength(options.note ?? '', NOTE_MOST);
  assertLength(options.reason, REASON_MOST);
  await withKit(file, readPassphrase(options.passphraseFile, process.env), async (session) => {
    const row = await session.run('answer.set', {
      trip,
      row: item,
      state: options.state === 'to-do' ? null : options.state,
      note: options.note ?? (await noteNow(session, trip, item)),
      reason: options.reason,
    });
    const value = rowFields(row, options.lang ?? session.language);
    print(options, value, [`${value.id}\t${value.state}\t${value.title}`]);
  });
}

export function tripCommands(program: Command): void {
  const trip = program.command('trip').description('trips of the kit');
  trip
    .command('add')
    .description('plan a trip')
    // Not required for commander, because `findFile` can still find it where a list option swallowed it.
    .argument('[file]', 'the kit')
    .requiredOption('--title <title>', 'what to call it')
    .requiredOption(
      '--leg <leg...>',
      'CODE:FROM:TO[:stay|transit][:ZONE], in the order of the dates',
    )
    .addOption(new Option('--purpose <purpose>').choices(PURPOSES).default('official'))
    .addOption(new Option('--traveller <traveller>').choices(TRAVELLERS).default('member'))
    .option('--companion <name>', 'who comes along; once for each', collect, [])
    .option('--device <device...>', 'KIND:PLATFORM:OWNERSHIP[:LABEL]')
    .option('--person <score:reason>', 'person score 1 to 4')
    .option('--event <score:reason>', 'event score 1 to 4')
    .option('--place <score:reason>', 'raise the place score above the proposal')
    .action(addTrip);
  trip.command('list').description('all trips').argument('<file>', 'the kit').action(listTrips);
  program
    .command('checklist')
    .description('the checklist of a trip')
    .argument('<file>', 'the kit')
    .argument('<trip>', 'id of the trip')
    .action(showChecklist);
  program
    .command('tick')
    .description('answer one item')
    .argument('<file>', 'the kit')
    .argument('<trip>', 'id of the trip')
    .argument('<item>', 'id of the row')
    .addOption(
      new Option('--state <state>').choices([...ANSWER_STATES, 'to-do']).makeOptionMandatory(),
    )
    .option('--note <note>', 'what was done; without it the note that is there stays')
    .option('--reason <reason>', 'why it does not apply', '')
    .action(tick);
}
