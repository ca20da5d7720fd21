import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { deriveWithArgon2id, secureRandom } from '../../src/crypto/index.ts';
import { utf8 } from '../../src/kernel/index.ts';
import { createVault, openVault, recordIdFrom } from '../../src/vault/index.ts';

const MOUNT = '/bin/mount';
const UNMOUNT = '/bin/umount';

/** A disk of 1 MiB; only root may mount one. */
const disk = mkdtempSync(join(tmpdir(), 'valise-full-'));
const mounted = spawnSync(MOUNT, ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', disk]).status === 0;
afterAll(() => {
  if (mounted) spawnSync(UNMOUNT, [disk]);
  rmSync(disk, { recursive: true, force: true });
});

const options = (name: string) => ({
  path: join(disk, name),
  passphrase: utf8('full disk'),
  credential: { kind: 'passphrase', secret: utf8('full disk') } as const,
  derive: deriveWithArgon2id,
  random: secureRandom(),
  clock: { now: () => Date.now() },
  cost: { memKib: 64 * 1024, ops: 3 },
});

let free = 0;
beforeAll(() => {
  if (mounted) free = statfsSync(disk).bavail;
});

it('a full disk refuses the save, keeps what was saved, and works again when there is room', async (context) => {
  if (!mounted) context.skip('a small disk can be mounted by root only');
  expect(free).toBeGreaterThan(0);
  const created = await createVault(options('a.valise'));
  if (!created.ok) throw new Error(created.error.code);
  const vault = created.value;
  const save = (number: number) =>
    vault.commit(
      [
        {
          kind: 'put',
          collection: 'answer',
          id: recordIdFrom(`${number}`),
          schema: 1,
          value: 'x'.repeat(50_000),
        },
      ],
      { actor: 'owner', verb: 'answer.set' },
    );
  let saved = 0;
  let refusal = '';
  while (refusal === '' && saved < 100) {
    const outcome = save(saved);
    if (outcome.ok) saved += 1;
    else refusal = outcome.error.code;
  }
  expect(refusal).toBe('diskFull');
  expect(vault.state().records).toBe(saved);
  expect(vault.list('answer').length).toBe(saved);
  expect(vault.check().class).toBe('fine');
  const smaller = vault.commit([{ kind: 'delete', collection: 'answer', id: recordIdFrom('0') }], {
    actor: 'owner',
    verb: 'answer.set',
  });
  const left = smaller.ok ? saved - 1 : saved;
  vault.close();
  const opened = await openVault(options('a.valise'));
  if (!opened.ok) throw new Error(opened.error.code);
  expect(opened.value.list('answer').length).toBe(left);
  opened.value.close();
});

it('a full disk refuses the creation and leaves nothing behind', async (context) => {
  if (!mounted) context.skip('a small disk can be mounted by root only');
  try {
    writeFileSync(join(disk, 'filler'), new Uint8Array(2 * 1024 * 1024));
  } catch {
    // Full now, which is what was wanted.
  }
  const created = await createVault(options('b.valise'));
  expect(created).toMatchObject({ ok: false, error: { code: 'diskFull' } });
  expect(await openVault(options('b.valise'))).toMatchObject({ error: { code: 'notFound' } });
});
