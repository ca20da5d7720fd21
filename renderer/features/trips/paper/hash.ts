import { useEffect, useState } from 'react';
import type { ChecklistRow } from '../../../../src/checklists/index.ts';

/** What two papers are compared by: which rows they have, and how each stood. */
const gist = (rows: readonly ChecklistRow[]): string =>
  JSON.stringify(rows.map(({ id, state, due, evidence }) => [id, state, due.utc, evidence]));

/** Eight hexadecimal digits of the SHA-256 of the rows, in two fours. */
export async function shortHash(rows: readonly ChecklistRow[]): Promise<string> {
  const bytes = new TextEncoder().encode(gist(rows));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const digits = [...digest.subarray(0, 4)].map((byte) => byte.toString(16).padStart(2, '0'));
  return `${digits.slice(0, 2).join('')} ${digits.slice(2).join('')}`;
}

/** The hash of these rows; empty until it is computed. */
export function useShortHash(rows: readonly ChecklistRow[]): string {
  const [hash, setHash] = useState('');
  useEffect(() => {
    let isLeft = false;
    const show = async () => {
      const next = await shortHash(rows);
      if (!isLeft) setHash(next);
    };
    void show();
    return () => {
      isLeft = true;
    };
  }, [rows]);
  return hash;
}
