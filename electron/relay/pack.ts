import { concatBytes, fromUtf8, utf8 } from '../../src/kernel/index.ts';

/** Stands in the JSON for bytes that follow it. */
interface Place {
  readonly $bytes: readonly [start: number, end: number];
}

const LENGTH = 4;

/**
 * A value as bytes: length of the JSON (u32) | JSON | the byte arrays that stood in it. So a passphrase does not become a
 * string on its way.
 */
export function pack(value: unknown): Uint8Array {
  const parts: Uint8Array[] = [];
  let end = 0;
  const withPlaces = (_key: string, each: unknown): unknown => {
    if (!(each instanceof Uint8Array)) return each;
    const start = end;
    end += each.length;
    parts.push(each);
    return { $bytes: [start, end] } satisfies Place;
  };
  const json = utf8(JSON.stringify(value, withPlaces) ?? 'null');
  const length = new Uint8Array(LENGTH);
  new DataView(length.buffer).setUint32(0, json.length);
  return concatBytes(length, json, ...parts);
}

/** Throws on what is not JSON behind its length. Bytes are copies; a place that the sender invented yields what is there. */
export function unpack(packed: Uint8Array): unknown {
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  const start = LENGTH + view.getUint32(0);
  const bytes = packed.subarray(start);
  return JSON.parse(fromUtf8(packed.subarray(LENGTH, start)), (_key, each: unknown) =>
    isPlace(each) ? Uint8Array.from(bytes.subarray(...each.$bytes)) : each,
  );
}

function isPlace(value: unknown): value is Place {
  if (typeof value !== 'object' || value === null || !('$bytes' in value)) return false;
  const { $bytes } = value;
  return Array.isArray($bytes) && $bytes.length === 2 && $bytes.every(Number.isSafeInteger);
}
