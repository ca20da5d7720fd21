import type { AnswerOf, Contract, OperationName, RequestOf } from '../contract/index.ts';
import type { OpenKit } from './open-kit.ts';
import type { KitContext, KitPorts } from './ports.ts';

type VaultOperation = {
  [N in OperationName]: Contract[N]['at'] extends 'vault' ? N : never;
}[OperationName];

/** Operations answered by the vault process that need an open kit. */
export type OpenOperation = {
  [N in VaultOperation]: Contract[N]['state'] extends 'open' ? N : never;
}[VaultOperation];

/** Operations answered by the vault process that read no record: before the unlock, or at any time. */
export type ClosedOperation = Exclude<VaultOperation, OpenOperation>;

/** The group of an operation: what stands before the dot. */
type GroupOf<N extends string> = N extends `${infer Group}.${string}` ? Group : never;

/** A function for each open operation of the groups named; one that is missing does not compile. */
export type OpenHandlers<Groups extends GroupOf<OpenOperation>> = {
  readonly [N in OpenOperation as GroupOf<N> extends Groups ? N : never]: (
    request: RequestOf<N>,
    kit: OpenKit,
    context: KitContext,
  ) => AnswerOf<N> | Promise<AnswerOf<N>>;
};

/** What the closed operations work with. */
export interface ClosedKit {
  readonly ports: KitPorts;
  /** Takes over the unlocked kit. */
  readonly opened: (kit: OpenKit) => void;
}

export type ClosedHandlers = {
  readonly [N in ClosedOperation]: (
    request: RequestOf<N>,
    kit: ClosedKit,
    context: KitContext,
  ) => AnswerOf<N> | Promise<AnswerOf<N>>;
};
