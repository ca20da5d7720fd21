import type { IncidentSummary, IncidentView, PlaybookChoice } from '../contract/index.ts';
import { type Incident, planIncident, type Playbook } from '../playbooks/index.ts';
import type { OpenKit } from './open-kit.ts';
import { readTrip } from './records.ts';

/** The playbook of an incident, or what a newer version of the kit left of it: its answers are kept and shown. */
export const playbookOf = (kit: OpenKit, { playbook }: Pick<Incident, 'playbook'>): Playbook =>
  kit.ports.playbooks.find(({ id }) => id === playbook) ?? unknownPlaybook(playbook);

const unknownPlaybook = (id: string): Playbook => ({
  id,
  choice: { en: `Incident (${id})`, fr: `Incident\u00a0: ${id}` },
  covers: {
    en: 'This version of the kit does not have its playbook.',
    fr: 'Cette version de la valise n’en contient pas la marche à suivre.',
  },
  first: {
    en: 'Call House security and read them what is noted here.',
    fr: 'Appelez la sécurité de la Chambre et lisez-lui ce qui est noté ici.',
  },
  questions: [],
  steps: [],
});

export const playbookChoice = ({ id, choice, covers, first }: Playbook): PlaybookChoice => ({
  ...{ id, choice, covers, first },
});

export function incidentView(kit: OpenKit, incident: Incident): IncidentView {
  const playbook = playbookOf(kit, incident);
  const planned = planIncident(playbook, incident, kit.ports.library.sources);
  const { current } = incident.closed;
  const asked = planned.steps.filter(({ applies }) => applies);
  return {
    ...planned,
    id: incident.id,
    choice: playbook.choice,
    playbook: playbookChoice(playbook),
    trip: tripOf(kit, incident),
    event: incident.happened.current.event,
    zone: incident.zone,
    done: asked.filter(({ state }) => state === 'done').length,
    total: asked.length,
    closedAt: current.closed ? current.at : null,
    happened: incident.happened,
    told: incident.told,
    note: incident.note,
    unsaved: kit.unsavedIncidents.get(incident.id)?.why ?? null,
  };
}

function tripOf(kit: OpenKit, { trip }: Incident): IncidentSummary['trip'] {
  const found = trip === null ? undefined : readTrip(kit.vault, trip);
  return found === undefined ? null : { id: found.id, title: found.title };
}

export function incidentSummary(kit: OpenKit, incident: Incident): IncidentSummary {
  const { id, choice, trip, event, zone, done, total, closedAt } = incidentView(kit, incident);
  return { id, choice, trip, event, zone, done, total, closedAt };
}
