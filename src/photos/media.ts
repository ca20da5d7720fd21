/** What a file is, by its first bytes. Names are not believed. */

const ascii = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, to));

const JPEG = [0xff, 0xd8, 0xff];
export const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, at) => bytes[at] === byte);

/** Brands of the ISO base media format, bytes 8 to 12 of a file whose bytes 4 to 8 are "ftyp". */
const BRANDS: Readonly<Record<string, string>> = {
  heic: 'image/heic',
  heix: 'image/heic',
  heim: 'image/heic',
  heis: 'image/heic',
  mif1: 'image/heif',
  msf1: 'image/heif',
  avif: 'image/avif',
  avis: 'image/avif',
  'qt  ': 'video/quicktime',
  isom: 'video/mp4',
  iso2: 'video/mp4',
  mp41: 'video/mp4',
  mp42: 'video/mp4',
};

/** How many bytes {@link sniffMedia} looks at. */
export const SNIFFED_BYTES = 16;

/** The media type that the content shows, or "application/octet-stream". */
export function sniffMedia(head: Uint8Array): string {
  if (startsWith(head, JPEG)) return 'image/jpeg';
  if (startsWith(head, PNG_SIGNATURE)) return 'image/png';
  const start = ascii(head, 0, 4);
  if (start === 'GIF8') return 'image/gif';
  if (start === '%PDF') return 'application/pdf';
  if (start === 'RIFF' && ascii(head, 8, 12) === 'WEBP') return 'image/webp';
  const brand = ascii(head, 4, 8) === 'ftyp' ? ascii(head, 8, 12) : '';
  return (Object.hasOwn(BRANDS, brand) ? BRANDS[brand] : undefined) ?? 'application/octet-stream';
}

/** Photos whose facts can be read; the others are kept and shown as files. */
const PHOTOS = new Set([
  'image/jpeg',
  'image/png',
  'image/heic',
  'image/heif',
  'image/avif',
  'image/webp',
  'image/gif',
]);

export const isPhoto = (media: string): boolean => PHOTOS.has(media);

/** Photos from which facts can be taken out without touching the picture. */
export const isStrippable = (media: string): boolean =>
  media === 'image/jpeg' || media === 'image/png';
