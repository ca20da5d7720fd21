import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  type Block,
  parseAdvisoryFile,
  parsedFileSchema,
} from '../../../../src/advisories/index.ts';
import { LOADED } from '../fixtures/canada.ts';

const folder = new URL('../../../../../shared/samples/advisories/canada/', import.meta.url);
const isHere = existsSync(folder);

function sample(name: string, allowPartial = false) {
  const bytes = new Uint8Array(readFileSync(new URL(name, folder)));
  return parseAdvisoryFile({ name, bytes, loaded: LOADED, allowPartial });
}

function readSample(name: string) {
  const result = sample(name, true);
  if (!result.ok) throw new Error(`refused: ${result.error.code}`);
  expect(parsedFileSchema.safeParse(result.value).error).toBeUndefined();
  return result.value;
}

/** A list as nested arrays of its words. */
const outline = (blocks: readonly Block[]): unknown[] =>
  blocks.flatMap((block): unknown[] => {
    if (block.kind === 'list') return [block.items.map(outline)];
    if (block.kind === 'note') return outline(block.children);
    return [block.children.map((inline) => ('text' in inline ? inline.text : ' ')).join('')];
  });

// Real published files are not in this repository; without them beside it these tests are skipped, and listed as such.
describe.skipIf(!isHere)('real files of Canada (skipped where ../shared/samples is absent)', () => {
  it('reads all 229 destinations of 2014', () => {
    const { form, advisories, refused } = readSample('index-alpha-eng.2014-03-02.json');
    expect({ form, refused }).toEqual({ form: 'index', refused: [] });
    const counts = [1, 2, 3, 4].map(
      (level) => advisories.filter(({ overall }) => overall === level).length,
    );
    expect(counts).toEqual([104, 100, 14, 11]);
    expect(advisories.filter(({ regionalFlag }) => regionalFlag)).toHaveLength(61);
    expect(advisories.find(({ code }) => code === 'AF')).toMatchObject({
      overall: 4,
      nativeLevel: '3',
      text: { en: 'AVOID ALL TRAVEL', fr: 'ÉVITEZ TOUT VOYAGE' },
      published: '2014-02-26T13:25:38Z',
    });
  });

  it('reads the six entries of 2026 only when a part is wanted', () => {
    const name = 'index-alpha-eng.2026-09-26.trimmed6.json';
    expect(sample(name)).toMatchObject({
      error: { code: 'tooFewDestinations', facts: { found: 6 } },
    });
    const { advisories } = readSample(name);
    expect(
      advisories.map(({ code, overall, regionalFlag }) => [code, overall, regionalFlag]),
    ).toEqual([
      ['AF', 4, false],
      ['DZ', 2, true],
      ['CI', 2, true],
      ['IL', 3, true],
      ['JP', 1, false],
      ['MX', 2, true],
    ]);
  });

  it('reads France: sub-lists, links without tracking, no script of any kind', () => {
    const { advisories } = readSample('cta-cap-fr.2026-10-05.trimmed.json');
    const text = JSON.stringify(advisories);
    expect(advisories[0]).toMatchObject({
      code: 'FR',
      overall: 2,
      published: '2026-10-05T11:02:00Z',
    });
    expect(text).toContain(
      '"address":"https://travel.gc.ca/assistance/emergency-info/stolen-belongings"',
    );
    expect(text).not.toMatch(/_ga|#levels|<|&[a-z]+;/);
    expect(text).toContain('Information on the terrorist threat in France');
  });

  it('keeps the exclusions of Mexico under the states that they belong to', () => {
    const [mexico] = readSample('cta-cap-mx.2026-10-07.advisories-only.json').advisories;
    expect(mexico).toMatchObject({ overall: 2, regionalMax: 3, regionalFlag: true });
    const items = outline(mexico?.detail?.en.regional[0]?.body ?? [])[1] as unknown[][];
    expect(items).toHaveLength(14);
    expect(items[5]).toEqual([
      'Jalisco, within 50 km of the border with Michoacán state, excluding:',
      [
        ['Mazamitla (and highway 405 leading there)'],
        ['the area around Lake Chapala between highway 15 and 15D'],
      ],
    ]);
    const sinaloa = items[10] as [string, unknown[][]];
    expect(sinaloa[0]).toContain('Sinaloa, excluding');
    expect(sinaloa[1]).toHaveLength(2);
    expect(sinaloa[1][1]).toEqual([
      expect.stringContaining('Mazatlán'),
      expect.arrayContaining([expect.any(Array)]),
    ]);
  });

  it('refuses the list of offices, which is another form', () => {
    expect(sample('embassies-consulates-list.2014-03.json')).toMatchObject({
      error: { code: 'unknownForm' },
    });
  });
});
