import type { AdvisoryRefusal, ParsedFile } from '../../src/advisories/index.ts';
import type { EditionFile, EditionFileRefusal } from '../../src/checklists/index.ts';
import type { DeriveRequest, PassphraseVerdict, RecoveryRefusal } from '../../src/crypto/index.ts';
import type { FileToParse } from '../../src/kit/index.ts';
import type { Result } from '../../src/kernel/index.ts';
import type { PhotoFacts, StripRefusal } from '../../src/photos/index.ts';

/** What the kdf process is asked; it answers 64 bytes, a verdict, or the code behind typed words. */
export type KdfRequest =
  | ({ readonly type: 'derive' } & DeriveRequest)
  | { readonly type: 'judge'; readonly passphrase: Uint8Array }
  | { readonly type: 'readCode'; readonly typed: Uint8Array };
export type CodeAnswer = Result<Uint8Array, RecoveryRefusal>;
export type KdfAnswer = Uint8Array | PassphraseVerdict | CodeAnswer;

/** What the import process is asked and answers. It is given no key (B2). */
export type ImportRequest =
  | ({ readonly type: 'advisories' } & FileToParse)
  | { readonly type: 'facts' | 'strip' | 'edition'; readonly bytes: Uint8Array };
export type ParsedAnswer = Result<ParsedFile, AdvisoryRefusal>;
export type StripAnswer = Result<Uint8Array, StripRefusal>;
export type EditionAnswer = Result<EditionFile, EditionFileRefusal>;
export type ImportAnswer = ParsedAnswer | PhotoFacts | StripAnswer | EditionAnswer;
