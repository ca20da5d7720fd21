/** PNG without what it tells about its maker: chunks are kept or left out whole (PNG, third edition, §5 and §11). */
import { concatBytes, utf8 } from '../kernel/index.ts';
import { joined } from './joined.ts';
import { PNG_SIGNATURE } from './media.ts';
import { orientationBlock, readOrientation, UPRIGHT } from './orientation.ts';

/** What changes how the picture looks. Text, times, Exif and whatever is not known here is left out. */
const KEPT = new Set([
  ...['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS'],
  ...['cHRM', 'gAMA', 'iCCP', 'sBIT', 'sRGB', 'cICP', 'mDCV', 'cLLI', 'bKGD', 'pHYs'],
  // A moving picture.
  ...['acTL', 'fcTL', 'fdAT'],
]);

interface Chunk {
  readonly type: string;
  readonly bytes: Uint8Array;
  readonly data: Uint8Array;
}

/** The chunks from the first to the last one; undefined when the file is no whole PNG. What follows belongs to no picture. */
function chunksOf(file: Uint8Array): readonly Chunk[] | undefined {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const chunks: Chunk[] = [];
  if (!PNG_SIGNATURE.every((byte, at) => file[at] === byte)) return undefined;
  let at = PNG_SIGNATURE.length;
  while (at + 12 <= file.length) {
    const length = view.getUint32(at);
    const end = at + 12 + length;
    if (end > file.length) return undefined;
    const type = String.fromCharCode(...file.subarray(at + 4, at + 8));
    chunks.push({ type, bytes: file.subarray(at, end), data: file.subarray(at + 8, end - 4) });
    at = end;
    if (type === 'IEND') return chunks[0]?.type === 'IHDR' ? chunks : undefined;
  }
  return undefined;
}

/** The check of a chunk: CRC-32 as in ISO 3309. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

const u32 = (value: number): Uint8Array =>
  Uint8Array.of(value >>> 24, value >>> 16, value >>> 8, value);

function turned(orientation: number): Uint8Array {
  if (orientation === UPRIGHT) return new Uint8Array(0);
  const block = orientationBlock(orientation);
  const named = concatBytes(utf8('eXIf'), block);
  return concatBytes(u32(block.length), named, u32(crc32(named)));
}

/** The same picture, byte for byte, and of its facts only the orientation; undefined when the file is no whole PNG. */
export function stripPng(file: Uint8Array): Uint8Array | undefined {
  const chunks = chunksOf(file);
  if (chunks === undefined || !chunks.some(({ type }) => type === 'IDAT')) return undefined;
  const exif = chunks.find(({ type }) => type === 'eXIf');
  const orientation = exif === undefined ? UPRIGHT : readOrientation(exif.data);
  const [first, ...rest] = chunks.filter(({ type }) => KEPT.has(type));
  if (first === undefined) return undefined;
  return joined([
    Uint8Array.from(PNG_SIGNATURE),
    first.bytes,
    turned(orientation),
    ...rest.map(({ bytes }) => bytes),
  ]);
}
