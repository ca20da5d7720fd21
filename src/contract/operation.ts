import type { z } from 'zod';

/** Where an operation is answered: `main` knows windows, dialogs and preferences; `vault` knows everything else. */
export type Answerer = 'main' | 'vault';

/** The state of the kit in which an operation makes sense; any other state is refused with `wrongState`. */
export type RequiredState = 'any' | 'closed' | 'open';

/**
 * A native dialog that main shows before it passes the request on. The page never names a path: the chosen paths travel
 * from main to the vault process as a one-use grant beside the request (architecture §1).
 */
export type DialogKind =
  | 'open-kit'
  | 'save-kit'
  | 'open-backup'
  | 'save-backup'
  | 'office-key'
  | 'evidence-folder'
  | 'advisory-files'
  | 'advisory-folder'
  | 'attachment-files'
  | 'save-attachment'
  | 'save-edition'
  | 'edition-file';

/** Carries a type and no value: responses are made by our own code and are checked by the compiler. */
export interface Shape<T> {
  readonly shape?: T;
}

export interface Operation {
  readonly at: Answerer;
  readonly state: RequiredState;
  /** Strict schema, parsed where the operation is answered; the page sees the type only. */
  readonly request: z.ZodType<object>;
  readonly response: Shape<unknown>;
  /** The closed set of refusals besides `CommonCode`. */
  readonly errors: readonly string[];
  /** Largest request in bytes, measured before it is parsed: packed (electron/relay), or as a structured clone where main answers. */
  readonly maxBytes: number;
  readonly dialog?: DialogKind;
  /** The chosen path becomes the kit once the answer is ok. */
  readonly opensGrant?: true;
  /** Calls that guess: at most five a minute, then a growing wait (electron-hardening I1). */
  readonly rateLimited?: true;
}

/** Refusals that any operation may answer. */
export const COMMON_CODES = [
  'badRequest',
  'wrongSender',
  'wrongState',
  'tooLarge',
  'rateLimited',
  'cancelled',
  'internal',
] as const;
export type CommonCode = (typeof COMMON_CODES)[number];

/** Marks the type of a response. */
export const shape = <T>(): Shape<T> => ({});

/** Why a save did not happen; the same for every operation that saves. */
export const WRITE_CODES = [
  'diskFull',
  'io',
  'tooLarge',
  'limit',
  'conflict',
  'tampered',
  'readOnly',
  'undecided',
] as const;

/** Why a kit did not open; the same for every way in. */
export const OPEN_CODES = [
  'notFound',
  'notAVault',
  'damaged',
  'tampered',
  'wrongPassphrase',
  'wrongRecoveryCode',
  'wrongOfficeKey',
  'noSlot',
  'busy',
  'unsupportedVersion',
  'kdfOutOfBounds',
  'readOnly',
  'io',
] as const;

/** Why typed words are no recovery code. */
export const CODE_CODES = ['wordCount', 'unknownWord', 'codeMistyped'] as const;

/** Why a slot was not changed, or the kit not re-keyed. */
export const ACCESS_CODES = [
  ...WRITE_CODES,
  'wrongPassphrase',
  'noSlot',
  'damaged',
  'notText',
  'kdfOutOfBounds',
  'badOfficeKey',
  'noFreeSlot',
] as const;
