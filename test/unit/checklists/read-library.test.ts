import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { readLibrary } from '../../../src/checklists/index.ts';
import { item, LIBRARY } from './support/fixture.ts';

describe('readLibrary', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'valise-library-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const write = (name: string, content: unknown) =>
    writeFileSync(join(folder, name), stringify(content));

  it('reads every .yaml file by name, and nothing else', () => {
    write('b.yaml', { items: [item('PRE-001')] });
    write('a.yaml', { items: [item('PRE-002')] });
    write('sources.yaml', { sources: LIBRARY.sources });
    writeFileSync(join(folder, 'notes.md'), 'not: [yaml');
    expect(readLibrary(folder).items.map(({ id }) => id)).toEqual(['PRE-002', 'PRE-001']);
  });

  it('does not start with a part of the library', () => {
    write('a.yaml', { items: [item('PRE-001')] });
    expect(() => readLibrary(folder)).toThrow('unknownSource');
    expect(() => readLibrary(join(folder, 'absent'))).toThrow();
  });
});
