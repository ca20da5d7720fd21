/** Small pictures made by hand, with as many facts as a test wants in them. */
import { crc32, deflateSync } from 'node:zlib';
import { concatBytes, utf8 } from '../../../src/kernel/index.ts';

const u16 = (value: number): Uint8Array => Uint8Array.of(value >> 8, value);
const u32 = (value: number): Uint8Array => concatBytes(u16(value >>> 16), u16(value & 0xffff));

/** A segment of a JPEG with its length. */
export const segment = (marker: number, ...payload: readonly Uint8Array[]): Uint8Array => {
  const bytes = concatBytes(...payload);
  return concatBytes(Uint8Array.of(0xff, marker), u16(bytes.length + 2), bytes);
};

const table = (kind: number): Uint8Array =>
  segment(0xc4, Uint8Array.of(kind, 1, ...Array.from({ length: 15 }, () => 0), 0));

/** A grey square of 8 × 8: what a decoder needs, from the tables to the compressed data. */
export const SQUARE = concatBytes(
  segment(0xdb, Uint8Array.of(0), new Uint8Array(64).fill(1)),
  segment(0xc0, Uint8Array.of(8, 0, 8, 0, 8, 1, 1, 0x11, 0)),
  table(0x00),
  table(0x10),
  segment(0xda, Uint8Array.of(1, 1, 0, 0, 63, 0)),
  Uint8Array.of(0x3f),
);

/** A whole JPEG of these parts. */
export const jpeg = (...parts: readonly Uint8Array[]): Uint8Array =>
  concatBytes(Uint8Array.of(0xff, 0xd8), ...parts, Uint8Array.of(0xff, 0xd9));

export const JFIF = segment(0xe0, utf8('JFIF\0'), Uint8Array.of(1, 1, 1, 0, 72, 0, 72, 0, 0));
export const exifSegment = (tiff: Uint8Array): Uint8Array => segment(0xe1, utf8('Exif\0\0'), tiff);

/** A chunk of a PNG with its length and its check. */
export const chunk = (type: string, ...data: readonly Uint8Array[]): Uint8Array => {
  const bytes = concatBytes(utf8(type), ...data);
  return concatBytes(u32(bytes.length - 4), bytes, u32(crc32(bytes)));
};

export const HEADER = chunk('IHDR', u32(2), u32(2), Uint8Array.of(8, 0, 0, 0, 0));
export const PIXELS = chunk('IDAT', Uint8Array.from(deflateSync(new Uint8Array(6))));
const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

/** A whole PNG: header, these chunks, pixels. */
export const png = (...chunks: readonly Uint8Array[]): Uint8Array =>
  concatBytes(SIGNATURE, HEADER, ...chunks, PIXELS, chunk('IEND'));

type Value =
  | { readonly text: string }
  | { readonly short: number }
  | { readonly rationals: readonly (readonly [number, number])[] }
  | { readonly byte: number }
  | { readonly directory: Directory };

/** Tag number → value. */
export type Directory = Readonly<Record<number, Value>>;

function encode(value: Exclude<Value, { directory: Directory }>): {
  readonly type: number;
  readonly count: number;
  readonly bytes: Uint8Array;
} {
  if ('text' in value) {
    const bytes = utf8(`${value.text}\0`);
    return { type: 2, count: bytes.length, bytes };
  }
  if ('short' in value) return { type: 3, count: 1, bytes: u16(value.short) };
  if ('byte' in value) return { type: 1, count: 1, bytes: Uint8Array.of(value.byte) };
  const bytes = concatBytes(...value.rationals.flatMap(([over, under]) => [u32(over), u32(under)]));
  return { type: 5, count: value.rationals.length, bytes };
}

/** One directory at an offset, with what its entries point at after it. */
function writeDirectory(directory: Directory, offset: number, next: number): Uint8Array {
  const entries = Object.entries(directory);
  let free = offset + 2 + entries.length * 12 + 4;
  const after: Uint8Array[] = [];
  const place = (bytes: Uint8Array): number => {
    const at = free;
    after.push(bytes);
    free += bytes.length;
    return at;
  };
  const rows = entries.map(([tag, value]) => {
    if ('directory' in value) {
      const at = place(writeDirectory(value.directory, free, 0));
      return concatBytes(u16(Number(tag)), u16(4), u32(1), u32(at));
    }
    const { type, count, bytes } = encode(value);
    const inline = new Uint8Array(4);
    if (bytes.length <= 4) inline.set(bytes);
    else inline.set(u32(place(bytes)));
    return concatBytes(u16(Number(tag)), u16(type), u32(count), inline);
  });
  return concatBytes(u16(entries.length), ...rows, u32(next), ...after);
}

/** An Exif block, big-endian; `thumbnail` adds a second directory with a small picture. */
export function tiff(directory: Directory, thumbnail?: Uint8Array): Uint8Array {
  const head = concatBytes(utf8('MM'), u16(42), u32(8));
  if (thumbnail === undefined) return concatBytes(head, writeDirectory(directory, 8, 0));
  const first = writeDirectory(directory, 8, 0).length;
  const second = 8 + first;
  const picture = second + 2 + 2 * 12 + 4;
  return concatBytes(
    head,
    writeDirectory(directory, 8, second),
    u16(2),
    concatBytes(u16(0x0201), u16(4), u32(1), u32(picture)),
    concatBytes(u16(0x0202), u16(4), u32(1), u32(thumbnail.length)),
    u32(0),
    thumbnail,
  );
}

/** What a phone writes: Paris, a spring noon, and its own number. */
export const TELLING: Directory = {
  0x010f: { text: 'Maker' },
  0x0110: { text: 'Phone 9' },
  0x0112: { short: 6 },
  0x0131: { text: 'Camera 4.2' },
  0x013b: { text: 'A. Aide' },
  0x8769: {
    directory: {
      0x9003: { text: '2026:05:01 12:00:00' },
      0x9011: { text: '+02:00' },
      0xa431: { text: 'SN-114' },
      0xa434: { text: 'Lens 1' },
    },
  },
  0x8825: {
    directory: {
      1: { text: 'N' },
      2: {
        rationals: [
          [48, 1],
          [51, 1],
          [30, 1],
        ],
      },
      3: { text: 'E' },
      4: {
        rationals: [
          [2, 1],
          [21, 1],
          [0, 1],
        ],
      },
      5: { byte: 0 },
      6: { rationals: [[35, 1]] },
    },
  },
};
