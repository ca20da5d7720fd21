import type { AnswerOf, OperationName, RequestOf } from './contract.ts';
import type { Events } from './events.ts';

/** `trip` of `trip.save`. */
export type Group = OperationName extends infer N
  ? N extends `${infer G}.${string}`
    ? G
    : never
  : never;

type ShortName<G extends Group, N extends OperationName> = N extends `${G}.${infer Short}`
  ? Short
  : never;

/**
 * `window.valise`: one function an entry of the table, grouped by the part before the dot, and the subscription to
 * events. The preload makes it from the table's names; the page has nothing else (electron-hardening I4).
 * A function never rejects: what went wrong is in its answer.
 */
export type ValiseBridge = {
  readonly [G in Group]: {
    readonly [N in OperationName as ShortName<G, N>]: (
      request: RequestOf<N>,
    ) => Promise<AnswerOf<N>>;
  };
} & {
  /** The callback gets the payload only. Returns the unsubscription. */
  readonly on: <N extends keyof Events>(
    name: N,
    callback: (payload: Events[N]) => void,
  ) => () => void;
};
