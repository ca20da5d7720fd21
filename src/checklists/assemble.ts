import type { Answer } from './answer.ts';
import type { Facts } from './condition.ts';
import type { Schedule, Scheduled } from './due.ts';
import { evidenceOf, minEvidence } from './evidence.ts';
import type { Item } from './item.ts';
import type { Moment } from './moment.ts';
import type { ChecklistRow, RowDevice, RowSource } from './row.ts';
import type { Occasion } from './visit.ts';

/** What the parts of one plan share. */
export interface Plan extends Facts {
  /** The trip's devices by their ids. */
  readonly devices: ReadonlyMap<string, RowDevice>;
  readonly answers: ReadonlyMap<string, Answer>;
  readonly attached: ReadonlyMap<string, number>;
  readonly schedule: Schedule;
  readonly sourcesOf: (item: Item) => readonly RowSource[];
}

/** A row with the instant that it is sorted by. */
export interface Placed {
  readonly row: ChecklistRow;
  readonly epoch: number;
}

/** What a row takes from its item, whatever the leg. */
export type ItemPart = Pick<
  ChecklistRow,
  | 'item'
  | 'phase'
  | 'title'
  | 'why'
  | 'how'
  | 'minEvidence'
  | 'sources'
  | 'toBeConfirmed'
  | 'owner'
  | 'checked'
  | 'reviewBy'
>;

/** What a row has of its own. */
export interface RowPart {
  readonly id: string;
  /** What it is for: place, night and device, as its id says. */
  readonly occasion: { readonly place: string | null } & Pick<Occasion, 'night' | 'device'>;
  readonly due: Scheduled;
  readonly moment: Moment;
  readonly applies: boolean;
  readonly reason: ChecklistRow['reason'];
  readonly answer: Answer | null;
}

/** The item's part at the tier of the plan. */
export const itemPart = (item: Item, plan: Plan): ItemPart => ({
  item: item.id,
  phase: item.phase,
  title: item.title,
  why: item.why,
  how: item.how,
  minEvidence: minEvidence(item, plan.tier),
  sources: plan.sourcesOf(item),
  toBeConfirmed:
    item.confirmed === undefined && item.sources.some(({ confidence }) => confidence === 'k'),
  owner: item.owner,
  checked: item.checked,
  reviewBy: item.reviewBy,
});

/** A whole row from its two parts. A trip of twenty legs has a thousand rows, so nothing is copied twice. */
export function assemble(ofItem: ItemPart, plan: Plan, own: RowPart): Placed {
  const row: ChecklistRow = {
    ...ofItem,
    id: own.id,
    place: own.occasion.place,
    night: own.occasion.night,
    device: deviceOf(own.occasion.device, plan),
    due: own.due.time,
    moment: own.moment.key,
    momentLabel: own.moment.label,
    state: own.answer?.current.state ?? 'to-do',
    applies: own.applies,
    reason: own.reason,
    evidence: evidenceOf(own.answer, plan.attached.get(own.id) ?? 0),
    answer: own.answer,
  };
  return { epoch: own.due.epoch, row };
}

/** A device that was taken off the trip keeps its answers, and can no longer be named. */
function deviceOf(id: string | null, { devices }: Plan): RowDevice | null {
  return id === null ? null : (devices.get(id) ?? { id, name: GONE });
}

const GONE = { en: 'a device no longer on the trip', fr: 'un appareil qui n’est plus du voyage' };
