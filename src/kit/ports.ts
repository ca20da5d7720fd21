import type { AdvisoryRefusal, ParsedFile } from '../advisories/index.ts';
import type { EditionFile, EditionFileRefusal, Library } from '../checklists/index.ts';
import type { Contact } from '../contacts/index.ts';
import type { Events } from '../contract/index.ts';
import type { PassphraseVerdict, RecoveryRefusal } from '../crypto/index.ts';
import type { Clock, Random, Result } from '../kernel/index.ts';
import type { Playbook } from '../playbooks/index.ts';
import type { PhotoFacts, StripRefusal } from '../photos/index.ts';
import type { DeriveKey, KdfCost, Witness } from '../vault/index.ts';

/** One file as it came, before anything in it is believed. `loaded` is the UTC instant of the import. */
export interface FileToParse {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly loaded: string;
  /** Accept an index that lists far fewer places than a complete one: a person said that it is a part. */
  readonly allowPartial: boolean;
}

/** What the services need from outside. The composition roots (vault process, command line, tests) provide it. */
export interface KitPorts {
  readonly clock: Clock;
  readonly random: Random;
  /** Argon2id in a process that is killed afterwards (vault-and-packs B2). */
  readonly derive: DeriveKey;
  /** Strength estimate; in the app it runs in the kdf process, because it needs the passphrase as a string. */
  readonly judge: (passphrase: Uint8Array) => Promise<PassphraseVerdict>;
  /** Typed words → the 16 bytes of a recovery code; in the app in the kdf process, because it needs them as strings. */
  readonly readCode: (typed: Uint8Array) => Promise<Result<Uint8Array, RecoveryRefusal>>;
  /** What this computer remembers of kits; null where it has no place for that. */
  readonly witness: Witness | null;
  /** Folder of the daily copies; null where there is none. */
  readonly backupFolder: string | null;
  /** Parses one untrusted file; in the app in a process without any key. */
  readonly parseFile: (file: FileToParse) => Promise<Result<ParsedFile, AdvisoryRefusal>>;
  /** What a photo tells, and the photo without it; in the app in a process without any key. */
  readonly readPhoto: (file: Uint8Array) => Promise<PhotoFacts>;
  readonly stripPhoto: (file: Uint8Array) => Promise<Result<Uint8Array, StripRefusal>>;
  /** Parses one edition of the library; in the app in a process without any key. */
  readonly readEdition: (file: Uint8Array) => Promise<Result<EditionFile, EditionFileRefusal>>;
  readonly library: Library;
  readonly playbooks: readonly Playbook[];
  readonly contacts: readonly Contact[];
  /** IANA zone of this machine at this moment; answers are stamped with it. */
  readonly zone: () => string;
  readonly emit: <N extends keyof Events>(name: N, payload: Events[N]) => void;
  readonly kdfCost: KdfCost;
}

/** What travels beside a request, from main or the command line, and never from the page. */
export interface KitContext {
  readonly kitPath: string | null;
  /** The copy that a person chose to restore from. */
  readonly sourcePath?: string | null;
  /** Files or folders that a person chose in a native dialog for this one request. */
  readonly grant: readonly string[] | null;
  readonly allowPartial?: boolean;
  /** What a report calls a file. Without it the bare name: the page must not learn a path. */
  readonly nameOf?: (path: string) => string;
}
