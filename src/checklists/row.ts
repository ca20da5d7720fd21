import type { Localized } from '../kernel/index.ts';
import type { Answer, AnswerState } from './answer.ts';
import type { Citation, Item, Phase } from './item.ts';

/** When a row is due, told three ways; the wall clocks are `YYYY-MM-DDTHH:MM`. */
export interface DueTime {
  /** Wall clock in `zone`. */
  readonly local: string;
  /** The zone that the row's times are told in: the leg's, or Ottawa's. */
  readonly zone: string;
  /** The same instant, `YYYY-MM-DDTHH:MM:SSZ`. */
  readonly utc: string;
  /** The same instant on a wall clock in Ottawa. */
  readonly ottawa: string;
}

/** A source of a row, with its title. */
export interface RowSource extends Pick<Citation, 'confidence'> {
  readonly code: string;
  readonly title: Localized;
}

/** A device of the trip, as a row names it. */
export interface RowDevice {
  /** Eight hexadecimal digits; its id in the trip. */
  readonly id: string;
  readonly name: Localized;
}

/** One line of a checklist: an item, or an item at one stop, with its answer. */
export interface ChecklistRow {
  /** As `rowIdSchema`: `BOR-002`, `BOR-002@FR.2`, `HTL-005@FR#3`, `IOS-001%3f9a0c12`. */
  readonly id: string;
  readonly item: string;
  readonly phase: Phase;
  /** Place code of a row that belongs to one leg. */
  readonly place: string | null;
  /** Which night of its stay it is for, from 1; null when it does not come every night. */
  readonly night: number | null;
  /** The device that it is about; null when it is about none, or about several at once. */
  readonly device: RowDevice | null;
  readonly title: Localized;
  readonly why: Localized;
  /** Steps; both languages have the same number. */
  readonly how: { readonly en: readonly string[]; readonly fr: readonly string[] };
  readonly due: DueTime;
  /** Rows with the same key are due together: `T-42`, `border:FR`, `stay:FR.2`, `night:FR.2#3`, `R0`, `R+7`, `kept`. */
  readonly moment: string;
  readonly momentLabel: Localized;
  readonly state: 'to-do' | AnswerState;
  /** false: the trip no longer selects it, and it is kept because it was answered. */
  readonly applies: boolean;
  /** One sentence that names the facts which selected it. */
  readonly reason: Localized;
  /** Lowest evidence level at this trip's tier, 0 to 5 (travel-security-guidance §13). */
  readonly minEvidence: number;
  /** The level that note and attachments reach by themselves, 0 to 5. */
  readonly evidence: number;
  readonly sources: readonly RowSource[];
  /** A source is only known and no officer has confirmed the item: "to be confirmed by your security office". */
  readonly toBeConfirmed: boolean;
  /** null when the library has dropped the item. */
  readonly owner: Item['owner'] | null;
  /** Day of the last comparison with the sources, and of the next; null when the library has dropped the item. */
  readonly checked: string | null;
  readonly reviewBy: string | null;
  readonly answer: Answer | null;
}
