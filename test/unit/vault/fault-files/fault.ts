/** One fault of a vault's file, and what Valise must make of it. */
import type { FindingCode } from '../../../../src/vault/index.ts';
import type { Harm } from './harm.ts';

export interface Fault {
  readonly name: string;
  readonly harm: Harm;
  /** The class of the check, or the code with which opening refuses before there is anything to check. */
  readonly expected: 'fine' | 'damaged' | 'tampered' | Refused;
  /** The first finding; none when nothing is found, or where opening refuses. */
  readonly finding?: FindingCode;
}

type Refused = 'notAVault' | 'unsupportedVersion' | 'kdfOutOfBounds' | 'wrongPassphrase' | 'noSlot';
