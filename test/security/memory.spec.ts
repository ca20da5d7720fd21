import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import Database from 'better-sqlite3';
import type { Searched } from '../../build/memory.mjs';
import { messages as places } from '../../renderer/features/places/messages.ts';
import { details } from '../../renderer/features/trips/checklist/messages.ts';
import { deriveWithArgon2id } from '../../src/crypto/index.ts';
import { utf8 } from '../../src/kernel/index.ts';
import { readHeaders, unlockHeaders } from '../../src/vault/keys/unlock.ts';
import { advisoryFiles } from '../e2e/support/advisory-files.ts';
import { answerDialogs, type Launched, launchValise, pressInMain } from '../e2e/support/app.ts';
import { ask } from '../e2e/support/furnish.ts';
import { inMemory, searchMemory } from './support/memory.ts';
import {
  go,
  insert,
  makeTheKit,
  openChecklist,
  openNote,
  type,
  typeNewPassphrase,
} from './support/session.ts';

/**
 * Part D, "Memory", by Bitwarden's method: what was typed, and the keys, are searched in every process of the app: while the kit
 * is open, which shows that the search sees them, and two seconds after a lock. One text is Latin-1 and three are not, so
 * both widths of a string occur.
 */
test.skip(process.platform !== 'linux', 'reads /proc');

const TYPED = {
  passphrase: 'cœur zircon melted lighthouse quorum tabby',
  note: 'wolframite 88213 Gagnon vuvuzela 5',
  draft: 'Œrsted quetzalcoatl Delacroix 774 xyl',
  search: 'Quizzlœndyxw Zyxwvian Qo',
};
const AFTER_LOCK_MS = 2000;
/** On a busy machine. */
test.setTimeout(240_000);

interface Canary {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Pieces, because a part of a text is a find too: the allocator writes over the first bytes of what is freed. */
const pieces = (text: string, length = 12): readonly string[] =>
  Array.from({ length: Math.floor(text.length / length) }, (_, index) =>
    text.slice(index * length, (index + 1) * length),
  );
const typed: readonly Canary[] = Object.entries(TYPED).flatMap(([name, text]) =>
  pieces(text).flatMap((piece) => inMemory(piece).map((bytes) => ({ name, bytes }))),
);

/** The subkeys, worked out from the file and the passphrase as anybody can who has both. */
async function keysOf(kit: string): Promise<readonly Canary[]> {
  const db = new Database(kit, { readonly: true });
  const credential = { kind: 'passphrase', secret: utf8(TYPED.passphrase) } as const;
  const unlocked = await unlockHeaders(readHeaders(db), credential, deriveWithArgon2id);
  db.close();
  if (!unlocked.ok) throw new Error(unlocked.error.code);
  const keys = Object.entries<Uint8Array>({ ...unlocked.value.binding.keys });
  return keys.map(([name, bytes]) => ({ name: `key of ${name}`, bytes: Buffer.from(bytes) }));
}

let valise: Launched;
test.beforeEach(async () => {
  valise = await launchValise();
});
test.afterEach(() => valise.close());

const mainPid = (): number => valise.app.process().pid ?? 0;
const pagePid = () =>
  valise.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
  );

/** `process: canary` for what was found; the processes that could be searched; and why the others could not. */
interface Found {
  readonly where: readonly string[];
  readonly searched: readonly string[];
  readonly unread: readonly string[];
}

async function find(canaries: readonly Canary[]): Promise<Found> {
  const page = await pagePid();
  const roleOf = ({ pid, command }: Searched): string => {
    if (pid === mainPid()) return 'main';
    if (pid === page) return 'page';
    return /vault\.cjs|--type=\S+/.exec(command)?.[0] ?? command;
  };
  const where = new Set<string>();
  const searched: string[] = [];
  const unread: string[] = [];
  for (const each of await searchMemory(
    mainPid(),
    canaries.map(({ bytes }) => bytes),
  )) {
    if ('why' in each) {
      unread.push(`${roleOf(each)} (${each.why})`);
      continue;
    }
    searched.push(roleOf(each));
    for (const [index, { name }] of canaries.entries())
      if (each.counts[index] !== 0) where.add(`${roleOf(each)}: ${name}`);
  }
  return { where: [...where].sort(), searched, unread };
}

test('what was typed and the keys: there while the kit is open, nowhere two seconds after a lock', async () => {
  const kit = join(valise.profile, 'kit.valise');
  const page = await valise.page();
  await answerDialogs(valise.app, [kit]);
  await typeNewPassphrase(page, TYPED.passphrase);
  const atCreation = await find(typed);
  await makeTheKit(page);
  const keys = await keysOf(kit);
  await answerDialogs(valise.app, advisoryFiles().paths);
  await ask(page, 'advisory.importFiles', {});
  await openChecklist(page);
  await type(await openNote(page, 4), TYPED.note);
  await page.keyboard.press('Tab');
  await page.getByText(details.saved.en).first().waitFor();
  await type(await openNote(page, 5), TYPED.draft);
  await go(page, 'places');
  await insert(page.getByLabel(places.search.en, { exact: true }), TYPED.search);
  const open = await find([...typed, ...keys]);

  const replaced = valise.app.waitForEvent('window');
  await pressInMain(valise.app, 'L', 'control');
  await replaced;
  await new Promise((resolve) => setTimeout(resolve, AFTER_LOCK_MS));
  const locked = await find([...typed, ...keys]);

  const inVault = ['note', 'draft', ...keys.map(({ name }) => name)].map(
    (name) => `vault.cjs: ${name}`,
  );
  expect(open.where).toEqual(expect.arrayContaining(inVault));
  expect(open.where.filter((each) => /key of|^main: passphrase/.test(each))).toEqual(
    inVault.filter((each) => each.includes('key of')).sort(),
  );
  expect(locked.where).toEqual([]);
  expect(locked.searched).toEqual(expect.arrayContaining(['main', 'vault.cjs']));
  test.skip(locked.unread.length > 0, `only root sees into: ${locked.unread.join(', ')}`);
  expect(atCreation.where).toContain('page: passphrase');
  const inPage = ['note', 'draft', 'search'].map((name) => `page: ${name}`);
  expect(open.where).toEqual(expect.arrayContaining(inPage));
  expect(locked.searched).toEqual(expect.arrayContaining(['page', '--type=gpu-process']));
});
