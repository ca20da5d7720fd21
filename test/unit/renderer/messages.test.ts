import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { SENTENCES } from '../../../src/contract/sentences.ts';
import type { Localized } from '../../../src/kernel/index.ts';

const renderer = join(import.meta.dirname, '..', '..', '..', 'renderer');
const files = readdirSync(renderer, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('messages.ts'),
);

const isLocalized = (value: unknown): value is Localized =>
  typeof value === 'object' && value !== null && 'en' in value && 'fr' in value;

async function catalogue(): Promise<readonly (readonly [string, Localized])[]> {
  const all: (readonly [string, Localized])[] = Object.entries(SENTENCES);
  for (const file of files) {
    const module = (await import(pathToFileURL(join(renderer, file)).href)) as Record<
      string,
      object
    >;
    for (const group of Object.values(module)) {
      for (const [key, text] of Object.entries(group)) {
        if (isLocalized(text)) all.push([`${file} ${key}`, text]);
      }
    }
  }
  return all;
}

const entries = await catalogue();

/** Names of the arguments of a message; throws on bad ICU. */
function argumentsOf(text: string): readonly string[] {
  const names = new Set<string>();
  const walk = (elements: readonly object[]): void => {
    for (const element of elements) {
      const { value, options } = element as {
        value?: unknown;
        options?: Record<string, { value: object[] }>;
      };
      const type = (element as { type: number }).type;
      if (type >= 1 && type <= 6 && typeof value === 'string') names.add(value);
      for (const option of Object.values(options ?? {})) walk(option.value);
    }
  };
  walk(new IntlMessageFormat(text, 'en-CA', undefined, { ignoreTag: true }).getAst());
  return [...names].sort();
}

/** Text between the arguments, so that ICU's own colons and quotes are not judged. */
const words = (text: string): string =>
  text.replace(/\{\w+, (plural|select),/g, '').replace(/[{}]/g, ' ');

describe('every message of the page', () => {
  it('is found', () => {
    expect(files.length).toBeGreaterThan(3);
    expect(entries.length).toBeGreaterThan(100);
  });

  it.each(entries)('%s says something in both languages, with the same arguments', (_, text) => {
    expect(text.en).not.toBe('');
    expect(text.fr).not.toBe('');
    expect(argumentsOf(text.fr)).toEqual(argumentsOf(text.en));
  });

  it.each(entries)('%s follows the typography of its language', (_, text) => {
    expect(text.en).not.toMatch(/['!]/);
    expect(text.fr).not.toMatch(/['!]/);
    expect(words(text.fr)).not.toMatch(/[^\u00A0][;?]|[^\u00A0\d]:(?!\w)|«[^\u00A0]|[^\u00A0]»/);
    expect(words(text.fr)).not.toMatch(/ [:;?»]/);
  });
});
