import type {
  AnswerOf,
  OperationName,
  RequestOf,
  ValiseBridge,
} from '../../../src/contract/index.ts';

declare global {
  interface Window {
    /** Made by the preload from the contract; the page has nothing else. */
    readonly valise: ValiseBridge;
  }
}

type Ask = (request: object) => Promise<unknown>;

/** One request to the kit; never rejects. The names of the contract are `group.name`. */
export function ask<N extends OperationName>(
  operation: N,
  request: RequestOf<N>,
): Promise<AnswerOf<N>> {
  const [group = '', name = ''] = operation.split('.');
  const bridge = window.valise as unknown as Readonly<
    Record<string, Readonly<Record<string, Ask>>>
  >;
  const function_ = bridge[group]?.[name];
  if (function_ === undefined) throw new Error(`the bridge lacks ${operation}`);
  return function_(request) as Promise<AnswerOf<N>>;
}
