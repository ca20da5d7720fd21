import { describe, expect, it } from 'vitest';
import { readJson } from '../../../src/advisories/read-json.ts';
import { concatBytes, utf8 } from '../../../src/kernel/index.ts';

const codeOf = (bytes: Uint8Array) => {
  const read = readJson(bytes);
  return read.ok ? 'ok' : read.error.code;
};

describe('readJson', () => {
  it('reads UTF-8 with and without a byte order mark', () => {
    const plain = utf8('{"é":"ok"}');
    expect(readJson(plain)).toEqual({ ok: true, value: { é: 'ok' } });
    expect(readJson(concatBytes(Uint8Array.of(0xef, 0xbb, 0xbf), plain))).toEqual(readJson(plain));
  });

  it('refuses what is not text', () => {
    expect(codeOf(Uint8Array.of(0x7b, 0xff, 0x7d))).toBe('notText');
    expect(codeOf(Uint8Array.of(0xff, 0xfe, 0x7b, 0x00, 0x7d, 0x00))).toBe('notText');
  });

  it('refuses an empty file, a web page and half a file, each by its own code', () => {
    expect(codeOf(utf8(''))).toBe('emptyFile');
    expect(codeOf(utf8(' \n'))).toBe('emptyFile');
    expect(codeOf(utf8('\n<!DOCTYPE html><title>503</title>'))).toBe('htmlPage');
    expect(codeOf(utf8('{"data":{"FR":{"advisory-state":1'))).toBe('notJson');
  });

  it('refuses more than 5 MB without reading it', () => {
    expect(codeOf(new Uint8Array(5_000_001).fill(0x20))).toBe('tooLarge');
    expect(codeOf(new Uint8Array(5_000_000).fill(0x20))).toBe('emptyFile');
  });

  it('accepts 32 levels and refuses 33, of objects and of arrays', () => {
    const arrays = (depth: number) => utf8('['.repeat(depth) + ']'.repeat(depth));
    const objects = (depth: number) =>
      utf8('{"a":'.repeat(depth - 1) + '{}' + '}'.repeat(depth - 1));
    expect([codeOf(arrays(32)), codeOf(arrays(33))]).toEqual(['ok', 'tooDeep']);
    expect([codeOf(objects(32)), codeOf(objects(33))]).toEqual(['ok', 'tooDeep']);
    expect(codeOf(utf8('['.repeat(4_000_000)))).toBe('tooDeep');
  });

  it('does not count brackets inside strings, after an escaped quote or side by side', () => {
    expect(codeOf(utf8(JSON.stringify('['.repeat(100))))).toBe('ok');
    expect(codeOf(utf8(JSON.stringify(`"${'{'.repeat(100)}\\`)))).toBe('ok');
    expect(codeOf(utf8(`[${'[],'.repeat(100)}0]`))).toBe('ok');
    expect(codeOf(utf8(`["\\\\",${'['.repeat(40)}${']'.repeat(40)}]`))).toBe('tooDeep');
  });

  it('refuses hostile keys at any depth, also when written as escapes', () => {
    for (const key of ['__proto__', 'constructor', 'prototype', '\\u005f_proto__']) {
      expect(codeOf(utf8(`{"data":[{"FR":{"${key}":1}}]}`)), key).toBe('hostileKey');
    }
    expect(codeOf(utf8('{"name":"constructor"}'))).toBe('ok');
  });
});
