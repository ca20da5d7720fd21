import { Temporal } from 'temporal-polyfill';
import type { IncidentsView, IncidentView } from '../../contract/index.ts';
import { ok, refuse, type Result, toHex } from '../../kernel/index.ts';
import {
  answerBranch,
  answerStep,
  type Incident,
  setClosed,
  setHappened,
  setNote,
  setTold,
  type Stamp,
  startIncident,
} from '../../playbooks/index.ts';
import { phaseOf } from '../../trips/index.ts';
import type { VaultWriteError } from '../../vault/index.ts';
import type { OpenHandlers } from '../handlers.ts';
import { incidentSummary, incidentView, playbookChoice, playbookOf } from '../incident-views.ts';
import { commit, nowInstant, type OpenKit } from '../open-kit.ts';
import { dropIncident, putIncident, readIncident, readIncidents, readTrips } from '../records.ts';

const stampOf = (kit: OpenKit): Stamp => ({ at: nowInstant(kit), zone: kit.ports.zone() });

/** The trip that is under way, if one is. */
function tripNow(kit: OpenKit): string | null {
  const now = kit.ports.clock.now();
  return readTrips(kit.vault).find((trip) => phaseOf(trip, now) === 'during')?.id ?? null;
}

function list(kit: OpenKit): IncidentsView {
  const all = readIncidents(kit.vault).map((incident) => incidentSummary(kit, incident));
  const latest = all.toSorted((a, b) => b.event.localeCompare(a.event));
  const isRunning = ({ closedAt }: { closedAt: string | null }) => closedAt === null;
  return {
    choices: kit.ports.playbooks.map(playbookChoice),
    incidents: [...latest.filter(isRunning), ...latest.filter((incident) => !isRunning(incident))],
  };
}

/** Saves what has changed; an answer that says the same again saves nothing. */
function save(
  kit: OpenKit,
  verb: string,
  before: Incident | null,
  after: Incident,
): Result<IncidentView, VaultWriteError> {
  if (before !== null && JSON.stringify(before) === JSON.stringify(after)) {
    return ok(incidentView(kit, before));
  }
  const saved = commit(kit, verb, [putIncident(after)]);
  return saved.ok ? ok(incidentView(kit, after)) : saved;
}

/** One change of one stored incident. */
function change<E>(
  kit: OpenKit,
  id: string,
  verb: string,
  next: (incident: Incident) => Result<Incident, E>,
) {
  const found = readIncident(kit.vault, id);
  if (found === undefined) return refuse('notFound');
  const changed = next(found);
  return changed.ok ? save(kit, verb, found, changed.value) : changed;
}

/** The instant that a wall clock in a zone showed; of an hour that a clock change gives twice, the earlier one. */
const instantAt = (day: string, time: string, zone: string): string =>
  new Date(
    Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(zone).epochMilliseconds,
  ).toISOString();

export const incidentHandlers: OpenHandlers<'incident'> = {
  'incident.list': (_request, kit) => ok(list(kit)),

  'incident.start': ({ playbook }, kit) => {
    if (!kit.ports.playbooks.some(({ id }) => id === playbook)) return refuse('notFound');
    const id = toHex(kit.ports.random.bytes(16));
    const incident = startIncident({ id, trip: tripNow(kit), playbook }, stampOf(kit));
    return save(kit, 'incident.start', null, incident);
  },

  'incident.get': ({ incident }, kit) => {
    const found = readIncident(kit.vault, incident);
    return found === undefined ? refuse('notFound') : ok(incidentView(kit, found));
  },

  'incident.happened': ({ incident, day, time, certainty }, kit) =>
    change(kit, incident, 'incident.happened', (found) => {
      const event = instantAt(day, time, found.zone);
      return setHappened(found, { event, certainty }, stampOf(kit));
    }),

  'incident.answer': ({ incident, ...given }, kit) =>
    change(kit, incident, 'incident.answer', (found) =>
      answerBranch(found, playbookOf(kit, found), given, stampOf(kit)),
    ),

  'incident.step': ({ incident, ...given }, kit) =>
    change(kit, incident, 'incident.step', (found) =>
      answerStep(found, playbookOf(kit, found), given, stampOf(kit)),
    ),

  'incident.told': ({ incident, who, told }, kit) => {
    const isKnown = 'name' in who || kit.ports.contacts.some(({ id }) => id === who.contact);
    if (!isKnown) return refuse('notFound');
    return change(kit, incident, 'incident.told', (found) =>
      ok(setTold(found, who, told, stampOf(kit))),
    );
  },

  'incident.note': ({ incident, text }, kit) =>
    change(kit, incident, 'incident.note', (found) => setNote(found, text, stampOf(kit))),

  'incident.close': ({ incident, closed }, kit) =>
    change(kit, incident, closed ? 'incident.close' : 'incident.reopen', (found) =>
      ok(setClosed(found, closed, stampOf(kit))),
    ),

  'incident.remove': ({ incident }, kit) => {
    const found = readIncident(kit.vault, incident);
    if (found === undefined) return refuse('notFound');
    const saved = commit(kit, 'incident.remove', [dropIncident(incident)]);
    if (!saved.ok) return saved;
    kit.removedIncidents.set(incident, found);
    return ok(null);
  },

  'incident.restore': ({ incident }, kit) => {
    const removed = kit.removedIncidents.get(incident);
    if (removed === undefined) return refuse('notFound');
    const restored = save(kit, 'incident.restore', null, removed);
    if (restored.ok) kit.removedIncidents.delete(incident);
    return restored;
  },
};
