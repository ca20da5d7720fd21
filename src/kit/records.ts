import { z } from 'zod';
import { type Advisory, advisoryRecordName, advisorySchema } from '../advisories/index.ts';
import {
  type Answer,
  answerSchema,
  type Edition,
  editionSchema,
  idOfChange,
  type Item,
  itemSchema,
  type LibraryChange,
  libraryChangeSchema,
} from '../checklists/index.ts';
import { waySchema } from '../contacts/index.ts';
import type { Settings } from '../contract/index.ts';
import { type RegisteredDevice, registeredDeviceSchema } from '../devices/index.ts';
import { type PlaceFacts, placeFactsSchema } from '../places/index.ts';
import { type Incident, incidentSchema } from '../playbooks/index.ts';
import { type Trip, tripSchema } from '../trips/index.ts';
import {
  type Change,
  type CollectionName,
  type JsonValue,
  recordIdFrom,
  type RecordId,
  type Vault,
} from '../vault/index.ts';

/** Version of the shapes in this file. A new shape is a new number and a migration, never a changed meaning. */
const SCHEMA = 1;

/** The one record that says whose kit this is and how it locks (collection `settings`). */
export const kitSettingsSchema = z.strictObject({
  role: z.enum(['traveller', 'staff', 'officer']),
  language: z.enum(['en', 'fr']),
  idleMinutes: z.int().min(1).max(15),
  maxHours: z.int().min(1).max(8),
});
export type KitSettings = z.infer<typeof kitSettingsSchema>;

/** What an office entered on a rung of the ladder (collection `contact`). */
export const filledContactSchema = z.strictObject({ id: z.string(), way: waySchema });
export type FilledContact = z.infer<typeof filledContactSchema>;

/** Locks after five minutes without input and after eight hours in any case (vault-and-packs B8). */
export const DEFAULT_LOCK: Settings = { idleMinutes: 5, maxHours: 8 };

/** A function, because libsodium is ready only once a vault was opened. */
const settingsId = (): RecordId => recordIdFrom('settings');
export const tripRecordId = (trip: string): RecordId => trip as RecordId;

/** Everything that is stored passes here, so that a shape is written and read in one place. */
function put(collection: CollectionName, id: RecordId, value: object): Change {
  return { kind: 'put', collection, id, schema: SCHEMA, value: value as JsonValue };
}

/** What a removal is, for the same reason. */
const drop = (collection: CollectionName, id: RecordId): Change => ({
  kind: 'delete',
  collection,
  id,
});

export const putSettings = (value: KitSettings): Change => put('settings', settingsId(), value);
export const putTrip = (trip: Trip): Change => put('trip', tripRecordId(trip.id), trip);
export const dropTrip = (trip: string): Change => drop('trip', tripRecordId(trip));

export const answerRecordId = (trip: string, row: string): RecordId =>
  recordIdFrom(`answer:${trip}:${row}`);
export const putAnswer = (answer: Answer): Change =>
  put('answer', answerRecordId(answer.trip, answer.row), answer);
export const dropAnswer = (answer: Answer): Change =>
  drop('answer', answerRecordId(answer.trip, answer.row));

const advisoryId = (advisory: Pick<Advisory, 'source' | 'code'>): RecordId =>
  recordIdFrom(`advisory:${advisoryRecordName(advisory.source, advisory.code)}`);
export const putAdvisory = (advisory: Advisory): Change =>
  put('advisory', advisoryId(advisory), advisory);

const contactId = (id: string): RecordId => recordIdFrom(`contact:${id}`);
export const putContact = (filled: FilledContact): Change =>
  put('contact', contactId(filled.id), filled);
export const dropContact = (id: string): Change => drop('contact', contactId(id));

const deviceRecordId = (device: string): RecordId => device as RecordId;
export const putDevice = (device: RegisteredDevice): Change =>
  put('device', deviceRecordId(device.id), device);
export const dropDevice = (device: string): Change => drop('device', deviceRecordId(device));

export const putPlaceFacts = (facts: PlaceFacts): Change =>
  put('place-facts', recordIdFrom(`place-facts:${facts.place}`), facts);

