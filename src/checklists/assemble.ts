import type { PlaceFactsOf } from '../places/index.ts';
import type { Tier, Trip } from '../trips/index.ts';
import type { Answer } from './answer.ts';
import type { Choice, Choose } from './choose.ts';
import { type Cite, isToBeConfirmed } from './citations.ts';
import { evidenceOf, minEvidence } from './evidence.ts';
import type { Item } from './item.ts';
import type { ChecklistRow } from './row.ts';
import type { Slot, Slots } from './slots.ts';
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
  readonly cite: Cite;
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

/** What is known of a row, and whether the trip selects it. */
export interface Known {
  readonly answer: Answer | null;
  /** The level that its attachments reach. */
  readonly attached: number;
  readonly applies: boolean;
}

/** The item's part at the tier of the plan. */
export const itemPart = (item: Item, plan: Plan): ItemPart => ({
  item: item.id,
  phase: item.phase,
  title: item.title,
  why: item.why,
  how: item.how,
  minEvidence: minEvidence(item, plan.tier),
  sources: plan.cite(item.sources),
  toBeConfirmed: isToBeConfirmed(item),
  owner: item.owner,
  checked: item.checked,
  reviewBy: item.reviewBy,
});

/**
 * A whole row from what it shares with others: its item, its slot and its choice. A long trip has a hundred thousand, so
 * each is written out at once, and nothing is copied on the way.
 */
export const assemble = (
  part: ItemPart,
  id: string,
  slot: Pick<Slot, 'place' | 'night' | 'due' | 'moment'>,
  { device, reason }: Pick<Choice, 'device' | 'reason'>,
  { answer, attached, applies }: Known,
): ChecklistRow => ({
  id,
  item: part.item,
  phase: part.phase,
  place: slot.place,
  night: slot.night,
  device,
  title: part.title,
  why: part.why,
  how: part.how,
  due: slot.due.time,
  moment: slot.moment.key,
  momentLabel: slot.moment.label,
  state: answer?.current.state ?? 'to-do',
  applies,
  reason,
  minEvidence: part.minEvidence,
  evidence: evidenceOf(answer, attached),
  sources: part.sources,
  toBeConfirmed: part.toBeConfirmed,
  owner: part.owner,
  checked: part.checked,
  reviewBy: part.reviewBy,
  answer,
});
