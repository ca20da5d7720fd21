/** This installation's memory of vaults, as small files in a folder of the profile (vault-and-packs B6, anchor 1). */
import {
  closeSync,
  constants,
  ftruncateSync,
  mkdirSync,
  openSync,
  readFileSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { ID_LENGTH } from '../../crypto/index.ts';
import type { Random } from '../../kernel/index.ts';
import type { Witness } from './anchor.ts';

/**
 * Remembers in `folder`, which is made when it is not there. A profile that cannot be read or written costs the
 * comparison and nothing else, so nothing here throws.
 */
export function fileWitness(folder: string, random: Random): Witness {
  attempt(() => mkdirSync(folder, { recursive: true, mode: 0o700 }));
  return {
    deviceId: deviceIdIn(folder, random),
    recall: (vaultId) => attempt(() => Uint8Array.from(readFileSync(pathOf(folder, vaultId)))),
    remember: (vaultId, anchor) =>
      attempt(() => writeInPlace(pathOf(folder, vaultId), anchor)) ?? undefined,
  };
}

const pathOf = (folder: string, vaultId: string): string => join(folder, `${vaultId}.anchor`);

/** In place and without a flush: a note is smaller than a sector and always as long, so a crash leaves the old one or the new one; one that lags is a note that says "ahead". */
function writeInPlace(path: string, bytes: Uint8Array): void {
  const file = openSync(path, constants.O_WRONLY | constants.O_CREAT, 0o600);
  try {
    writeSync(file, bytes, 0, bytes.length, 0);
    // A longer note, of another version or that somebody added to, would never be readable again.
    ftruncateSync(file, bytes.length);
  } finally {
    closeSync(file);
  }
}

/** 16 random bytes, made at the first use; fresh ones each time where they cannot be kept. */
function deviceIdIn(folder: string, random: Random): Uint8Array {
  const path = join(folder, 'installation');
  const known = attempt(() => Uint8Array.from(readFileSync(path)));
  if (known?.length === ID_LENGTH) return known;
  const fresh = random.bytes(ID_LENGTH);
  attempt(() => writeFileSync(path, fresh, { mode: 0o600 }));
  return fresh;
}

function attempt<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
