import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CommandEnd } from '../../../src/cli/exit.ts';
import { readPassphrase } from '../../../src/cli/passphrase.ts';
import { fromUtf8 } from '../../../src/kernel/index.ts';

const folder = mkdtempSync(join(tmpdir(), 'valise-passphrase-'));

function file(content: string | Uint8Array): string {
  const path = join(folder, 'passphrase.txt');
  writeFileSync(path, content);
  return path;
}

describe('the passphrase', () => {
  it.each([
    ['no line end', 'a b c'],
    ['LF', 'a b c\n'],
    ['CR LF', 'a b c\r\n'],
  ])('is the line of its file without its end: %s', (_what, content) => {
    expect(fromUtf8(readPassphrase(file(content), {}))).toBe('a b c');
  });

  it('keeps its spaces, and comes from the file when both are given', () => {
    expect(fromUtf8(readPassphrase(file(' a b \n'), { VALISE_PASSPHRASE: 'x' }))).toBe(' a b ');
    expect(fromUtf8(readPassphrase(undefined, { VALISE_PASSPHRASE: ' é ' }))).toBe(' é ');
  });

  it.each([
    ['empty', ''],
    ['a line end alone', '\n'],
    ['two lines', 'a\nb\n'],
    ['two line ends', 'a\n\n'],
    ['an old line end', 'a\r'],
    ['UTF-16', Uint8Array.of(0xff, 0xfe, 0x61, 0)],
    ['far too long', 'a'.repeat(4097)],
  ])('is not taken from a file that is %s', (_what, content) => {
    expect(() => readPassphrase(file(content), {})).toThrow(CommandEnd);
  });

  it('is missing, empty, several lines, in a folder or nowhere: wrong use', () => {
    for (const environment of [{}, { VALISE_PASSPHRASE: '' }, { VALISE_PASSPHRASE: 'a\nb' }]) {
      expect(() => readPassphrase(undefined, environment)).toThrow(CommandEnd);
    }
    for (const path of [folder, join(folder, 'absent')]) {
      expect(() => readPassphrase(path, {})).toThrow(CommandEnd);
    }
  });
});
