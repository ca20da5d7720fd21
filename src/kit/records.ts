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

export const putSettings = (value: KitSettings): Change => put('settings', settingsId(), value);
export const putTrip = (trip: Trip): Change => put('trip', tripRecordId(trip.id), trip);
export const dropTrip = (trip: string): Change => ({
  kind: 'delete',
  collection: 'trip',
  id: tripRecordId(trip),
});

export const answerRecordId = (trip: string, row: string): RecordId =>
  recordIdFrom(`answer:${trip}:${row}`);
export const putAnswer = (answer: Answer): Change =>
  put('answer', answerRecordId(answer.trip, answer.row), answer);
export const dropAnswer = (answer: Answer): Change => ({
  kind: 'delete',
  collection: 'answer',
  id: answerRecordId(answer.trip, answer.row),
});

const advisoryId = (advisory: Pick<Advisory, 'source' | 'code'>): RecordId =>
  recordIdFrom(`advisory:${advisoryRecordName(advisory.source, advisory.code)}`);
export const putAdvisory = (advisory: Advisory): Change =>
  put('advisory', advisoryId(advisory), advisory);

const contactId = (id: string): RecordId => recordIdFrom(`contact:${id}`);
export const putContact = (filled: FilledContact): Change =>
  put('contact', contactId(filled.id), filled);
export const dropContact = (id: string): Change => ({
  kind: 'delete',
  collection: 'contact',
  id: contactId(id),
});

const deviceRecordId = (device: string): RecordId => device as RecordId;
export const putDevice = (device: RegisteredDevice): Change =>
  put('device', deviceRecordId(device.id), device);
export const dropDevice = (device: string): Change => ({
  kind: 'delete',
  collection: 'device',
  id: deviceRecordId(device),
});

export const putPlaceFacts = (facts: PlaceFacts): Change =>
  put('place-facts', recordIdFrom(`place-facts:${facts.place}`), facts);

export const incidentRecordId = (incident: string): RecordId => incident as RecordId;
export const putIncident = (incident: Incident): Change =>
  put('incident', incidentRecordId(incident.id), incident);
export const dropIncident = (incident: string): Change => ({
  kind: 'delete',
  collection: 'incident',
  id: incidentRecordId(incident),
});

/** Content addressed: the same item or edition is the same record, whoever brought it. */
const itemRecordId = (hash: string): RecordId => recordIdFrom(`library-item:${hash}`);
export const putItem = (hash: string, item: Item): Change =>
  put('library-item', itemRecordId(hash), item);
export const putEdition = (hash: string, edition: Edition): Change =>
  put('edition', recordIdFrom(`edition:${hash}`), edition);
const changeRecordId = (item: string): RecordId => recordIdFrom(`library-change:${item}`);
export const putLibraryChange = (made: LibraryChange): Change =>
  put('library-change', changeRecordId(idOfChange(made.change)), made);
export const dropLibraryChange = (item: string): Change => ({
  kind: 'delete',
  collection: 'library-change',
  id: changeRecordId(item),
});

function readAll<T>(vault: Vault, collection: CollectionName, schema: z.ZodType<T>): readonly T[] {
  return vault.list(collection).map((record) => schema.parse(record.value));
}

/** A salvage may have lost them, and a crash right after the making may have come before them: nobody is kept out for that. */
export function readSettings(vault: Vault): KitSettings {
  const record = vault.get('settings', settingsId());
  if (record === undefined) return { role: 'traveller', language: 'en', ...DEFAULT_LOCK };
  return kitSettingsSchema.parse(record.value);
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

export function readDevice(vault: Vault, device: string): RegisteredDevice | undefined {
  const record = vault.get('device', deviceRecordId(device));
  return record === undefined ? undefined : registeredDeviceSchema.parse(record.value);
}

export const readEditions = (vault: Vault): readonly Edition[] =>
  readAll(vault, 'edition', editionSchema);
export const readLibraryChanges = (vault: Vault): readonly LibraryChange[] =>
  readAll(vault, 'library-change', libraryChangeSchema);
export function readItem(vault: Vault, hash: string): Item | undefined {
  const record = vault.get('library-item', itemRecordId(hash));
  return record === undefined ? undefined : itemSchema.parse(record.value);
}

export function readTrip(vault: Vault, trip: string): Trip | undefined {
  const record = vault.get('trip', tripRecordId(trip));
  return record === undefined ? undefined : tripSchema.parse(record.value);
}

export function readAdvisory(
  vault: Vault,
  key: Pick<Advisory, 'source' | 'code'>,
): Advisory | undefined {
  const record = vault.get('advisory', advisoryId(key));
  return record === undefined ? undefined : advisorySchema.parse(record.value);
}

export const readIncidents = (vault: Vault): readonly Incident[] =>
  readAll(vault, 'incident', incidentSchema);
export function readIncident(vault: Vault, incident: string): Incident | undefined {
  const record = vault.get('incident', incidentRecordId(incident));
  return record === undefined ? undefined : incidentSchema.parse(record.value);
}

const unprovenSchema = z.object({ records: z.record(z.string(), z.array(z.string())) });

/** How many records a salvage could not prove to be current. */
export function readUnproven(vault: Vault): number {
  const record = vault.get('unproven', recordIdFrom('unproven'));
  if (record === undefined) return 0;
  const { records } = unprovenSchema.parse(record.value);
  return Object.values(records).reduce((sum, ids) => sum + ids.length, 0);
}
