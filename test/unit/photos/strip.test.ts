import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concatBytes, utf8 } from '../../../src/kernel/index.ts';
import { readFacts, stripPhoto } from '../../../src/photos/index.ts';
import {
  chunk,
  exifSegment,
  HEADER,
  JFIF,
  jpeg,
  PIXELS,
  png,
  segment,
  SQUARE,
  TELLING,
  tiff,
} from './pictures.ts';

function stripped(photo: Uint8Array): Uint8Array {
  const result = stripPhoto(photo);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
const ICC = segment(0xe2, utf8('ICC_PROFILE\0'), Uint8Array.of(1, 1), new Uint8Array(40).fill(3));
const ADOBE = segment(0xee, utf8('Adobe'), new Uint8Array(7));
const UPRIGHT = { 0x0112: { short: 1 } };

/** Everything that tells something, each with a word to look for. */
const LOUD = [
  exifSegment(tiff(TELLING, jpeg(SQUARE, segment(0xfe, utf8('small copy'))))),
  segment(0xe1, utf8('http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>xmp</x:xmpmeta>')),
  segment(0xed, utf8('Photoshop 3.0\0By-line')),
  segment(0xe2, utf8('MPF\0second picture')),
  segment(0xe0, utf8('JFXX\0\x10small copy')),
  segment(0xe7, utf8('maker data')),
  segment(0xfe, utf8('a comment')),
];
const WORDS = /Phone 9|SN-114|xmp|By-line|second picture|small copy|maker data|a comment|A\. Aide/;

describe('a stripped JPEG', () => {
  const photo = concatBytes(jpeg(JFIF, ...LOUD, ICC, ADOBE, SQUARE), utf8('a film follows'));

  it('tells nothing, and the picture is the same byte for byte', () => {
    const quiet = stripped(photo);
    expect(text(photo)).toMatch(WORDS);
    expect(text(quiet)).not.toMatch(WORDS);
    expect(text(quiet)).not.toContain('film');
    expect(readFacts(quiet)).toMatchObject({ state: 'none' });
    const turned = exifSegment(tiff({ 0x0112: { short: 6 } }));
    expect(quiet).toEqual(jpeg(JFIF, turned, ICC, ADOBE, SQUARE));
  });

  it('needs no word where the picture is upright', () => {
    expect(stripped(jpeg(exifSegment(tiff(UPRIGHT)), SQUARE))).toEqual(jpeg(SQUARE));
    expect(stripped(jpeg(SQUARE))).toEqual(jpeg(SQUARE));
  });

  it('loses the small picture of its JFIF segment', () => {
    const small = segment(
      0xe0,
      utf8('JFIF\0'),
      Uint8Array.of(1, 1, 1, 0, 72, 0, 72, 1, 1),
      utf8('rgb'),
    );
    expect(stripped(jpeg(small, SQUARE))).toEqual(jpeg(JFIF, SQUARE));
  });

  it('keeps restarts and stuffed bytes inside a scan, and several scans', () => {
    const scan = concatBytes(
      segment(0xda, Uint8Array.of(1, 1, 0, 0, 63, 0)),
      Uint8Array.of(1, 0xff, 0, 2, 0xff, 0xd0, 3, 0xff, 0xff, 0xd7, 4),
    );
    const comment = segment(0xfe, utf8('between scans'));
    const progressive = jpeg(SQUARE, comment, scan, segment(0xc4, new Uint8Array(18)), scan);
    const quiet = stripped(progressive);
    expect(quiet).toEqual(jpeg(SQUARE, scan, segment(0xc4, new Uint8Array(18)), scan));
  });

  it('is refused when the file is not whole', () => {
    const whole = jpeg(JFIF, SQUARE);
    for (let end = 4; end < whole.length; end += 1)
      expect(stripPhoto(whole.subarray(0, end))).toMatchObject({ ok: false });
    expect(stripPhoto(jpeg(JFIF))).toEqual({ ok: false, error: { code: 'damagedPhoto' } });
    const overrun = concatBytes(Uint8Array.of(0xff, 0xd8, 0xff, 0xe1, 0xff, 0xff), SQUARE);
    expect(stripPhoto(overrun)).toEqual({ ok: false, error: { code: 'damagedPhoto' } });
  });

  it('whatever stands before the picture: same picture, nothing new, and the same when done twice', () => {
    const marker = fc.constantFrom(
      0xe0,
      0xe1,
      0xe2,
      0xe5,
      0xed,
      0xee,
      0xef,
      0xfe,
      0xdb,
      0xdd,
      0xc4,
    );
    const beginning = fc.constantFrom('Exif\0\0', 'ICC_PROFILE\0', 'JFIF\0', 'Adobe', 'MPF\0', '');
    const part = fc
      .tuple(marker, beginning, fc.uint8Array({ maxLength: 60 }))
      .map(([kind, begin, rest]) => ({ kind, bytes: segment(kind, utf8(begin), rest) }));
    fc.assert(
      fc.property(
        fc.array(part, { maxLength: 10 }),
        fc.uint8Array({ maxLength: 40 }),
        (parts, after) => {
          const file = concatBytes(jpeg(...parts.map(({ bytes }) => bytes), SQUARE), after);
          const quiet = stripped(file);
          expect(stripped(quiet)).toEqual(quiet);
          expect(quiet.length).toBeLessThanOrEqual(file.length);
          const tables = parts.filter(({ kind }) => kind < 0xe0).map(({ bytes }) => bytes);
          const pictures = concatBytes(...tables, SQUARE);
          expect(text(quiet)).toContain(text(SQUARE));
          for (const bytes of tables) expect(text(quiet)).toContain(text(bytes));
          expect(quiet.length).toBeGreaterThanOrEqual(pictures.length + 4);
        },
      ),
    );
  });
});

describe('a stripped PNG', () => {
  const loud = [
    chunk('tEXt', utf8('Author\0A. Aide')),
    chunk('zTXt', utf8('Comment\0\0packed')),
    chunk('iTXt', utf8('XML:com.adobe.xmp\0\0\0\0\0xmp')),
    chunk('tIME', new Uint8Array(7)),
    chunk('eXIf', tiff(TELLING)),
    chunk('prVt', utf8('maker data')),
  ];

  it('tells nothing, keeps colours and pixels, and stays turned', () => {
    const colours = chunk('gAMA', Uint8Array.of(0, 0, 1, 2));
    const photo = concatBytes(png(...loud, colours), utf8('a film follows'));
    const quiet = stripped(photo);
    expect(text(quiet)).not.toMatch(/Phone 9|Aide|packed|xmp|maker data|film|tIME/);
    expect(quiet).toEqual(png(chunk('eXIf', tiff({ 0x0112: { short: 6 } })), colours));
    expect(readFacts(quiet)).toMatchObject({ state: 'none' });
    expect(stripped(quiet)).toEqual(quiet);
  });

  it('is as it was when it told nothing', () => {
    expect(stripped(png())).toEqual(png());
  });

  it('is refused when the file is not whole', () => {
    const whole = png();
    for (let end = 8; end < whole.length; end += 1)
      expect(stripPhoto(whole.subarray(0, end))).toMatchObject({ ok: false });
    const [start] = [whole.subarray(0, 8)];
    expect(stripPhoto(concatBytes(start, PIXELS, chunk('IEND')))).toMatchObject({ ok: false });
    expect(stripPhoto(concatBytes(start, HEADER, chunk('IEND')))).toMatchObject({ ok: false });
  });
});

describe('other kinds', () => {
  it.each(['GIF89a', 'RIFF1234WEBPVP8 ', '\0\0\0\x18ftypheic', '%PDF-1.7', 'text'])(
    '%j',
    (start) => {
      expect(stripPhoto(utf8(start))).toEqual({ ok: false, error: { code: 'cannotStrip' } });
    },
  );
});
