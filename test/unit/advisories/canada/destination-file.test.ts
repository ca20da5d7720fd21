import { describe, expect, it } from 'vitest';
import { readHeading } from '../../../../src/advisories/canada/regional-blocks.ts';
import { codeInName } from '../../../../src/advisories/canada/file-name.ts';
import { plainText } from '../../../../src/advisories/index.ts';
import { codeOf, destinationFile, parse, readOne } from '../fixtures/canada.ts';

const region = (heading: string, body = '<p>There.</p>') =>
  `<div class="AdvisoryContainer RegionalAdv">${heading === '' ? '' : `<h3>${heading}</h3>`}${body}</div>`;
const withBlocks = (...blocks: string[]) =>
  readOne(destinationFile('FR', 1, {}, { advisories: blocks.join('') }));
const national =
  '<div class="AdvisoryContainer ExHigh"><h3>France - Exercise a high degree of caution</h3><p>Here.</p></div>';

describe('a destination file', () => {
  it('yields the level, the words, the date and the long text of both languages', () => {
    const advisory = readOne(destinationFile('FR', 1), 'cta-cap-fr.json');
    expect(advisory).toMatchObject({
      code: 'FR',
      names: { en: 'Place FR', fr: 'Lieu FR' },
      overall: 2,
      nativeLevel: '1',
      regionalMax: null,
      regionalFlag: false,
      published: '2026-10-05T11:02:00Z',
    });
    expect(advisory.detail?.published).toBe('2026-10-05T11:02:00Z');
    expect(plainText(advisory.detail?.fr.national ?? [])).toBe('National.');
    expect(advisory.detail?.en.sections.map(({ id }) => id)).toEqual(['security']);
  });

  it('keeps the sections in the order published and the offices as one', () => {
    const texts = {
      health: '<p>Water</p>',
      'offices-help-abroad': { 'opening-text': 'Open', 'closing-text': 'Closed' },
      'entry-exit': '<p>Visas</p>',
      'laws-culture': null,
      'disasters-climate': '',
      'offices-html': '<details><summary>Emergency services</summary><p>Dial 112</p></details>',
    };
    const { detail } = readOne(destinationFile('FR', 1, {}, texts));
    expect(detail?.en.sections.map(({ id }) => id)).toEqual([
      'security',
      'health',
      'offices',
      'entry-exit',
    ]);
    const offices = detail?.en.sections.find(({ id }) => id === 'offices')?.body ?? [];
    expect(plainText(offices)).toBe('Open\nEmergency services\nDial 112\nClosed');
  });

  it('may carry one language: the level is worded by the scale, the long text stays empty', () => {
    const advisory = readOne(
      destinationFile('FR', 1, { fra: undefined, 'has-regional-advisory': 1 }),
    );
    expect(advisory.names).toEqual({ en: 'Place FR', fr: 'Place FR' });
    expect(advisory.text.fr).toBe(
      'Faire preuve d’une grande prudence (avec avertissements régionaux)',
    );
    expect(advisory.detail?.fr).toEqual({ national: [], regional: [], sections: [] });
    const french = readOne(destinationFile('FR', 1, { eng: null }));
    expect(french).toMatchObject({ published: '2026-10-05T11:02:00Z', overall: 2 });
    expect(codeOf(destinationFile('FR', 1, { eng: null, fra: null }))).toBe('wrongShape');
  });

  it('has no date when it does not say one that can be read', () => {
    expect(readOne(destinationFile('FR', 1, {}, { 'friendly-date': 'soon' })).published).toBeNull();
  });

  it.each([
    ['unknownLevel', destinationFile('FR', 1, { 'advisory-state': 7 })],
    ['wordsDisagree', destinationFile('FR', 1, { 'advisory-state': 0 })],
    [
      'wordsDisagree',
      destinationFile(
        'FR',
        1,
        {},
        { advisories: national.replace(/Exercise.*caution/, 'AVOID ALL TRAVEL') },
      ),
    ],
    ['badCode', destinationFile('FRANCE', 1)],
    ['futureDate', destinationFile('FR', 1, {}, { 'friendly-date': 'October 5, 2036 07:02 EDT' })],
    ['impossibleDate', destinationFile('FR', 1, { 'date-published': { timestamp: 0 } })],
    ['wrongShape', destinationFile('FR', 1, {}, { security: ['<p>x</p>'] })],
    ['wrongShape', destinationFile('FR', 1, { eng: 'text' })],
    ['markupTooDeep', destinationFile('FR', 1, {}, { security: '<div>'.repeat(100) })],
    ['markupTooLarge', destinationFile('FR', 1, {}, { health: '<br>'.repeat(30_000) })],
  ])('is refused: %s', (code, file) => expect(codeOf(file)).toBe(code));

  it('must be about the place that its name promises', () => {
    expect(codeOf(destinationFile('FR', 1), 'cta-cap-FR.json')).toBe('ok');
    expect(codeOf(destinationFile('FR', 1), 'canada.json')).toBe('ok');
    expect(parse(destinationFile('FR', 1), 'cta-cap-mx (1).json')).toEqual({
      ok: false,
      error: { code: 'codeMismatch', facts: { expected: 'MX', found: 'FR' } },
    });
  });
});

