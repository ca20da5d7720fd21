import { readFileSync } from 'node:fs';
import { fromUtf8, utf8 } from '../kernel/index.ts';
import { usage } from './exit.ts';

/** More than any passphrase; a larger file is a mistake. */
const MAX_FILE_BYTES = 4096;

/**
 * The passphrase as UTF-8 bytes: from `--passphrase-file` (one line end at its end is not part of it), else from
 * VALISE_PASSPHRASE. Never from an argument, where every user of the machine could read it.
 */
export function readPassphrase(
  file: string | undefined,
  environment: NodeJS.ProcessEnv,
): Uint8Array {
  if (file !== undefined) return fromFile(file);
  const variable = environment['VALISE_PASSPHRASE'];
  if (variable === undefined || variable === '') {
    throw usage(
      'A passphrase is needed: give --passphrase-file FILE, or set VALISE_PASSPHRASE.',
      'Une phrase secrète est requise : indiquez --passphrase-file FICHIER ou définissez VALISE_PASSPHRASE.',
    );
  }
  const bytes = utf8(variable);
  if (!isOneLine(bytes)) {
    throw usage(
      'VALISE_PASSPHRASE must hold one line.',
      'VALISE_PASSPHRASE doit contenir une seule ligne.',
    );
  }
  return bytes;
}

/**
 * Text without a line break. Another passphrase could be given here and never be typed in the window, and a file in
 * UTF-16 would be told to be a wrong passphrase.
 */
function isOneLine(bytes: Uint8Array): boolean {
  try {
    return !/[\r\n]/.test(fromUtf8(bytes));
  } catch {
    return false;
  }
}

function fromFile(file: string): Uint8Array {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch {
    throw usage(
      'The passphrase file cannot be read. Check its name.',
      'Le fichier de la phrase secrète est illisible. Vérifiez son nom.',
    );
  }
  const end = bytes.at(-1) === 0x0a ? (bytes.at(-2) === 0x0d ? 2 : 1) : 0;
  const line = bytes.subarray(0, bytes.length - end);
  if (line.length === 0 || bytes.length > MAX_FILE_BYTES || !isOneLine(line)) {
    throw usage(
      'The passphrase file must hold one line of UTF-8 text.',
      'Le fichier de la phrase secrète doit contenir une seule ligne de texte UTF-8.',
    );
  }
  return line;
}
