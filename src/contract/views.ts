import type { Advisory, Level, SourceId } from '../advisories/index.ts';
import type { ChecklistRow, Progress } from '../checklists/index.ts';
import type { Contact } from '../contacts/index.ts';
import type { Language, Localized } from '../kernel/index.ts';
import type { Phase } from '../checklists/index.ts';
import type { PlaceProposal, Tier, TierOverride, Trip } from '../trips/index.ts';
import type { AccessNotice, FindingAction, StandingView } from './safety-views.ts';

/** What the page is told. Only what a screen shows is in here. */

export type Role = 'traveller' | 'staff' | 'officer';
export type Theme = 'system' | 'light' | 'dark';

/** Known before any unlock; answered by main. */
export interface AppState {
  readonly language: Language;
  readonly theme: Theme;
  readonly version: string;
  /** true on the runtime for tests and trying out: the window then carries a permanent banner. */
  readonly testRuntime: boolean;
  readonly kit: { readonly state: 'none' | 'closed' | 'open'; readonly name: string };
}

/** The open kit, for the foot of the frame. */
export interface KitState {
  readonly role: Role;
  readonly language: Language;
  /** Number of saves so far; "change 1 284". */
  readonly change: number;
  /** UTC instant of the last save. */
  readonly savedAt: string;
  /** Three words that name this state of the kit, in both languages. */
  readonly words: Localized;
  readonly standing: StandingView;
  /** The person chose to look only, or the file cannot be written. */
  readonly readOnly: boolean;
  /** Changes of who may open the kit, told at this unlock. */
  readonly notices: readonly AccessNotice[];
  /** Records that a salvage could not prove to be current. */
  readonly unproven: number;
  readonly hasRecovery: boolean;
  /** The newest verified copy that is known, and saves since; null: none. */
  readonly backup: { readonly at: string; readonly behind: number } | null;
}

export interface PassphraseJudgement {
  readonly accepted: boolean;
  /** 0 (guessed at once) to 4 (very hard to guess). */
  readonly score: 0 | 1 | 2 | 3 | 4;
  /** One sentence on how to make it stronger; null when accepted. */
  readonly advice: Localized | null;
}

/** Auto-lock: each value has a floor and a ceiling, and none can be switched off. */
export interface Settings {
  /** Minutes without input before the kit locks: 1 to 15. */
  readonly idleMinutes: number;
  /** Hours after which it locks in any case: 1 to 8. */
  readonly maxHours: number;
}

export interface PlaceOption {
  readonly code: string;
  readonly names: Localized;
  readonly zones: readonly string[];
  readonly mainZone: string;
}

export interface LegView {
  readonly place: string;
  readonly names: Localized;
  readonly from: string;
  readonly to: string;
  readonly zone: string;
  readonly kind: 'stay' | 'transit';
  /** Overall level of the first source in order (Canada); null is unknown. */
  readonly level: Level | null;
}

export interface TripSummary {
  readonly id: string;
  readonly title: string;
  readonly legs: readonly LegView[];
  /** First and last day, `YYYY-MM-DD`. */
  readonly from: string;
  readonly to: string;
  readonly phase: Phase;
  /** Whole days until the first day; 0 on it, negative after it. */
  readonly daysToGo: number;
  readonly tier: Tier;
  readonly progress: Readonly<Record<Phase, Progress>>;
}

/** One of the three scores behind the tier. */
export interface TierPart {
  readonly part: 'person' | 'event' | 'place';
  readonly score: Tier;
  readonly reason: Localized;
}

export interface TripView extends TripSummary {
  readonly trip: Trip;
  /** The maximum of the three scores; `tier` differs from it where an officer has set another. */
  readonly computedTier: Tier;
  readonly override: TierOverride | null;
  readonly tierParts: readonly TierPart[];
  /** Present when newer advisories propose a lower place score than the trip keeps. */
  readonly lowerProposal: PlaceProposal | null;
}

export interface ChecklistView {
  readonly rows: readonly ChecklistRow[];
  readonly progress: Readonly<Record<Phase, Progress>>;
  readonly next: readonly string[];
  /** Clock changes and the date line on the way, a sentence each. */
  readonly clocks: readonly Localized[];
}

export interface HomeView {
  readonly next: TripSummary | null;
  readonly nextRows: readonly ChecklistRow[];
  readonly overdueRows: readonly ChecklistRow[];
  /** Advisories of this trip's places that are older than their source's limit. */
  readonly stale: readonly AdvisoryEntry[];
  /** Places of this trip for which no advisory is loaded. */
  readonly missing: readonly { readonly code: string; readonly names: Localized }[];
  readonly counts: { readonly trips: number; readonly advisories: number };
}

/** A line of the list of places. */
export interface AdvisoryEntry {
  readonly code: string;
  readonly names: Localized;
  readonly source: SourceId;
  readonly overall: Level | null;
  readonly regionalMax: Level | null;
  readonly regionalFlag: boolean | null;
  readonly text: Localized;
  readonly published: string | null;
  readonly loaded: string;
  /** Whole days since `published`; null when the source gave no date. */
  readonly ageDays: number | null;
  readonly stale: boolean;
}

export interface SourceView {
  readonly id: SourceId;
  readonly name: Localized;
  readonly licence: Localized;
}

export interface AdvisoryView {
  readonly advisory: Advisory;
  readonly entry: AdvisoryEntry;
  readonly source: SourceView;
}

/** What became of one file. `refused` inside an imported file lists entries that were left out. */
export interface FileReport {
  /** The file's name without its folder; the command line shows the path that it was given. */
  readonly name: string;
  readonly source: SourceId | null;
  readonly result: 'imported' | 'unchanged' | 'refused';
  readonly imported: number;
  readonly unchanged: number;
  readonly refused: readonly { readonly what: string; readonly why: Localized }[];
}

export interface ImportReport {
  readonly files: readonly FileReport[];
  /** true when the person stopped it; what was imported before that is kept. */
  readonly cancelled: boolean;
}

export interface Finding {
  readonly code: string;
  /** `warning`: nothing is lost and nothing is in doubt. */
  readonly severity: 'warning' | 'damaged' | 'tampered';
  readonly meaning: Localized;
  readonly action: FindingAction;
}

export interface CheckView {
  readonly ok: boolean;
  readonly class: 'fine' | 'damaged' | 'tampered';
  readonly findings: readonly Finding[];
}

/** A rung of the ladder, with what the office filled in. */
export type ContactView = Contact;
