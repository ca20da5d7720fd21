import type { ChangeAsked, Item, ItemField, RowSource, TripChange } from '../checklists/index.ts';
import type { Localized } from '../kernel/index.ts';
import type { ErrorCode } from './contract.ts';

/** What the page is told of the item library and its editions. */

export interface EditionView {
  readonly hash: string;
  readonly number: number;
  /** null: the one that came with the program. */
  readonly published: { readonly at: string; readonly zone: string; readonly by: string } | null;
  readonly note: Localized | null;
  /** Six words of its hash, to compare by phone with the office. */
  readonly words: Localized;
  readonly items: number;
  /** Changes since the edition before, by kind. */
  readonly counts: Readonly<Record<ChangeAsked['kind'], number>>;
}

/** A line of the list of items. */
export interface LibraryLine extends Pick<Item, 'id' | 'phase' | 'title' | 'owner' | 'reviewBy'> {
  readonly toBeConfirmed: boolean;
  /** Anything but `published` is an officer’s change that is not published yet. */
  readonly state: 'published' | ChangeAsked['kind'];
}

/** A change that is not published yet. */
export interface ChangeLine {
  readonly id: string;
  readonly kind: ChangeAsked['kind'];
  readonly title: Localized;
  readonly reason: Localized;
  readonly at: string;
  readonly zone: string;
  readonly fields: readonly ItemField[];
  /** Why it cannot be published as it is. */
  readonly problem: ErrorCode | null;
}

export interface LibraryView {
  readonly edition: EditionView;
  readonly items: readonly LibraryLine[];
  /** Empty in every kit but an officer’s. */
  readonly changes: readonly ChangeLine[];
  readonly mayEdit: boolean;
  /** The next free id of an office’s own series. */
  readonly freeId: string;
}

export interface LibraryItemView {
  /** As it will be once the officer’s change is published. */
  readonly item: Item;
  readonly sources: readonly RowSource[];
  readonly toBeConfirmed: boolean;
  readonly whenWords: Localized;
  readonly dueWords: Localized;
  /** As it is in the edition in use; null for a new one. */
  readonly published: Item | null;
  /** Hash of `published`. */
  readonly base: string | null;
  readonly change: { readonly kind: ChangeAsked['kind']; readonly reason: Localized } | null;
  readonly mayEdit: boolean;
}

/** One change as an edition tells it. */
export interface EditionChangeView {
  readonly kind: ChangeAsked['kind'];
  readonly id: string;
  readonly title: Localized;
  readonly reason: Localized;
}

/** An edition in a file, before anything of it is stored. */
export interface EditionPreview {
  readonly edition: EditionView;
  readonly changes: readonly EditionChangeView[];
  /** The edition in use now, and what this kit itself found to differ from it. */
  readonly held: EditionView;
  readonly compared: Readonly<Record<'added' | 'changed' | 'removed', number>>;
}

/** A changed item, as one trip meets it. */
export interface TripChangeView extends TripChange {
  /** The office’s reasons, newest first; none where the edition that tells them is not in the kit. */
  readonly reasons: readonly Localized[];
  /** When it applies and when it is due, before and after; null where the item is not there. */
  readonly whenWords: BeforeAfter;
  readonly dueWords: BeforeAfter;
}

export interface BeforeAfter {
  readonly before: Localized | null;
  readonly after: Localized | null;
}

export interface TripEditionView {
  /** null: the list follows the edition in use. */
  readonly planned: EditionView | null;
  /** A newer one than the trip has; null when there is none. */
  readonly newest: EditionView | null;
  /** The traveller has looked at `newest` and kept the other. */
  readonly isDeclined: boolean;
  readonly items: readonly TripChangeView[];
  /** Changed items that this trip does not meet. */
  readonly elsewhere: number;
}

export interface LibraryHit {
  readonly kind: 'item' | 'playbook';
  readonly id: string;
  readonly language: 'en' | 'fr';
  readonly title: MarkedText;
  readonly line: MarkedText | null;
}

/** A text and where the found words stand in it. */
export interface MarkedText {
  readonly text: string;
  readonly ranges: readonly (readonly [from: number, to: number])[];
}
