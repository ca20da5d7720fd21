import { utf8 } from '../../../src/kernel/index.ts';

/** A complete index of our own making, in the present form; levels 0 to 3 by place. */
export function indexFile(levels: Readonly<Record<string, number>>, published: string): Uint8Array {
  const WORDS = [
    ['Exercise normal security precautions', 'Prendre des mesures de sécurité normales'],
    ['Exercise a high degree of caution', 'Faire preuve d’une grande prudence'],
    ['Avoid non-essential travel', 'Éviter tout voyage non-essentiel'],
    ['Avoid all travel', 'Éviter tout voyage'],
  ] as const;
  const entry = (code: string, state: number) => {
    const [en, fr] = WORDS[state] ?? WORDS[0];
    return {
      'country-id': 1,
      'country-iso': code,
      'country-eng': `Place ${code}`,
      'country-fra': `Lieu ${code}`,
      'advisory-state': state,
      'date-published': { timestamp: Date.parse(published) / 1000, date: '', asp: published },
      'has-advisory-warning': state >= 2 ? 1 : 0,
      'has-regional-advisory': 0,
      'has-content': 1,
      'recent-updates-type': 'Editorial change',
      eng: {
        name: `Place ${code}`,
        'url-slug': code,
        'friendly-date': '',
        'advisory-text': en,
        'recent-updates': '',
      },
      fra: {
        name: `Lieu ${code}`,
        'url-slug': code,
        'friendly-date': '',
        'advisory-text': fr,
        'recent-updates': '',
      },
    };
  };
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const codes = letters.slice(0, 9).flatMap((a) => letters.map((b) => `${a}${b}`));
  const data = Object.fromEntries(
    [...codes, ...Object.keys(levels)].map((code) => [code, entry(code, levels[code] ?? 0)]),
  );
  const metadata = { generated: { timestamp: Date.parse(published) / 1000, date: '' } };
  return utf8(JSON.stringify({ metadata, data }));
}
