import Database from 'better-sqlite3';

/** Turns one bit of the longest record, which only the key can tell. */
export function damageARecord(path: string): void {
  const file = new Database(path);
  const row = file.prepare('SELECT id, ct FROM rec ORDER BY length(ct) DESC LIMIT 1').get();
  const { id, ct } = row as { id: number; ct: Buffer };
  ct.writeUInt8(ct.readUInt8(20) ^ 1, 20);
  file.prepare('UPDATE rec SET ct = ? WHERE id = ?').run(ct, id);
  file.close();
}
