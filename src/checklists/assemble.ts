import type { PlaceFactsOf } from '../places/index.ts';
import type { Tier, Trip } from '../trips/index.ts';
import type { Answer } from './answer.ts';
import type { Choose } from './choose.ts';
import type { Scheduled } from './due.ts';
import { isToBeConfirmed } from './confirmed.ts';
import { evidenceOf, minEvidence } from './evidence.ts';
import type { Item } from './item.ts';
import type { Moment } from './moment.ts';
import type { ChecklistRow, RowDevice, RowSource } from './row.ts';
import type { Slots } from './slots.ts';
import type { Visit } from './visit.ts';

/** What the parts of one plan share. */
export interface Plan {
  readonly tier: Tier;
  readonly trip: Trip;
  readonly visits: readonly Visit[];
  readonly placeFacts: PlaceFactsOf;
  readonly answers: ReadonlyMap<string, Answer>;
  readonly attached: ReadonlyMap<string, number>;
  readonly slots: Slots;
  readonly choose: Choose;
  readonly sourcesOf: (item: Item) => readonly RowSource[];
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
  readonly place: string | null;
  readonly night: number | null;
  readonly device: RowDevice | null;
  readonly due: Scheduled;
  readonly moment: Moment;
  readonly applies: boolean;
  readonly reason: ChecklistRow['reason'];
  readonly answer: Answer | null;
  /** The level that its attachments reach. */
  readonly attached: number;
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
  toBeConfirmed: isToBeConfirmed(item),
  owner: item.owner,
  checked: item.checked,
  reviewBy: item.reviewBy,
});

/** A whole row from its two parts. A long trip has a hundred thousand, so each is written out, and nothing is copied twice. */
export const assemble = (part: ItemPart, own: RowPart): ChecklistRow => ({
  id: own.id,
  item: part.item,
  phase: part.phase,
  place: own.place,
  night: own.night,
  device: own.device,
  title: part.title,
  why: part.why,
  how: part.how,
  due: own.due.time,
  moment: own.moment.key,
  momentLabel: own.moment.label,
  state: own.answer?.current.state ?? 'to-do',
  applies: own.applies,
  reason: own.reason,
  minEvidence: part.minEvidence,
  evidence: evidenceOf(own.answer, own.attached),
  sources: part.sources,
  toBeConfirmed: part.toBeConfirmed,
  owner: part.owner,
  checked: part.checked,
  reviewBy: part.reviewBy,
  answer: own.answer,
});