describe('the name of a destination file', () => {
  it.each([
    ['cta-cap-fr.json', 'FR'],
    ['CTA-CAP-PT-20.JSON', 'PT-20'],
    ['cta-cap-mx.2026-10-07.advisories-only.json', 'MX'],
    ['C:\\Downloads\\cta-cap-xk_1.json', 'XK'],
    ['cta-cap-france.json', null],
    ['my cta-cap-fr.json', null],
    ['index-alpha-eng.json', null],
  ])('%s promises %s', (name, code) => expect(codeInName(name)).toBe(code));
});

describe('regional blocks', () => {
  it('are kept apart from the national one, each with its level', () => {
    const { overall, regionalMax, regionalFlag, detail } = withBlocks(
      national,
      region('Corse-du-Sud - the hills - Avoid non-essential travel'),
      region('LA RÉUNION – ÉVITER TOUT VOYAGE'),
    );
    expect({ overall, regionalMax, regionalFlag }).toEqual({
      overall: 2,
      regionalMax: 4,
      regionalFlag: true,
    });
    expect(plainText(detail?.en.national ?? [])).toBe('Here.');
    expect(detail?.en.regional).toMatchObject([
      { region: 'Corse-du-Sud - the hills', words: 'Avoid non-essential travel', level: 3 },
      { region: 'LA RÉUNION', words: 'ÉVITER TOUT VOYAGE', level: 4 },
    ]);
  });

  it('with a heading that is not understood leave the highest level unknown, never low', () => {
    const unclear = withBlocks(
      national,
      region('North - Avoid non-essential travel'),
      region('South - Think twice'),
    );
    expect([unclear.regionalMax, unclear.regionalFlag]).toEqual([null, true]);
    expect(unclear.detail?.en.regional[1]).toMatchObject({
      region: 'South - Think twice',
      words: '',
      level: null,
    });
    const worst = withBlocks(national, region('North - Avoid all travel'), region(''));
    expect(worst.regionalMax).toBe(4);
    expect(worst.detail?.en.regional[1]).toMatchObject({ region: '', words: '', level: null });
  });

  it('are not swallowed by a block that was never closed', () => {
    const open = national.replace('</div>', '');
    const { detail, regionalMax } = withBlocks(
      open,
      region('North - Avoid all travel'),
      '<p>After.</p>',
    );
    expect(regionalMax).toBe(4);
    expect(plainText(detail?.en.national ?? [])).toBe('Here.\nAfter.');
    expect(plainText(detail?.en.regional[0]?.body ?? [])).toBe('There.');
  });

  it('keep text that no block holds, and a second national block, with the place', () => {
    const second =
      '<div class="AdvisoryContainer AvoidAll"><h3>Gaza - Avoid all travel</h3>Text</div>';
    const { detail, regionalMax } = withBlocks('<p>Before.</p>', national, second);
    expect(plainText(detail?.en.national ?? [])).toBe('Here.\nBefore.');
    expect(detail?.en.regional).toMatchObject([{ region: 'Gaza', level: 4 }]);
    expect(regionalMax).toBe(4);
  });

  it('keep a national heading that does not state the level', () => {
    const { detail } = withBlocks(
      '<div class="AdvisoryContainer"><h3>Important notice</h3><p>Here.</p></div>',
    );
    expect(plainText(detail?.en.national ?? [])).toBe('Important notice\nHere.');
  });
});

describe('readHeading', () => {
  it.each([
    ['Regional Advisory - Avoid non-essential travel', 'Regional Advisory', 3],
    ['Avertissement régional – Éviter tout voyage', 'Avertissement régional', 4],
    ['UKRAINE - AVOID ALL TRAVEL', 'UKRAINE', 4],
    ['Avoid all travel', '', 4],
    ['Bosnia-Herzegovina', 'Bosnia-Herzegovina', null],
    ['', '', null],
  ])('reads %j', (heading, region, level) =>
    expect(readHeading(heading)).toMatchObject({ region, level }),
  );
});
