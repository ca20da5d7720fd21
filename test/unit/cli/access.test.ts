import { existsSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AccessView } from '../../../src/contract/index.ts';
import { CHEAP, PASSPHRASE, type Ran, valise } from './run.ts';
import { valiseHere } from './run-here.ts';

const NEXT = 'copper violin meadow saddle pepper glacier';
const folder = mkdtempSync(join(tmpdir(), 'valise-access-'));
const at = (name: string): string => join(folder, name);
const file = at('kit.valise');
const printed: string[] = [];

async function access(args: readonly string[], passphrase = PASSPHRASE): Promise<Ran> {
  const ran = await valiseHere(args, passphrase);
  printed.push(ran.out, ran.err);
  return ran;
}

const viewOf = ({ exit, out, err }: Ran): AccessView => {
  expect(err).toBe('');
  expect(exit).toBe(0);
  return JSON.parse(out) as AccessView;
};

const kindsOf = (ran: Ran) => viewOf(ran).slots.map(({ kind }) => kind);

beforeAll(async () => {
  expect((await access(['create', file, ...CHEAP])).exit).toBe(0);
});

afterAll(() => {
  const words = existsSync(at('words.txt')) ? readFileSync(at('words.txt'), 'utf8') : '';
  const secrets = [PASSPHRASE, NEXT, ...words.split('\n').filter((line) => line !== '')];
  for (const secret of secrets) expect(printed.join('\n').includes(secret), secret).toBe(false);
});

describe('access, step by step on one kit', () => {
  it('sheet writes twelve words into a new file of its owner and nowhere else', async () => {
    const french = ['--json', '--lang', 'fr', ...CHEAP];
    const ran = valise(['access', 'sheet', file, at('words.txt'), ...french]);
    printed.push(ran.out, ran.err);
    expect(kindsOf(ran)).toEqual(['passphrase', 'recovery']);
    const lines = readFileSync(at('words.txt'), 'utf8').trimEnd().split('\n');
    expect(lines.map((line) => line.split('. ')[0])).toEqual(
      Array.from({ length: 12 }, (_, index) => `${index + 1}`),
    );
    expect(statSync(at('words.txt')).mode & 0o077).toBe(0);
  });

  it('sheet overwrites no file, and then the sheet before it stays good', async () => {
    writeFileSync(at('mine.txt'), 'mine');
    const ran = await access(['access', 'sheet', file, at('mine.txt'), ...CHEAP]);
    expect(ran).toMatchObject({ exit: 6, out: '' });
    expect(ran.err).toMatch(/no recovery code was added/);
    expect(readFileSync(at('mine.txt'), 'utf8')).toBe('mine');
    expect((await access(['access', 'sheet', file, at('absent/words.txt'), ...CHEAP])).exit).toBe(
      6,
    );
  });

  it('office adds the key that the office made, under its digits', async () => {
    const made = await access(['office-key', at('office'), '--name', 'Sécurité', '--json'], '');
    const { name, fingerprint } = JSON.parse(made.out) as { name: string; fingerprint: string };
    const view = viewOf(await access(['access', 'office', file, at('office.valisekey'), '--json']));
    expect(view.slots.at(2)).toMatchObject({ kind: 'office', number: 2, name, fingerprint });
    expect(view.free).toBe(5);
    const refused = await access(['access', 'office', file, at('mine.txt'), '--lang', 'fr']);
    expect(refused).toMatchObject({ exit: 6, out: '' });
    expect(refused.err).toMatch(/n’est pas la clé publique d’un bureau\u00a0;/);
  });

  it('passphrase gives everything a new key, and says what is left beside the kit', async () => {
    writeFileSync(at('next.txt'), `${NEXT}\n`);
    const ran = await access([
      'access',
      'passphrase',
      file,
      at('next.txt'),
      '--lang',
      'fr',
      ...CHEAP,
    ]);
    expect(ran.exit).toBe(0);
    expect(ran.out).toMatch(/^0 · phrase secrète · 20\d\d-.*\n1 · bureau · Sécurité · .*\n/);
    expect(ran.out).toMatch(/\.bak1/);
    expect(existsSync(`${file}.bak1`)).toBe(true);
    expect((await access(['access', 'list', file, '--json'])).exit).toBe(3);
    expect(kindsOf(await access(['access', 'list', file, '--json'], NEXT))).toEqual([
      'passphrase',
      'office',
    ]);
  });

  it('rekey drops the office that is named', async () => {
    const wrong = await access(['access', 'rekey', file, '--drop', 'Sécurité', ...CHEAP], NEXT);
    expect(wrong).toMatchObject({ exit: 2, out: '' });
    expect((await access(['access', 'rekey', file, '--drop', '0', ...CHEAP], NEXT)).exit).toBe(6);
    const ran = await access(['access', 'rekey', file, '--drop', '1', '--json', ...CHEAP], NEXT);
    expect(kindsOf(ran)).toEqual(['passphrase']);
  });

  it('passphrase refuses a weak one and a file that is not there', async () => {
    writeFileSync(at('weak.txt'), 'Parlement2026!');
    expect(
      (await access(['access', 'passphrase', file, at('weak.txt'), ...CHEAP], NEXT)).exit,
    ).toBe(6);
    expect(
      (await access(['access', 'passphrase', file, at('absent.txt'), ...CHEAP], NEXT)).exit,
    ).toBe(2);
    expect(
      (await access(['access', 'passphrase', file, at('weak.txt'), '--kdf-ops', '2'], NEXT)).exit,
    ).toBe(2);
  });
});
