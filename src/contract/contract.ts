import type { z } from 'zod';
import type { Refusal, Result } from '../kernel/index.ts';
import type { CommonCode, Shape } from './operation.ts';
import { accessOperations } from './operations/access.ts';
import { advisoryOperations } from './operations/advisories.ts';
import { appOperations } from './operations/app.ts';
import { attachmentOperations } from './operations/attachments.ts';
import { deviceOperations } from './operations/devices.ts';
import { incidentOperations } from './operations/incidents.ts';
import { keepingOperations } from './operations/keeping.ts';
import { kitOperations } from './operations/kit.ts';
import { placeOperations } from './operations/places.ts';
import { libraryOperations } from './operations/library.ts';
import { tripOperations } from './operations/trips.ts';

/**
 * Every question that the page may ask, in one table. The preload, the router and the client types are derived from it;
 * `test/contract` walks each entry with a wrong sender, a wrong type, an extra field, a huge payload and a closed kit.
 */
export const contract = {
  ...appOperations,
  ...kitOperations,
  ...accessOperations,
  ...keepingOperations,
  ...tripOperations,
  ...advisoryOperations,
  ...attachmentOperations,
  ...deviceOperations,
  ...placeOperations,
  ...incidentOperations,
  ...libraryOperations,
};

export type Contract = typeof contract;
export type OperationName = keyof Contract;
export type RequestOf<N extends OperationName> = z.infer<Contract[N]['request']>;
export type ResponseOf<N extends OperationName> =
  Contract[N]['response'] extends Shape<infer R> ? R : never;
export type CodeOf<N extends OperationName> = Contract[N]['errors'][number] | CommonCode;
export type AnswerOf<N extends OperationName> = Result<ResponseOf<N>, Refusal<CodeOf<N>>>;

/** Every code that any operation may answer; each has a sentence in `sentences.ts`. */
export type ErrorCode = CodeOf<OperationName>;

/** What one side must provide: a function for every operation that is answered there. */
export type HandlersAt<Side extends 'main' | 'vault', Context> = {
  readonly [N in OperationName as Contract[N]['at'] extends Side ? N : never]: (
    request: RequestOf<N>,
    context: Context,
  ) => AnswerOf<N> | Promise<AnswerOf<N>>;
};
