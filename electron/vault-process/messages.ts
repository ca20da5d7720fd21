import type { Refusal, Result } from '../../src/kernel/index.ts';
import type { Settings } from '../../src/contract/index.ts';
import type { Call } from '../../src/kit/index.ts';
import type { SealedAnswer } from '../relay/layout.ts';

/** What main and the processes beside it say to each other. Structured clone carries it, so bytes stay bytes. */

/** The programs that main, or the vault process on the test runtime, can start. */
export type ProgramName = 'vault' | 'kdf' | 'import';
export type DisposableName = Exclude<ProgramName, 'vault'>;

export type Answer = Result<unknown, Refusal<string>>;
/** Main reads its own answers only; those of the vault process pass through it sealed (0007). */
export type Relayed = Answer | SealedAnswer;
export type SealedCall = Omit<Call, 'request'> & { readonly sealed: Uint8Array };

/** What main must know of the kit: whether it is open, and how soon it must lock. */
export interface KitStatus {
  readonly state: 'closed' | 'open';
  readonly lockPolicy: Settings | null;
}

/** First message to the vault process. */
export interface Start {
  readonly type: 'start';
  /** Folder of vault.cjs, kdf.cjs and import.cjs. */
  readonly programs: string;
  /** Folder with the item library and the contact ladder. */
  readonly data: string;
  /** Folder of this installation: its notes of kits and the daily copies. */
  readonly profile: string;
  /** The lowest permitted Argon2id cost, so that tests are quick; never in a packaged build. */
  readonly lowKdfCost: boolean;
}

export type ToVault =
  | Start
  | ({ readonly type: 'call'; readonly id: number } & SealedCall)
  /** Seal drafts, wipe keys, close the file; the kill follows (D2). */
  | { readonly type: 'close' }
  /** Comes with the port to the disposable process that was asked for. */
  | { readonly type: 'lent'; readonly id: number };

export type FromVault =
  /** `relayKey`: the public key that the page seals to. */
  | { readonly type: 'ready'; readonly relayKey: Uint8Array }
  | {
      readonly type: 'answer';
      readonly id: number;
      readonly answer: Relayed;
      readonly status: KitStatus;
    }
  | { readonly type: 'event'; readonly name: string; readonly sealed: Uint8Array }
  | { readonly type: 'closed' }
  /** A utility process cannot start another: main does it and lends the port. */
  | { readonly type: 'borrow'; readonly id: number; readonly program: DisposableName }
  | { readonly type: 'return'; readonly id: number };
