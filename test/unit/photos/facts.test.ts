import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concatBytes, utf8 } from '../../../src/kernel/index.ts';
import { photoFactsSchema, readFacts, sniffMedia } from '../../../src/photos/index.ts';
import { chunk, exifSegment, JFIF, jpeg, png, segment, SQUARE, TELLING, tiff } from './pictures.ts';

const NOTHING = {
  where: null,
  when: null,
  make: null,
  model: null,
  serial: null,
  software: null,
  author: null,
  thumbnail: false,
  description: false,
  others: 0,
};

describe('facts', () => {
  it('of a phone’s photo: where, when, with what, by whom, and a small copy', () => {
    const photo = jpeg(exifSegment(tiff(TELLING, jpeg(SQUARE))), SQUARE);
    expect(readFacts(photo)).toEqual({
      state: 'facts',
      where: { latitude: 48 + 51 / 60 + 30 / 3600, longitude: 2.35, altitude: 35 },
      when: '2026-05-01 12:00:00 +02:00',
      make: 'Maker',
      model: 'Phone 9',
      serial: 'SN-114',
      software: 'Camera 4.2',
      author: 'A. Aide',
      thumbnail: true,
      description: false,
      others: 1,
    });
  });

  it('south and west are negative', () => {
    const gps = {
      directory: {
        1: { text: 'S' },
        2: {
          rationals: [
            [33, 1],
            [30, 1],
            [0, 1],
          ],
        },
        3: { text: 'W' },
        4: {
          rationals: [
            [70, 1],
            [15, 1],
            [0, 1],
          ],
        },
      },
    } as const;
    const { where } = readFacts(jpeg(exifSegment(tiff({ 0x8825: gps })), SQUARE));
    expect(where).toEqual({ latitude: -33.5, longitude: -70.25, altitude: null });
  });

  it('a photo without any tells nothing; one whose Exif says only how to turn it, too', () => {
    expect(readFacts(jpeg(JFIF, SQUARE))).toEqual({ state: 'none', ...NOTHING });
    const turned = jpeg(exifSegment(tiff({ 0x0112: { short: 6 } })), SQUARE);
    expect(readFacts(turned)).toEqual({ state: 'none', ...NOTHING });
    expect(readFacts(png())).toEqual({ state: 'none', ...NOTHING });
  });

  it('a description block is seen and not read', () => {
    const xmp = segment(0xe1, utf8('http://ns.adobe.com/xap/1.0/\0<x:xmpmeta/>'));
    expect(readFacts(jpeg(xmp, SQUARE))).toMatchObject({ state: 'facts', description: true });
  });

  it('of a PNG: its texts', () => {
    const picture = png(
      chunk('tEXt', utf8('Author\0A. Aide')),
      chunk('tEXt', utf8('Comment\0Room 114')),
    );
    expect(readFacts(picture)).toMatchObject({ state: 'facts', author: 'A. Aide', others: 1 });
    expect(readFacts(png(chunk('eXIf', tiff(TELLING))))).toMatchObject({ model: 'Phone 9' });
  });

  it('texts are cut and cleaned', () => {
    const loud = { 0x010f: { text: `a\u0007\u202e${'b'.repeat(500)}` } };
    const { make } = readFacts(jpeg(exifSegment(tiff(loud)), SQUARE));
    expect(make?.length).toBeLessThanOrEqual(120);
    expect(make).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
  });

  it('what is no photo has none', () => {
    for (const file of [utf8('%PDF-1.7'), utf8('plain text'), new Uint8Array(0)])
      expect(readFacts(file)).toEqual({ state: 'notAPhoto', ...NOTHING });
  });

  it('whatever the bytes, the answer is of its shape', () => {
    const telling = jpeg(exifSegment(tiff(TELLING, jpeg(SQUARE))), SQUARE);
    const place = fc.integer({ min: 0, max: telling.length - 1 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(place, fc.nat(255)), { maxLength: 12 }),
        place,
        (flips, end) => {
          const broken = Uint8Array.from(telling.subarray(0, Math.max(4, end)));
          for (const [at, byte] of flips) if (at > 2 && at < broken.length) broken[at] = byte;
          expect(photoFactsSchema.safeParse(readFacts(broken)).error).toBeUndefined();
        },
      ),
      { numRuns: 400 },
    );
  });
});

describe('the kind of a file', () => {
  const ftyp = (brand: string) => concatBytes(Uint8Array.of(0, 0, 0, 24), utf8(`ftyp${brand}`));
  it.each([
    ['image/jpeg', jpeg(SQUARE)],
    ['image/png', png()],
    ['image/gif', utf8('GIF89a')],
    ['image/webp', utf8('RIFF1234WEBPVP8 ')],
    ['image/heic', ftyp('heic')],
    ['image/avif', ftyp('avif')],
    ['video/mp4', ftyp('isom')],
    ['application/pdf', utf8('%PDF-1.7')],
    ['application/octet-stream', utf8('RIFF1234WAVE')],
    ['application/octet-stream', ftyp('constructor')],
    ['application/octet-stream', new Uint8Array(0)],
  ])('%s', (media, bytes) => {
    expect(sniffMedia(bytes)).toBe(media);
  });
});
