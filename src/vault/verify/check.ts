/** "Check my vault": the pass of opening once more, deeper, and what it found (vault-and-packs B7). */
import { statSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import { equalBytes } from '../../crypto/index.ts';
import type { Binding } from '../sealed/binding.ts';
import { configure, faultOf, identityFault } from '../container/database.ts';
import { openDraft } from '../sealed/drafts.ts';
import { PAGE_SIZE } from '../container/format.ts';
import { type RawSealed, sealedRow } from '../container/rows.ts';
import { type Scan, scanVault, type Verified } from './scan.ts';
import { checkSchema } from '../container/schema.ts';
import type { CheckReport, Finding } from '../types.ts';
import { readHeaders } from '../keys/unlock.ts';

/** The class of a set of findings: another hand outweighs damage, damage outweighs warnings. */
export function classOf(findings: readonly Finding[]): CheckReport['class'] {
  const severities = new Set(findings.map(({ severity }) => severity));
  if (severities.has('tampered')) return 'tampered';
  return severities.has('damaged') ? 'damaged' : 'fine';
}

/** The findings as a report. `ok` means no finding at all, not even a warning. */
export const toReport = (findings: readonly Finding[]): CheckReport => ({
  ok: findings.length === 0,
  class: classOf(findings),
  findings,
});

/** What can be looked at without a key: our schema and nothing else, and SQLite's own check. */
export function checkContainer(db: Database): readonly Finding[] {
  if (identityFault(db) !== undefined) return [{ code: 'sqliteDamaged', severity: 'damaged' }];
  const schema = checkSchema(db);
  if (schema.length > 0) return schema;
  // Not quick_check: it leaves out the indexes, and a record that its index does not find is lost to `get`.
  const answer: unknown = db.pragma('integrity_check(1)', { simple: true });
  return answer === 'ok' ? [] : [{ code: 'sqliteDamaged', severity: 'damaged' }];
}

/** Bytes behind the last page belong to nobody: something hidden in the file, or a copy that went wrong. They change nothing. */
export function checkLength(db: Database): readonly Finding[] {
  // In this order: a save of somebody else in between only makes the database longer.
  const { size } = statSync(db.name);
  const bytes = size - Number(db.pragma('page_count', { simple: true })) * PAGE_SIZE;
  return bytes > 0 ? [{ code: 'bytesBehind', severity: 'warning', facts: { bytes } }] : [];
}

/** Every draft row must open; a damaged one loses a few seconds of typing and nothing else. */
export function checkDrafts(db: Database, binding: Binding): readonly Finding[] {
  const rows = db
    .prepare<[], RawSealed & { readonly bix: unknown }>('SELECT bix, nonce, ct FROM draft')
    .all();
  const damaged = rows.filter((row) => {
    const sealed = sealedRow(row);
    return !(
      sealed !== undefined &&
      row.bix instanceof Uint8Array &&
      openDraft(binding, row.bix, sealed) !== undefined
    );
  }).length;
  if (damaged === 0) return [];
  return [{ code: 'draftDamaged', severity: 'warning', facts: { drafts: damaged } }];
}

/** The report over an open vault; `current` is what the session believes to be on disk. */
export function reportOf(db: Database, binding: Binding, current: Verified): CheckReport {
  try {
    configure(db);
    const container = checkContainer(db);
    if (container.length > 0) return toReport(container);
    const scan = scanVault(db, binding, current.header, { deep: true });
    return toReport([
      ...checkLength(db),
      ...readHeaders(db).findings,
      ...scan.findings,
      ...checkSameRoot(scan, current),
      ...checkDrafts(db, binding),
    ]);
  } catch (error) {
    if (faultOf(error) === undefined) throw error;
    return toReport([{ code: 'sqliteDamaged', severity: 'damaged' }]);
  }
}

/** A whole older file put under an open session verifies by itself, but is not what was saved last. */
function checkSameRoot(scan: Scan, current: Verified): readonly Finding[] {
  if (scan.verified === undefined) return [];
  const { nonce, ct } = scan.verified.rootRow;
  const same = equalBytes(nonce, current.rootRow.nonce) && equalBytes(ct, current.rootRow.ct);
  return same ? [] : [{ code: 'bucketSetWrong', severity: 'tampered' }];
}
