import type { AttachedKind } from '../checklists/index.ts';
import type { Localized } from '../kernel/index.ts';
import type { Subject } from './attachment-subject.ts';

/** A photo or a document tied to an item of a trip, or to a device of the register. */
export interface AttachmentView {
  readonly id: string;
  readonly about: Subject;
  readonly kind: AttachedKind;
  readonly name: string;
  /** Media type, by the content and not by the name. */
  readonly media: string;
  readonly bytes: number;
  /** UTC instant at which it was added. */
  readonly added: string;
  /** SHA-256 of the content in hex, so that somebody can compare it with the original. */
  readonly sha256: string;
  /** UTC instant at which its hidden data was removed; null when it was not. */
  readonly stripped: string | null;
  /** Whether hidden data of its kind can be read, and whether it can be removed. */
  readonly isPhoto: boolean;
  readonly canStrip: boolean;
  /** Small enough to be shown; a larger one can be exported. */
  readonly canShow: boolean;
}

/** The content, for a screen: it stays in memory and is never written to the disk. */
export interface AttachmentContent {
  readonly name: string;
  readonly media: string;
  readonly bytes: Uint8Array;
}

export interface AttachReport {
  readonly added: readonly AttachmentView[];
  readonly refused: readonly { readonly name: string; readonly why: Localized }[];
  /** true when the person stopped it; what was added before that is kept. */
  readonly cancelled: boolean;
}

export interface StripReport {
  /** As it is now. Its id is another one when something was removed. */
  readonly attachment: AttachmentView;
  /** false: there was nothing to remove. */
  readonly changed: boolean;
}
