/** Runs the reader and the writer of test/independent-reader, which know nothing of our code. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { wordlist as english } from '@scure/bip39/wordlists/english.js';
import { wordlist as french } from '@scure/bip39/wordlists/french.js';
import { fromUtf8 } from '../../../src/kernel/index.ts';
import { freshFolder, PASSPHRASE } from './support.ts';

const FOLDER = join(import.meta.dirname, '../../independent-reader');

/** A python3 from elsewhere may come first on the path, without Debian's PyNaCl. */
export const python = ['python3', '/usr/bin/python3'].find(
  (name) => spawnSync(name, ['-c', 'import nacl.bindings, sqlite3']).status === 0,
);
export const NEEDS = '(needs python3 with PyNaCl; Debian: python3-nacl)';

/** What the reader prints, as far as it is looked at here. */
export interface Read {
  readonly vaultId: string;
  readonly generation: number;
  readonly savedAt: number;
  readonly slots: readonly { readonly number: number; readonly kind: string }[];
  readonly records: readonly { readonly collection: string; readonly id: string }[];
  readonly journal: readonly {
    readonly seq: number;
    readonly time: number;
    readonly generation: number;
    readonly actor: string;
    readonly zone?: string;
    readonly verb: string;
    readonly changes: readonly {
      readonly bix: string;
      readonly oldTag: string;
      readonly newTag: string;
    }[];
    readonly tiedTo?: string;
  }[];
  readonly journalRoot: string;
  readonly attachments: readonly { readonly id: string; readonly sha256: string }[];
  readonly drafts: readonly { readonly key: string; readonly value: unknown }[];
  readonly standing?: string;
  readonly words: readonly string[];
}

function run(script: string, args: readonly string[], passphrase: string) {
  const ran = spawnSync(python ?? 'python3', ['-B', join(FOLDER, script), ...args], {
    input: `${passphrase}\n`,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  return { exit: ran.status, stdout: ran.stdout, stderr: ran.stderr };
}

/** A text in a file of its own. */
export function fileOf(text: string): string {
  const path = join(freshFolder(), 'text');
  writeFileSync(path, text);
  return path;
}

let lists: readonly string[] | undefined;

/** Both lists of words, which no Debian package holds. */
function wordLists(): readonly string[] {
  lists ??= [english, french].flatMap((list) => ['--words', fileOf(list.join('\n'))]);
  return lists;
}

/** Reads as somebody without Valise would. */
export const readAlone = (
  path: string,
  more: readonly string[] = [],
  passphrase = fromUtf8(PASSPHRASE),
) => run('read_vault.py', [path, ...wordLists(), ...more], passphrase);

/** Writes a vault of that kind; the code of its recovery slot, if it has one. */
export function writeAlone(kind: string, path: string): string | null {
  const { exit, stdout, stderr } = run('write_vault.py', [kind, path], fromUtf8(PASSPHRASE));
  if (exit !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as string | null;
}
