/** Vaults of earlier builds, opened by this one (test/golden/README.md). */
import { copyFileSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { cryptoReady } from '../../../src/crypto/index.ts';
import { type Credential, inspectVault, openVault } from '../../../src/vault/index.ts';
import { contentOf, draftsOf } from '../../faults/support/content.ts';
import { DRAFT_KEYS, makeGolden } from '../../golden/make.ts';
import {
  CODE_WORDS,
  office,
  OFFICE_SEED,
  PASSPHRASE,
  passphrase,
  recovery,
} from '../../golden/secrets.ts';
import { freshFolder, must, options } from './support.ts';

const GOLDEN = fileURLToPath(new URL('../../golden', import.meta.url));
const FORMAT_1 = join(GOLDEN, 'format-1');
/** Every one that was ever made: a name may be added here, and none taken away. */
const FILES = ['few', 'all-slots'];

beforeAll(cryptoReady);

const expectedOf = (name: string): unknown =>
  JSON.parse(readFileSync(join(FORMAT_1, `${name}.json`), 'utf8'));

/** Opened from a copy, and for writing: the golden file itself stays as it is. */
async function contentBy(name: string, credential: Credential): Promise<unknown> {
  const path = join(freshFolder(), `${name}.valise`);
  copyFileSync(join(FORMAT_1, `${name}.valise`), path);
  const vault = must(await openVault({ ...options(path), credential }));
  const content = { ...contentOf(vault), drafts: draftsOf(vault, DRAFT_KEYS) };
  expect(vault.check()).toEqual({ ok: true, class: 'fine', findings: [] });
  vault.close();
  // The same way through JSON as what it is compared with: an absent draft is null there.
  return JSON.parse(JSON.stringify(content));
}

describe('golden vaults of format 1', () => {
  it('are all there', () => {
    const names = FILES.flatMap((name) => [`${name}.json`, `${name}.valise`]);
    expect(readdirSync(FORMAT_1).toSorted()).toEqual(names.toSorted());
  });

  it.each(FILES)('%s opens with its passphrase and holds what it held', async (name) => {
    expect(await contentBy(name, passphrase)).toEqual(expectedOf(name));
  });

  it('all-slots opens with the printed code and with the office’s key', async () => {
    const expected = expectedOf('all-slots');
    expect(await contentBy('all-slots', await recovery())).toEqual(expected);
    expect(await contentBy('all-slots', office)).toEqual(expected);
  });

  it.each(FILES)('%s is fine to a check that writes nothing', async (name) => {
    const path = join(FORMAT_1, `${name}.valise`);
    const before = readFileSync(path);
    const report = await inspectVault({ ...options(path), credential: passphrase, readOnly: true });
    expect(must(report)).toEqual({ ok: true, class: 'fine', findings: [] });
    expect(readFileSync(path).equals(before)).toBe(true);
  });
});

describe('making golden vaults', () => {
  it('writes a file and what is in it, and never over either', async () => {
    const folder = freshFolder();
    await makeGolden('few', folder);
    expect(readdirSync(folder).toSorted()).toEqual(['few.json', 'few.valise']);
    await expect(makeGolden('few', folder)).rejects.toThrow('never written over');
    await expect(makeGolden('few', FORMAT_1)).rejects.toThrow('never written over');
  });

  it('is described with what opens them', () => {
    const readme = readFileSync(join(GOLDEN, 'README.md'), 'utf8');
    for (const text of [PASSPHRASE, CODE_WORDS, OFFICE_SEED, ...FILES])
      expect(readme).toContain(text);
  });
});
