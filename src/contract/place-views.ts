import type { Localized } from '../kernel/index.ts';
import type { PlaceProperty } from '../places/index.ts';

/** What is known of one property of a place. */
export type PlaceFactView = { readonly property: PlaceProperty } & (
  | { readonly value: 'unclear' }
  | {
      readonly value: 'yes' | 'no';
      readonly source: string;
      /** Day on which it was read. */
      readonly checked: string;
      readonly note: string;
      /** Whole days since then. */
      readonly ageDays: number;
      /** Older than half a year: to be looked up again. */
      readonly isStale: boolean;
    }
);

/** One place: every property, in the order of the table, whether anybody looked it up or not. */
export interface PlaceFactsView {
  readonly place: string;
  readonly names: Localized;
  readonly facts: readonly PlaceFactView[];
  /** Whether this kit may change the table. */
  readonly canEdit: boolean;
  /** Trips that go there. */
  readonly trips: readonly { readonly id: string; readonly title: string }[];
}
