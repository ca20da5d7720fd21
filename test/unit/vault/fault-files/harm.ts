/** The ways in which a golden vault is harmed, as data: each fault of ./table.ts is one of these. */
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import type Sqlite from 'better-sqlite3';
import { blake2b256 } from '../../../../src/crypto/index.ts';
import { HEADER_LENGTH } from '../../../../src/vault/container/format.ts';
import { surgery } from '../support.ts';

/** A few bytes put at a place; a negative place counts from the end. */
interface Patch {
  readonly at: number;
  readonly bytes: readonly number[];
}

/** The header's bytes in these copies; `mended` gives it the checksum that fits, as anybody can. */
interface HeaderHarm {
  readonly header: readonly Patch[];
  readonly copies: readonly (1 | 2)[];
  readonly mended?: boolean;
}

export type Harm =
  /** Bytes of the file itself. */
  | { readonly file: readonly Patch[] }
  /** The file ends here; a negative number takes that many bytes away. */
  | { readonly cut: number }
  | { readonly append: readonly number[] }
  /** The whole file replaced. */
  | { readonly text: string }
  /** Statements, with the other golden vault attached as `other`. */
  | { readonly sql: string }
  | HeaderHarm;

function patched(bytes: Uint8Array, patches: readonly Patch[]): Uint8Array {
  const copy = Uint8Array.from(bytes);
  for (const { at, bytes: put } of patches) copy.set(put, at < 0 ? copy.length + at : at);
  return copy;
}

const BODY_LENGTH = HEADER_LENGTH - 64;

function harmHeader(db: Sqlite.Database, { header, copies, mended }: HeaderHarm) {
  for (const copy of copies) {
    const select = db.prepare<[number], Buffer>('SELECT blob FROM hdr WHERE copy = ?').pluck();
    const blob = patched(select.get(copy) ?? Buffer.of(), header);
    if (mended === true) blob.set(blake2b256(blob.subarray(0, BODY_LENGTH)), BODY_LENGTH);
    db.prepare('UPDATE hdr SET blob = ? WHERE copy = ?').run(blob, copy);
  }
}

/** Copies the golden vault to `path` and does it this one harm. Needs `cryptoReady`. */
export function harmCopy(golden: string, other: string, path: string, harm: Harm): void {
  copyFileSync(golden, path);
  const bytes = readFileSync(path);
  if ('text' in harm) writeFileSync(path, harm.text);
  else if ('file' in harm) writeFileSync(path, patched(bytes, harm.file));
  else if ('append' in harm)
    writeFileSync(path, Buffer.concat([bytes, Uint8Array.from(harm.append)]));
  else if ('cut' in harm)
    writeFileSync(path, bytes.subarray(0, harm.cut < 0 ? bytes.length + harm.cut : harm.cut));
  else if ('header' in harm) surgery(path, (db) => harmHeader(db, harm));
  else
    surgery(path, (db) => {
      // A copy: what is done to `main` may be done to what is attached as well.
      copyFileSync(other, `${path}.other`);
      db.exec(`ATTACH '${path}.other' AS other`);
      // A schema that SQLite itself would not let through.
      db.unsafeMode(true);
      db.pragma('writable_schema = ON');
      db.exec(harm.sql);
    });
}
