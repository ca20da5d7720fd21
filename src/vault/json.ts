/** Canonical JSON (RFC 8785): one value has one text, so what is read back re-encodes to the same bytes. */

export type JsonValue =
  | null
  | boolean
  | number
  | string
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue };

const MAX_DEPTH = 64;

/** The canonical text: keys in UTF-16 order, no spaces. Throws on what JSON cannot say, and below 64 levels: both are bugs of the caller. */
export function canonicalJson(value: JsonValue, depth = 0): string {
  if (depth > MAX_DEPTH) throw new RangeError('value nested too deeply');
  if (typeof value === 'number' && !Number.isFinite(value))
    throw new TypeError('not a JSON number');
  if (value === null || typeof value !== 'object') {
    const text: string | undefined = JSON.stringify(value);
    if (text === undefined) throw new TypeError('not a JSON value');
    return text;
  }
  if (Array.isArray(value)) {
    // Array.from visits holes too, which then throw; map would skip them and write "[,]".
    return `[${Array.from(value, (item: JsonValue) => canonicalJson(item, depth + 1)).join(',')}]`;
  }
  const object = value as { readonly [key: string]: JsonValue | undefined };
  let members = '';
  for (const key of Object.keys(object).sort()) {
    const member = object[key];
    if (member === undefined) continue;
    const comma = members === '' ? '' : ',';
    members += `${comma}${JSON.stringify(key)}:${canonicalJson(member, depth + 1)}`;
  }
  return `{${members}}`;
}
