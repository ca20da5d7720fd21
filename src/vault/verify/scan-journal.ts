/** The journal's part of the pass over the file (docs/vault-format.md §10). */
import type { Database } from 'better-sqlite3';
import { equalBytes, merkleRoot, type Sealed } from '../../crypto/index.ts';
import type { Binding } from '../sealed/binding.ts';
import { type Chain, EMPTY_CHAIN, isEntryOf, readEntry } from '../sealed/journal.ts';
import type { Root } from '../sealed/root.ts';
import { type RawSealed, sealedRow } from '../container/rows.ts';
import type { Finding } from '../types.ts';

/** Numbers tried to find out where a journal row came from. */
const MOVED_SEARCH_LIMIT = 10_000;

export interface JournalScan {
  readonly chain: Chain;
  /** Head after the entry that was asked for; absent when there are not so many. */
  readonly headAt?: Uint8Array;
  readonly findings: readonly Finding[];
}

type SeqRow = RawSealed & { readonly seq: number };

/** Reads every entry and compares the chain with the root. `headAt`: an earlier length whose head is wanted. */
export function scanJournal(
  db: Database,
  binding: Binding,
  root: Root,
  headAt: number | undefined,
): JournalScan {
  let chain = EMPTY_CHAIN;
  let remembered: Uint8Array | undefined;
  const rows = db.prepare<[], SeqRow>('SELECT seq, nonce, ct FROM jrn ORDER BY seq');
  for (const row of rows.iterate()) {
    const next = readRow(binding, root, chain, row);
    if (typeof next === 'string') return stopped(next, chain);
    chain = next;
    if (chain.length === headAt) remembered = chain.head;
  }
  if (!isWhole(chain, root)) return stopped('journalBroken', chain);
  return { chain, findings: [], ...(remembered && { headAt: remembered }) };
}

const isWhole = (chain: Chain, root: Root): boolean =>
  chain.length === root.journalLength &&
  equalBytes(chain.head, root.journalHead) &&
  equalBytes(merkleRoot(chain.frontier), root.journalRoot);

function stopped(code: 'journalBroken' | 'journalDamaged', chain: Chain): JournalScan {
  const severity = code === 'journalBroken' ? 'tampered' : 'damaged';
  return { chain, findings: [{ code, severity, facts: { entry: chain.length + 1 } }] };
}

function readRow(
  binding: Binding,
  root: Root,
  chain: Chain,
  row: SeqRow,
): Chain | 'journalBroken' | 'journalDamaged' {
  if (row.seq !== chain.length + 1) return 'journalBroken';
  const sealed = sealedRow(row);
  const read = sealed === undefined ? 'unsealed' : readEntry(binding, chain, sealed);
  if (read === 'unsealed')
    return isMovedEntry(binding, root, sealed) ? 'journalBroken' : 'journalDamaged';
  return read === 'broken' ? 'journalBroken' : read.chain;
}

/** An entry that authenticates at another number was put here by somebody. The search is bounded: it runs once, on the first bad row. */
function isMovedEntry(binding: Binding, root: Root, sealed: Sealed | undefined): boolean {
  if (sealed === undefined) return false;
  const last = Math.min(root.journalLength, MOVED_SEARCH_LIMIT);
  for (let seq = 1; seq <= last; seq += 1) {
    if (isEntryOf(binding, seq, sealed)) return true;
  }
  return false;
}
