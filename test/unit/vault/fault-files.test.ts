/** Faults of a vault's file, one each: the class is right, and a refused file gives nothing away (vault-and-packs Part D, "Own CCTV"). */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { EXIT } from '../../../src/cli/exit.ts';
import { cryptoReady, deriveWithArgon2id } from '../../../src/crypto/index.ts';
import { toHex } from '../../../src/kernel/index.ts';
import { type DeriveKey, inspectVault, openVault } from '../../../src/vault/index.ts';
import { numbers } from '../../faults/support/full.ts';
import { PASSPHRASE, passphrase } from '../../golden/secrets.ts';
import { valise } from '../cli/run.ts';
import { harmCopy } from './fault-files/harm.ts';
import { FAULTS, type Fault } from './fault-files/table.ts';
import { freshFolder, options } from './support.ts';

const GOLDEN = fileURLToPath(new URL('../../golden/format-1', import.meta.url));
/** What the golden vault holds begins with it, and nothing that is said of a refused file may contain it. */
const CANARY = /golden canary|Genève|sûreté|re-key/;
const LIMIT = 600_000;

beforeAll(cryptoReady);

const derived = new Map<string, Promise<Uint8Array>>();

/** Argon2id, once for each secret, salt and cost. */
const derive: DeriveKey = async (request) => {
  const { secret, salt, cost } = request;
  const name = [toHex(secret), toHex(salt), cost.memKib, cost.ops].join();
  const known = derived.get(name) ?? deriveWithArgon2id(request);
  derived.set(name, known);
  return Uint8Array.from(await known);
};

function harmed({ harm }: Fault): string {
  const path = join(freshFolder(), 'harmed.valise');
  const [golden, other] = ['all-slots', 'few'].map((name) => join(GOLDEN, `${name}.valise`));
  harmCopy(golden ?? '', other ?? '', path, harm);
  return path;
}

/** What the command must answer to the shell. */
function exitOf(expected: Fault['expected']): number {
  if (expected in EXIT && expected !== 'fine') return EXIT[expected as keyof typeof EXIT];
  return expected === 'fine' ? EXIT.fine : EXIT.refused;
}

describe(`${FAULTS.length} fault files`, () => {
  it('are at least sixty, each with a name of its own', () => {
    expect(FAULTS.length).toBeGreaterThanOrEqual(60);
    expect(new Set(FAULTS.map(({ name }) => name)).size).toBe(FAULTS.length);
  });

  it.each(FAULTS)('$name: $expected', async (fault) => {
    const { expected, finding } = fault;
    const asked = { ...options(harmed(fault)), derive, credential: passphrase };
    const inspected = await inspectVault(asked);
    const seen = inspected.ok
      ? { expected: inspected.value.class, finding: inspected.value.findings[0]?.code }
      : { expected: inspected.error.code, finding: undefined };
    expect(seen).toEqual({ expected, finding });
    const opened = await openVault(asked);
    if (opened.ok) opened.value.close();
    expect(opened.ok ? 'fine' : opened.error.code).toBe(expected);
    expect(JSON.stringify([inspected, opened.ok ? '' : opened.error])).not.toMatch(CANARY);
  });
});

describe('`valise check`', () => {
  const some = numbers(FAULTS.length, 6).flatMap((at) => FAULTS[at] ?? []);

  it.each(some)(
    'on $name answers the class, and nothing of what is inside',
    (fault) => {
      const { exit, out, err } = valise(['check', harmed(fault), '--json'], PASSPHRASE);
      expect(exit).toBe(exitOf(fault.expected));
      expect(`${out}${err}`).not.toMatch(CANARY);
      if (out !== '') expect(JSON.parse(out)).toMatchObject({ class: fault.expected });
    },
    LIMIT,
  );
});
