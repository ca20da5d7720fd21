import type { ChecklistRow } from '../checklists/index.ts';
import type { Language } from '../kernel/index.ts';

/** The documented fields of one row, in their order (docs/cli.md). */
export const rowFields = (row: ChecklistRow, language: Language) => ({
  id: row.id,
  phase: row.phase,
  title: row.title[language],
  why: row.why[language],
  due: { local: row.due.local, zone: row.due.zone, utc: row.due.utc },
  state: row.state,
  reason: row.reason[language],
  minEvidence: row.minEvidence,
  evidence: row.evidence,
  source: row.sources.map(({ code, title, confidence }) => ({
    code,
    title: title[language],
    confidence,
  })),
  applies: row.applies,
  note: row.answer?.current.note ?? '',
  answerReason: row.answer?.current.reason ?? '',
  place: row.place,
  night: row.night,
  device: row.device && { id: row.device.id, name: row.device.name[language] },
  owner: row.owner,
  toBeConfirmed: row.toBeConfirmed,
  checked: row.checked,
  reviewBy: row.reviewBy,
});

/** One row on one line. */
export const rowLine = (
  row: Pick<ReturnType<typeof rowFields>, 'id' | 'phase' | 'due' | 'state' | 'title'>,
): string =>
  `${row.id}\t${row.phase}\t${row.due.local} ${row.due.zone}\t${row.state}\t${row.title}`;
