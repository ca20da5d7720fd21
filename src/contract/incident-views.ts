import type { Localized } from '../kernel/index.ts';
import type { VaultWriteError } from '../vault/index.ts';
import type { Incident, PlannedIncident, PlannedStep, Playbook } from '../playbooks/index.ts';

/** What happened, in the person's words: one of the choices of Emergency, and the head of its playbook. */
export type PlaybookChoice = Pick<Playbook, 'id' | 'choice' | 'covers' | 'first'>;

/** One line of the list of incidents. */
export interface IncidentSummary {
  readonly id: string;
  readonly choice: Localized;
  readonly trip: { readonly id: string; readonly title: string } | null;
  /** UTC instant of the event, and the zone in which its times are told. */
  readonly event: string;
  readonly zone: string;
  /** Steps answered "done", out of those that the answers ask for. */
  readonly done: number;
  readonly total: number;
  /** UTC instant; null while it is running. */
  readonly closedAt: string | null;
}

export interface IncidentsView {
  readonly choices: readonly PlaybookChoice[];
  /** Running ones first, each group with the latest event first. */
  readonly incidents: readonly IncidentSummary[];
}

/** One incident with its playbook, as the screen shows it. */
export interface IncidentView extends IncidentSummary, PlannedIncident {
  readonly playbook: PlaybookChoice;
  readonly happened: Incident['happened'];
  /** Who was told, in the order in which they were first told; also those for whom that was taken back. */
  readonly told: Incident['told'];
  readonly note: Incident['note'];
  /** Why the last change could not be saved: it is kept until the lock; null: it was. */
  readonly unsaved: VaultWriteError['code'] | null;
}

export type IncidentStep = PlannedStep;
