import type { Answer } from './answer.ts';
import type { Facts } from './condition.ts';
import type { Schedule, Scheduled } from './due.ts';
import { minEvidence } from './evidence.ts';
import type { Item } from './item.ts';
import type { Moment } from './moment.ts';
import type { ChecklistRow, RowSource } from './row.ts';

/** What the parts of one plan share. */
export interface Plan extends Facts {
  readonly answers: ReadonlyMap<string, Answer>;
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
  'item' | 'phase' | 'title' | 'why' | 'how' | 'minEvidence' | 'sources' | 'checked' | 'reviewBy'
>;

/** What a row has of its own. */
export interface RowPart {
  readonly id: string;
  readonly place: string | null;
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
  checked: item.checked,
  reviewBy: item.reviewBy,
});

/** A whole row from its two parts. A trip of twenty legs has a thousand rows, so nothing is copied twice. */
export function assemble(ofItem: ItemPart, own: RowPart): Placed {
  const row: ChecklistRow = {
    ...ofItem,
    id: own.id,
    place: own.place,
    due: own.due.time,
    moment: own.moment.key,
    momentLabel: own.moment.label,
    state: own.answer?.current.state ?? 'to-do',
    applies: own.applies,
    reason: own.reason,
    answer: own.answer,
  };
  return { epoch: own.due.epoch, row };
}
