/** Which bytes of a vault's file are those of headers, nonces and ciphertexts: there a flip must never go unnoticed. */
import Database from 'better-sqlite3';

const COLUMNS = [
  'SELECT blob FROM hdr',
  ...['root', 'bkt', 'rec', 'jrn', 'draft'].flatMap((table) => [
    `SELECT nonce FROM ${table}`,
    `SELECT ct FROM ${table}`,
  ]),
];

/** Long enough to be found in one place only. */
const WINDOW = 16;

/** 1 for each byte of the file that belongs to a sealed column, 0 for all others. */
export function sealedBytes(path: string, file: Buffer): Uint8Array {
  const marks = new Uint8Array(file.length);
  const db = new Database(path, { readonly: true });
  for (const sql of COLUMNS) {
    for (const value of db.prepare<[], Buffer>(sql).pluck().iterate())
      markPieces(file, value, marks);
  }
  db.close();
  return marks;
}

/** A long value lies in several pages: each piece is found by its first bytes and followed as far as it goes. */
function markPieces(file: Buffer, value: Buffer, marks: Uint8Array): void {
  for (let at = 0; at + WINDOW <= value.length; ) {
    const start = placeOf(file, value.subarray(at, at + WINDOW), marks);
    if (start < 0) {
      at += 1;
      continue;
    }
    let length = 0;
    while (at + length < value.length && file[start + length] === value[at + length]) length += 1;
    marks.fill(1, start, start + length);
    at += length;
  }
}

/** The two copies of the header are alike: the second one is found behind the first. */
function placeOf(file: Buffer, window: Buffer, marks: Uint8Array): number {
  let place = file.indexOf(window);
  while (place >= 0 && marks[place] === 1) place = file.indexOf(window, place + 1);
  return place;
}
