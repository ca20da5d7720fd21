import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { machinePorts } from '../../../src/cli/ports.ts';
import type { OperationName, RequestOf, ResponseOf } from '../../../src/contract/index.ts';
import { type DeriveKey, deriveWithArgon2id, secureRandom } from '../../../src/crypto/index.ts';
import { toHex, utf8 } from '../../../src/kernel/index.ts';
import { createKit, type Kit, type KitContext, type KitPorts } from '../../../src/kit/index.ts';
import { fileWitness } from '../../../src/vault/index.ts';

export { indexFile } from '../support/index-file.ts';

export const PASSPHRASE = 'lantern orchard quiet bridge marble willow';
/** Another one that passes the gate. */
export const NEXT = 'copper violin meadow saddle pepper glacier';

const derived = new Map<string, Uint8Array>();

/** Argon2id, remembered by secret and salt: opening one kit again costs no second derivation. */
export const derive: DeriveKey = async (request) => {
  const name = [request.secret, request.salt].map(toHex).join();
  const known = derived.get(name) ?? (await deriveWithArgon2id(request));
  derived.set(name, known);
  return Uint8Array.from(known);
};

/** A real kit on a real file, with a clock that the test sets. */
export interface TestKit {
  readonly kit: Kit;
  readonly path: string;
  readonly clock: { at: number };
  /** The whole answer. */
  ask(
    operation: string,
    request: unknown,
    context?: Partial<KitContext>,
  ): ReturnType<Kit['dispatch']>;
  /** The value; a refusal fails the test. */
  run<N extends OperationName>(
    operation: N,
    request: RequestOf<N>,
    context?: Partial<KitContext>,
  ): Promise<ResponseOf<N>>;
}

const folder = mkdtempSync(join(tmpdir(), 'valise-kit-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let made = 0;

export const freshPath = (): string => {
  made += 1;
  return join(folder, `${made}.valise`);
};

/** An empty folder. */
export const freshFolder = (): string => mkdtempSync(join(folder, 'folder-'));

/** What an installation has: its notes of kits, and a place for the daily copies. */
export const freshProfile = () => ({
  witness: fileWitness(join(freshFolder(), 'anchors'), secureRandom()),
  backupFolder: join(freshFolder(), 'backups'),
});

/** 1 November 2026, 12:00 in Ottawa. */
export const NOW = Date.UTC(2026, 10, 1, 17);

export function closedKit(path = freshPath(), ports: Partial<KitPorts> = {}): TestKit {
  const clock = { at: NOW };
  const kit = createKit({
    ...machinePorts(),
    derive,
    kdfCost: { memKib: 64 * 1024, ops: 3 },
    zone: () => 'Europe/Paris',
    clock: { now: () => clock.at },
    ...ports,
  });
  const ask: TestKit['ask'] = (operation, request, context) =>
    kit.dispatch({ operation, request, context: { kitPath: path, grant: null, ...context } });
  return {
    kit,
    path,
    clock,
    ask,
    async run(operation, request, context) {
      const answer = await ask(operation, request, context);
      if (!answer.ok) throw new Error(`${operation}: ${answer.error.code}`);
      return answer.value as ResponseOf<typeof operation>;
    },
  };
}

let template: Promise<string> | undefined;

/** A traveller's kit in French with nothing in it, closed. */
async function makeTemplate(): Promise<string> {
  const { kit, path, run } = closedKit();
  await run('kit.create', { passphrase: utf8(PASSPHRASE), role: 'traveller', language: 'fr' });
  kit.close();
  return path;
}

/** An open kit: a copy of one that was made before, which costs no derivation. */
export async function openTestKit(ports: Partial<KitPorts> = {}): Promise<TestKit> {
  template ??= makeTemplate();
  const path = freshPath();
  copyFileSync(await template, path);
  return unlocked(path, ports);
}

/** An open kit over the file that is there. */
export async function unlocked(
  path: string,
  ports: Partial<KitPorts> = {},
  passphrase = PASSPHRASE,
): Promise<TestKit> {
  const test = closedKit(path, ports);
  await test.run('kit.unlock', { passphrase: utf8(passphrase) });
  return test;
}

/** Closes and opens the same file again, as after a lock. */
export async function reopened(
  test: TestKit,
  ports: Partial<KitPorts> = {},
  passphrase = PASSPHRASE,
): Promise<TestKit> {
  test.kit.close();
  const again = closedKit(test.path, ports);
  again.clock.at = test.clock.at;
  await again.run('kit.unlock', { passphrase: utf8(passphrase) });
  return again;
}

/** The code of a refusal, or `fine`. */
export const codeOf = (answer: Awaited<ReturnType<Kit['dispatch']>>): string =>
  answer.ok ? 'fine' : answer.error.code;

/** Draws a recovery code and types it back; answers its words as a sheet shows them. */
export async function withSheet(
  test: TestKit,
  language: 'en' | 'fr' = 'en',
  passphrase = PASSPHRASE,
): Promise<string> {
  const { words } = await test.run('access.newCode', { language });
  const sheet = words.join(' ');
  await test.run('access.confirmCode', { code: utf8(sheet), passphrase: utf8(passphrase) });
  return sheet;
}

export const DRAFT: RequestOf<'trip.save'>['draft'] = {
  title: 'Paris',
  legs: [
    {
      place: 'IS',
      from: '2026-12-01',
      to: '2026-12-01',
      zone: 'Atlantic/Reykjavik',
      kind: 'transit',
    },
    { place: 'FR', from: '2026-12-02', to: '2026-12-05', zone: 'Europe/Paris', kind: 'stay' },
  ],
  purpose: 'official',
  traveller: 'member',
  companions: [],
  devices: [{ kind: 'laptop', platform: 'windows', ownership: 'loaner', label: 'House 114' }],
  person: { score: 1, reason: '' },
  event: { score: 1, reason: '' },
  place: null,
};
