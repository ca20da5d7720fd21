/** Canonical JSON, and the record of an attachment, which is JSON with a shape. */
import { fromUtf8, utf8 } from '../../../src/kernel/index.ts';
import { attachmentRecord, attachmentValue } from '../../../src/vault/attachments/record.ts';
import { type JsonValue, recordIdFrom } from '../../../src/vault/index.ts';
import { canonicalJson } from '../../../src/vault/json.ts';
import { isCanonical, recordBody, recordValue } from '../../../src/vault/sealed/records.ts';
import { assertSame, type Target } from '../target.ts';

const TEXTS = [
  'null',
  '"é\\u2028"',
  '[0,-1,1e+30,4.5,0.002,1e-27]',
  '{"1":4,"__proto__":{"a":[]},"a":{"b":{"c":true}},"ö":7,"€":1}',
  `${'['.repeat(64)}${']'.repeat(64)}`,
];
const TOKENS = [
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '"',
  '\\ud800',
  '\\',
  '1e400',
  '-0',
  '0.1',
  ' ',
  '\ufeff',
];

/** Whatever JSON.parse takes has one canonical text, or is nested too deeply. */
function canonicalTwice(input: Uint8Array): string {
  let value: JsonValue;
  try {
    value = JSON.parse(fromUtf8(input)) as JsonValue;
  } catch {
    return 'no JSON';
  }
  let text: string;
  try {
    text = canonicalJson(value);
  } catch (error) {
    if (error instanceof RangeError) return 'too deep';
    // JSON.parse reads 1e999 as a number that JSON cannot write.
    if (error instanceof TypeError) return 'no number';
    throw error;
  }
  assertSame(utf8(canonicalJson(JSON.parse(text) as JsonValue)), utf8(text), 'canonical text');
  return 'another text';
}

export async function jsonTarget(): Promise<Target> {
  return {
    seeds: TEXTS.map((text) => utf8(text)),
    tokens: TOKENS.map((text) => utf8(text)),
    run(input) {
      if (!isCanonical(input)) return canonicalTwice(input);
      assertSame(recordBody(recordValue(input)), input, 'canonical JSON');
      return 'accepted';
    },
  };
}

export async function attachmentTarget(): Promise<Target> {
  const id = recordIdFrom('attachment');
  const base64 = (length: number) => Buffer.alloc(length, 7).toString('base64');
  const value: JsonValue = {
    name: 'Reçu.pdf',
    media: 'application/pdf',
    length: 70_000,
    chunks: 2,
    added: '2026-11-25T00:00:00Z',
    sha256: '00'.repeat(32),
    about: { trip: 'x' },
    header: base64(24),
    key: base64(24 + 48),
    tags: base64(32),
  };
  return {
    seeds: [recordBody(value)],
    tokens: [...TOKENS, '"length"', '2147483649', '-1', 'null', '=='].map((text) => utf8(text)),
    run(input) {
      if (!isCanonical(input)) return 'no record';
      const record = attachmentRecord(id, recordValue(input));
      if (record === undefined) return 'refused';
      // Members that this version does not know may be there; those that it knows must come back as they were.
      const known = attachmentValue(record) as { readonly [member: string]: JsonValue };
      const read = recordValue(input) as { readonly [member: string]: JsonValue };
      for (const [member, value] of Object.entries(known))
        assertSame(recordBody(value), recordBody(read[member] ?? null), `the member ${member}`);
      return 'accepted';
    },
  };
}
