import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type Contact, readContacts } from '../../../src/contacts/index.ts';

const data = join(import.meta.dirname, '../../../src/contacts/data');
const library = join(import.meta.dirname, '../../../src/checklists/library');
let ladder: readonly Contact[] = [];

beforeAll(() => {
  const read = readContacts(data);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  ladder = read.value;
});

const byId = (id: string) => ladder.find((contact) => contact.id === id);

describe('the ladder as shipped', () => {
  it('starts with House security and ends with the Law Clerk', () => {
    expect(ladder.map(({ id }) => id)).toEqual([
      'house-security',
      'delegate',
      'mission',
      'gac-watch-centre',
      'cyber-centre',
      'csis',
      'rcmp',
      'law-clerk',
    ]);
  });

  it('leaves to the office what only the office knows', () => {
    expect(ladder.filter(({ toFill }) => toFill).map(({ id }) => id)).toEqual([
      'house-security',
      'delegate',
      'mission',
      'law-clerk',
    ]);
  });

  it('reaches the watch centre in seven ways, each with the day it was checked', () => {
    const ways = byId('gac-watch-centre')?.ways ?? [];
    expect(ways.map(({ kind, value }) => [kind, value])).toEqual([
      ['collect', '+1 613 996 8885'],
      ['phone', '1-800-387-3124'],
      ['sms', '+1-613-686-3658'],
      ['whatsapp', '+1-613-909-8881'],
      ['signal', '+1-613-909-8087'],
      ['email', 'sos@international.gc.ca'],
      ['tty', '613-944-1310'],
    ]);
    expect(new Set(ways.map(({ checked }) => checked))).toEqual(new Set(['2026-09-30']));
  });

  it('claims no check where there was none', () => {
    for (const { checked, confidence } of ladder.flatMap(({ ways }) => ways)) {
      expect(checked === null).toBe(confidence !== 'r');
    }
  });

  it('gives the official names in French', () => {
    expect(byId('gac-watch-centre')?.who.fr).toBe(
      'Centre de surveillance et d’intervention d’urgence d’Affaires mondiales Canada',
    );
    expect(byId('cyber-centre')?.who.fr).toBe('Centre canadien pour la cybersécurité');
    expect(byId('csis')?.who.fr).toContain('Service canadien du renseignement de sécurité');
    expect(byId('rcmp')?.who.fr).toContain('Gendarmerie royale du Canada');
    expect(byId('law-clerk')?.who.fr).toBe('Bureau du légiste et conseiller parlementaire');
  });

  it('cites only sources that the library knows', () => {
    const { sources } = parse(readFileSync(join(library, 'sources.yaml'), 'utf8')) as {
      sources: readonly { code: string }[];
    };
    const known = new Set(sources.map(({ code }) => code));
    const cited = ladder.flatMap(({ ways }) => ways.map(({ source }) => source));
    expect(cited.filter((code) => !known.has(code))).toEqual([]);
  });
});