export const incidentRecordId = (incident: string): RecordId => incident as RecordId;
export const putIncident = (incident: Incident): Change =>
  put('incident', incidentRecordId(incident.id), incident);
export const dropIncident = (incident: string): Change =>
  drop('incident', incidentRecordId(incident));

/** Content addressed: the same item or edition is the same record, whoever brought it. */
const itemRecordId = (hash: string): RecordId => recordIdFrom(`library-item:${hash}`);
export const putItem = (hash: string, item: Item): Change =>
  put('library-item', itemRecordId(hash), item);
export const putEdition = (hash: string, edition: Edition): Change =>
  put('edition', recordIdFrom(`edition:${hash}`), edition);
const changeRecordId = (item: string): RecordId => recordIdFrom(`library-change:${item}`);
export const putLibraryChange = (made: LibraryChange): Change =>
  put('library-change', changeRecordId(idOfChange(made.change)), made);
export const dropLibraryChange = (item: string): Change =>
  drop('library-change', changeRecordId(item));

function readOne<T>(
  vault: Vault,
  collection: CollectionName,
  id: RecordId,
  schema: z.ZodType<T>,
): T | undefined {
  const record = vault.get(collection, id);
  return record === undefined ? undefined : schema.parse(record.value);
}

function readAll<T>(vault: Vault, collection: CollectionName, schema: z.ZodType<T>): readonly T[] {
  return vault.list(collection).map((record) => schema.parse(record.value));
}

/** A salvage may have lost them, and a crash right after the making may have come before them: nobody is kept out for that. */
export function readSettings(vault: Vault): KitSettings {
  const settings = readOne(vault, 'settings', settingsId(), kitSettingsSchema);
  return settings ?? { role: 'traveller', language: 'en', ...DEFAULT_LOCK };
}
export const readTrips = (vault: Vault): readonly Trip[] => readAll(vault, 'trip', tripSchema);
export const readAnswers = (vault: Vault): readonly Answer[] =>
  readAll(vault, 'answer', answerSchema);
export const readAdvisories = (vault: Vault): readonly Advisory[] =>
  readAll(vault, 'advisory', advisorySchema);
export const readContacts = (vault: Vault): readonly FilledContact[] =>
  readAll(vault, 'contact', filledContactSchema);
export const readPlaceFacts = (vault: Vault): readonly PlaceFacts[] =>
  readAll(vault, 'place-facts', placeFactsSchema);

export const readDevices = (vault: Vault): readonly RegisteredDevice[] =>
  readAll(vault, 'device', registeredDeviceSchema);

export const readDevice = (vault: Vault, device: string): RegisteredDevice | undefined =>
  readOne(vault, 'device', deviceRecordId(device), registeredDeviceSchema);

export const readEditions = (vault: Vault): readonly Edition[] =>
  readAll(vault, 'edition', editionSchema);
export const readLibraryChanges = (vault: Vault): readonly LibraryChange[] =>
  readAll(vault, 'library-change', libraryChangeSchema);
export const readItem = (vault: Vault, hash: string): Item | undefined =>
  readOne(vault, 'library-item', itemRecordId(hash), itemSchema);

export const readTrip = (vault: Vault, trip: string): Trip | undefined =>
  readOne(vault, 'trip', tripRecordId(trip), tripSchema);

export const readAdvisory = (
  vault: Vault,
  key: Pick<Advisory, 'source' | 'code'>,
): Advisory | undefined => readOne(vault, 'advisory', advisoryId(key), advisorySchema);

export const readIncidents = (vault: Vault): readonly Incident[] =>
  readAll(vault, 'incident', incidentSchema);
export const readIncident = (vault: Vault, incident: string): Incident | undefined =>
  readOne(vault, 'incident', incidentRecordId(incident), incidentSchema);

const unprovenSchema = z.object({ records: z.record(z.string(), z.array(z.string())) });

/** How many records a salvage could not prove to be current. */
export function readUnproven(vault: Vault): number {
  const found = readOne(vault, 'unproven', recordIdFrom('unproven'), unprovenSchema);
  return Object.values(found?.records ?? {}).reduce((sum, ids) => sum + ids.length, 0);
}
