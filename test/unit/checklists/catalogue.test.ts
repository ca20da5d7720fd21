import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { catalogue, readLibrary } from '../../../src/checklists/index.ts';
import { item } from './support/fixture.ts';

describe('catalogue', () => {
  const sources = [{ code: 'SRC', title: { en: 'A guide', fr: 'Un guide' } }];
  const one = item('PRE-001', {
    title: { en: 'Lock | hold', fr: 'Verrouillez\n gardez' },
    when: { tier: 2 },
    evidence: { min: 1, t3: 2, t4: 5 },
    check: 'AV-01',
    confirmed: { by: 'A. Officer', on: '2026-11-24' },
  });
  const text = catalogue({ items: [item('POS-001', { phase: 'after' }), one], sources });

  it('shows an item in both languages, side by side, with all that its review needs', () => {
    expect(text).toContain(
      [
        '## Before · Avant (1)',
        '',
        '### PRE-001',
        '',
        '| English | Français |',
        '|---|---|',
        '| **Lock \\| hold** | **Verrouillez gardez** |',
        '| Why PRE-001 | Pourquoi PRE-001 |',
        '| 1. One. | 1. Un. |',
        '| 2. Two. | 2. Deux. |',
        '| *If* the tier is T2 or higher | *Si* le palier est T2 ou plus |',
        '| *Due* 7 days before | *Échéance* 7 jours avant |',
        '',
        'Evidence 1, T3 2, T4 5 · Check AV-01 · Sources SRC r · Owner security · Confirmed by A. Officer, 2026-11-24 · Checked 2026-11-22 · Review by 2027-05-22  ',
        'Preuve 1, T3 2, T4 5 · Vérification AV-01 · Sources SRC r · Responsable security · Confirmé par A. Officer, 2026-11-24 · Vérifié le 2026-11-22 · À revoir le 2027-05-22',
      ].join('\n'),
    );
  });

  it('says nothing of what an item does not have, and lists phases and sources in their order', () => {
    expect(text).toContain('\nEvidence 1 · Sources SRC r · Owner security · Checked');
    expect(text).toContain('2 items, 1 sources.');
    expect(text.indexOf('### PRE-001')).toBeLessThan(text.indexOf('### POS-001'));
    expect(text.endsWith('| SRC | A guide | Un guide |\n')).toBe(true);
  });
});

describe('docs/library.md', () => {
  it('is the catalogue of the shipped library; after a change: npm run -s valise -- library catalogue > docs/library.md', () => {
    const isCurrent =
      readFileSync('docs/library.md', 'utf8') === catalogue(readLibrary('src/checklists/library'));
    expect(isCurrent).toBe(true);
  });
});
