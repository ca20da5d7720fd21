/** JPEG without what it tells about its maker. Nothing is decoded: segments are kept or left out whole (ITU-T T.81, annex B). */
import { concatBytes } from '../kernel/index.ts';
import { joined } from './joined.ts';
import { orientationBlock, readOrientation, UPRIGHT } from './orientation.ts';

const [APP0, APP1, APP2, APP14, APP15] = [0xe0, 0xe1, 0xe2, 0xee, 0xef];
const [START_OF_IMAGE, END_OF_IMAGE, START_OF_SCAN, COMMENT] = [0xd8, 0xd9, 0xda, 0xfe];
const JFIF_LENGTH = 16;

/** A marker with all that follows it up to the next one. */
interface Segment {
  readonly marker: number;
  readonly bytes: Uint8Array;
  /** What stands after marker and length. */
  readonly payload: Uint8Array;
}

/** The segments up to the end of the image, that one left out; undefined when the file is no whole JPEG. What follows the end belongs to no picture. */
function segmentsOf(file: Uint8Array): readonly Segment[] | undefined {
  const segments: Segment[] = [];
  if (file[0] !== 0xff || file[1] !== START_OF_IMAGE) return undefined;
  let at = 2;
  for (;;) {
    if (file[at] !== 0xff) return undefined;
    // Any number of 0xff may stand before a marker.
    while (file[at + 1] === 0xff) at += 1;
    const marker = file[at + 1];
    if (marker === END_OF_IMAGE) return segments;
    if (marker === undefined || !hasLength(marker)) return undefined;
    const length = ((file[at + 2] ?? 0) << 8) | (file[at + 3] ?? 0);
    const headEnd = at + 2 + length;
    if (length < 2 || headEnd > file.length) return undefined;
    const end = marker === START_OF_SCAN ? endOfScan(file, headEnd) : headEnd;
    const payload = file.subarray(at + 4, headEnd);
    segments.push({ marker, bytes: file.subarray(at, end), payload });
    at = end;
  }
}

/** Markers that stand alone: 0x01, the restarts inside a scan, start and end of an image. */
const hasLength = (marker: number): boolean =>
  marker !== 0 && marker !== 1 && !(marker >= 0xd0 && marker <= 0xd9);

/** Where the compressed data ends: at the next marker that is no restart. 0xff 0x00 is a byte of the data. */
function endOfScan(file: Uint8Array, from: number): number {
  for (let at = file.indexOf(0xff, from); at >= 0; at = file.indexOf(0xff, at + 1)) {
    const next = file[at + 1] ?? 0;
    const inside = next === 0 || next === 0xff || (next >= 0xd0 && next <= 0xd7);
    if (!inside) return at;
  }
  return file.length;
}

const begins = ({ payload }: Segment, text: string): boolean =>
  [...text].every((letter, at) => payload[at] === letter.charCodeAt(0));

/** What a decoder needs besides the picture itself: the colour profile, and how Adobe's programs store colours. */
function isKept(segment: Segment): boolean {
  const { marker } = segment;
  if (marker === APP2) return begins(segment, 'ICC_PROFILE\0');
  if (marker === APP14) return begins(segment, 'Adobe');
  return marker !== COMMENT && (marker < APP0 || marker > APP15);
}

const isJfif = (segment: Segment): boolean => segment.marker === APP0 && begins(segment, 'JFIF\0');

/** The density of the picture, without the small picture that may follow it. */
function plainJfif({ payload }: Segment): Uint8Array {
  const plain = Uint8Array.from(payload.subarray(0, JFIF_LENGTH - 2));
  plain.fill(0, JFIF_LENGTH - 4);
  return concatBytes(Uint8Array.of(0xff, APP0, 0, JFIF_LENGTH), plain);
}

function orientationOf(segments: readonly Segment[]): number {
  const exif = segments.find((segment) => segment.marker === APP1 && begins(segment, 'Exif\0\0'));
  return exif === undefined ? UPRIGHT : readOrientation(exif.payload.subarray(6));
}

function turned(orientation: number): Uint8Array {
  if (orientation === UPRIGHT) return new Uint8Array(0);
  const block = orientationBlock(orientation);
  const exif = Uint8Array.of(0x45, 0x78, 0x69, 0x66, 0, 0);
  return concatBytes(Uint8Array.of(0xff, APP1, 0, 2 + exif.length + block.length), exif, block);
}

/** The same picture, byte for byte, and of its facts only the orientation; undefined when the file is no whole JPEG. */
export function stripJpeg(file: Uint8Array): Uint8Array | undefined {
  const segments = segmentsOf(file);
  if (segments === undefined || !segments.some(({ marker }) => marker === START_OF_SCAN))
    return undefined;
  const jfif = segments.find((segment) => isJfif(segment) && segment.payload.length >= 14);
  return joined([
    Uint8Array.of(0xff, START_OF_IMAGE),
    jfif === undefined ? new Uint8Array(0) : plainJfif(jfif),
    turned(orientationOf(segments)),
    ...segments.filter(isKept).map(({ bytes }) => bytes),
    Uint8Array.of(0xff, END_OF_IMAGE),
  ]);
}
