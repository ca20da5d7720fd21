/** What a photo tells about where, when and by whom it was taken, in the few words that matter to somebody who travels. */
import ExifReader from 'exifreader';
import { MOST, NO_FACTS, type PhotoFacts, UNREADABLE_FACTS } from './facts-shape.ts';
import { isPhoto, sniffMedia } from './media.ts';

interface Tag {
  readonly value?: unknown;
  readonly description?: unknown;
}
type Group = Readonly<Record<string, Tag | undefined>>;

interface Groups {
  readonly exif?: Group;
  readonly iptc?: Group;
  readonly pngText?: Group;
  readonly gps?: Readonly<Record<string, unknown>>;
  readonly Thumbnail?: unknown;
}

/** Reads the facts. Never throws: the file is somebody else's. */
export function readFacts(file: Uint8Array): PhotoFacts {
  if (!isPhoto(sniffMedia(file))) return { ...NO_FACTS, state: 'notAPhoto' };
  const description =
    includes(file, 'http://ns.adobe.com/xap/1.0/') || includes(file, '<x:xmpmeta');
  try {
    return factsOf(load(file), description);
  } catch (error) {
    const missing = error instanceof ExifReader.errors.MetadataMissingError;
    if (!missing) return { ...UNREADABLE_FACTS, description };
    return { ...NO_FACTS, state: description ? 'facts' : 'none', description };
  }
}

/** Profiles of colour are no fact about anybody; a block of XMP would need a parser for XML, and is only counted. */
const load = (file: Uint8Array): Groups =>
  ExifReader.load(Uint8Array.from(file).buffer, {
    expanded: true,
    excludeTags: { xmp: true, icc: true, photoshop: true, makerNotes: true, composite: true },
  }) as Groups;

function factsOf(groups: Groups, description: boolean): PhotoFacts {
  const { exif = {}, iptc = {}, pngText = {} } = groups;
  const named = {
    when: whenOf(exif),
    make: firstOf([exif, 'Make']),
    model: firstOf([exif, 'Model']),
    serial: firstOf([exif, 'BodySerialNumber'], [exif, 'LensSerialNumber']),
    software: firstOf([exif, 'Software'], [pngText, 'Software']),
    author: firstOf(
      ...([
        [exif, 'Artist'],
        [exif, 'CameraOwnerName'],
        [exif, 'XPAuthor'],
      ] as const),
      ...([
        [iptc, 'By-line'],
        [pngText, 'Author'],
        [exif, 'Copyright'],
      ] as const),
    ),
  };
  const where = whereOf(groups.gps);
  const thumbnail = groups.Thumbnail !== undefined;
  const fields = [exif, iptc, pngText].reduce((sum, group) => sum + fieldsIn(group), 0);
  const told = Object.values(named).filter((each) => each !== null).length;
  const facts = { where, ...named, thumbnail, description, others: Math.max(0, fields - told) };
  const any = where !== null || thumbnail || description || fields > 0;
  return { state: any ? 'facts' : 'none', ...facts };
}

/** Fields of structure tell nothing, and parts of a place or a time are told with it. */
const STRUCTURE =
  /^(GPS(Latitude|Longitude|Altitude)|OffsetTime|Orientation|Exif IFD Pointer|GPS Info IFD Pointer|Interoperability|JPEG|YCbCr|[XY]?Resolution|ResolutionUnit|ColorSpace|PixelXDimension|PixelYDimension|ComponentsConfiguration|ExifVersion|FlashpixVersion)/;

const fieldsIn = (group: Group): number =>
  Object.keys(group).filter((name) => !STRUCTURE.test(name)).length;

function firstOf(...places: readonly (readonly [Group, string])[]): string | null {
  for (const [group, name] of places) {
    const found = clean(group[name]?.description);
    if (found !== null) return found;
  }
  return null;
}

/** What can be shown of a text: no control characters, not longer than a line. */
function clean(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const line = value.replace(/[\p{Cc}\p{Bidi_Control}]+/gu, ' ').trim();
  return line === '' ? null : line.slice(0, MOST);
}

function whenOf(exif: Group): string | null {
  const taken = firstOf(
    [exif, 'DateTimeOriginal'],
    [exif, 'DateTimeDigitized'],
    [exif, 'DateTime'],
  );
  if (taken === null) return null;
  const offset = firstOf([exif, 'OffsetTimeOriginal'], [exif, 'OffsetTime']);
  const day = taken.replace(/^(\d{4}):(\d{2}):(\d{2})/, '$1-$2-$3');
  return offset === null ? day : `${day} ${offset}`.slice(0, MOST);
}

function whereOf(gps: Groups['gps']): PhotoFacts['where'] {
  const [latitude, longitude, altitude] = [
    gps?.['Latitude'],
    gps?.['Longitude'],
    gps?.['Altitude'],
  ];
  if (!isWithin(latitude, 90) || !isWithin(longitude, 180)) return null;
  return { latitude, longitude, altitude: isWithin(altitude, 20_000) ? altitude : null };
}

const isWithin = (value: unknown, limit: number): value is number =>
  typeof value === 'number' && Math.abs(value) <= limit;

/** Whether the text's bytes stand anywhere in the file. */
function includes(file: Uint8Array, wanted: string): boolean {
  const first = wanted.charCodeAt(0);
  for (let at = file.indexOf(first); at >= 0; at = file.indexOf(first, at + 1)) {
    let same = 1;
    while (same < wanted.length && file[at + same] === wanted.charCodeAt(same)) same += 1;
    if (same === wanted.length) return true;
  }
  return false;
}
