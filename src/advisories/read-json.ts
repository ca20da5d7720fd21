import { fromUtf8, ok, type Result, refuse } from '../kernel/index.ts';
import { MAX_FILE_BYTES, MAX_JSON_DEPTH } from './limits.ts';
import type { AdvisoryRefusal } from './refusals.ts';

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPENING = new Set([0x5b, 0x7b]);
const CLOSING = new Set([0x5d, 0x7d]);

const HOSTILE_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Whether brackets outside strings go deeper than allowed. Works on the bytes, so that nothing deep is ever built; in
 * UTF-8 these ASCII bytes are never part of another character.
 */
function isTooDeep(bytes: Uint8Array): boolean {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (inString && byte === BACKSLASH) at += 1;
    else if (byte === QUOTE) inString = !inString;
    else if (inString) continue;
    else if (OPENING.has(byte)) depth += 1;
    else if (CLOSING.has(byte)) depth -= 1;
    if (depth > MAX_JSON_DEPTH) return true;
  }
  return false;
}

/** Keys that could reach an object's prototype through careless code; no published file has them. */
function hasHostileKey(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(
    ([key, inner]) => HOSTILE_KEYS.has(key) || hasHostileKey(inner),
  );
}

function decode(bytes: Uint8Array): string | null {
  try {
    return fromUtf8(bytes);
  } catch {
    return null;
  }
}

function parse(text: string): Result<unknown, AdvisoryRefusal> {
  try {
    return ok(JSON.parse(text));
  } catch {
    return refuse('notJson');
  }
}

/**
 * The JSON value in a file that nobody vouches for: strict UTF-8 with or without a byte order mark, at most 5 MB,
 * bounded nesting, no hostile keys. Numbers and strings inside are not judged here.
 */
export function readJson(bytes: Uint8Array): Result<unknown, AdvisoryRefusal> {
  if (bytes.length > MAX_FILE_BYTES) {
    return refuse('tooLarge', { limit: MAX_FILE_BYTES / 1_000_000 });
  }
  const text = decode(bytes);
  if (text === null) return refuse('notText');
  const start = text.trimStart();
  if (start === '') return refuse('emptyFile');
  if (start.startsWith('<')) return refuse('htmlPage');
  if (isTooDeep(bytes)) return refuse('tooDeep', { limit: MAX_JSON_DEPTH });
  const parsed = parse(text);
  if (!parsed.ok) return parsed;
  return hasHostileKey(parsed.value) ? refuse('hostileKey') : parsed;
}
