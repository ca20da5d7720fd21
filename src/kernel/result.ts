/** The answer of anything that can fail at a border: a value, or a refusal that the caller must look at. */
export type Result<T, E> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E };

/** A closed code, and the facts that its sentence names. Never a path, a secret, SQL or a stack. */
export interface Refusal<C extends string> {
  readonly code: C;
  readonly facts?: Readonly<Record<string, string | number>>;
}

export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });

export const fail = <E>(error: E): { readonly ok: false; readonly error: E } => ({
  ok: false,
  error,
});

/** A refusal with its code and facts, ready to return. */
export const refuse = <C extends string>(
  code: C,
  facts?: Readonly<Record<string, string | number>>,
): { readonly ok: false; readonly error: Refusal<C> } =>
  fail(facts === undefined ? { code } : { code, facts });

/** The end of an exhaustive switch: a value that the types say cannot exist. */
export function assertNever(value: never): never {
  throw new Error(`unexpected variant of type ${typeof value}`);
}
