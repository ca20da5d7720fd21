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
  startIncident,
} from '../../playbooks/index.ts';
import { phaseOf } from '../../trips/index.ts';
import type { OpenHandlers } from '../handlers.ts';
import { incidentSummary, incidentView, playbookChoice, playbookOf } from '../incident-views.ts';
import { commit, type OpenKit, stampOf } from '../open-kit.ts';
import { dropIncident, putIncident, readIncident, readIncidents, readTrips } from '../records.ts';

/** The trip that is under way, if one is. */
function tripNow(kit: OpenKit): string | null {
  const now = kit.ports.clock.now();
  return readTrips(kit.vault).find((trip) => phaseOf(trip, now) === 'during')?.id ?? null;
}

function list(kit: OpenKit): IncidentsView {
  const all = everyIncident(kit).map((incident) => incidentSummary(kit, incident));
  const latest = all.toSorted((a, b) => b.event.localeCompare(a.event));
  const isRunning = ({ closedAt }: { closedAt: string | null }) => closedAt === null;
  return {
    choices: kit.ports.playbooks.map(playbookChoice),
    incidents: [...latest.filter(isRunning), ...latest.filter((incident) => !isRunning(incident))],
  };
}

/** As it was changed last, saved or not. */
const known = (kit: OpenKit, id: string): Incident | undefined =>
  kit.unsavedIncidents.get(id)?.incident ?? readIncident(kit.vault, id);

/** All of them, each as it was changed last. */
function everyIncident(kit: OpenKit): readonly Incident[] {
  const saved = readIncidents(kit.vault).filter(({ id }) => !kit.unsavedIncidents.has(id));
  return [...saved, ...[...kit.unsavedIncidents.values()].map(({ incident }) => incident)];
}

/**
 * Saves what has changed; an answer that says the same again saves nothing. What cannot be saved is kept until the lock and
 * tried again with the next change: whoever needs the steps now gets them.
 */
function save(
  kit: OpenKit,
  verb: string,
  before: Incident | null,
  after: Incident,
): Result<IncidentView, never> {
  const isSaved = !kit.unsavedIncidents.has(after.id);
  if (isSaved && before !== null && JSON.stringify(before) === JSON.stringify(after)) {
    return ok(incidentView(kit, before));
  }
  const saved = commit(kit, verb, [putIncident(after)]);
  if (saved.ok) kit.unsavedIncidents.delete(after.id);
  else kit.unsavedIncidents.set(after.id, { incident: after, why: saved.error.code });
  return ok(incidentView(kit, after));
}

/** One change of one incident. */
function change<E>(
  kit: OpenKit,
  id: string,
  verb: string,
  next: (incident: Incident) => Result<Incident, E>,
) {
  const found = known(kit, id);
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
    const found = known(kit, incident);
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
    const found = known(kit, incident);
    if (found === undefined) return refuse('notFound');
    if (readIncident(kit.vault, incident) !== undefined) {
      const saved = commit(kit, 'incident.remove', [dropIncident(incident)]);
      if (!saved.ok) return saved;
    }
    kit.unsavedIncidents.delete(incident);
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
