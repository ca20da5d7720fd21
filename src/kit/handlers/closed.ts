import type { AnswerOf, KitState } from '../../contract/index.ts';
import { generatePassphrase } from '../../crypto/index.ts';
import { ok, refuse, type Result, utf8 } from '../../kernel/index.ts';
import { createVault, openVault, type Vault } from '../../vault/index.ts';
import type { ClosedHandlers } from '../handlers.ts';
import { type OpenKit, openKit } from '../open-kit.ts';
import type { KitPorts } from '../ports.ts';
import { DEFAULT_LOCK, putSettings } from '../records.ts';
import { judgementOf } from '../judgement.ts';
import { kitState } from './kit.ts';

/** Before the unlock: nothing here can read a record. `opened` hands the unlocked kit to its keeper. */
export const closedHandlers: ClosedHandlers = {
  'kit.suggestPassphrase': async ({ language }, { ports }) => {
    const words = await generatePassphrase(ports.random, language);
    return ok({ passphrase: utf8(words.join(' ')) });
  },

  'kit.judgePassphrase': async ({ passphrase }, { ports }) =>
    ok(judgementOf(await ports.judge(passphrase))),

  'kit.create': async ({ passphrase, role, language }, { ports, opened }, { kitPath }) => {
    if (kitPath === null) return refuse('io');
    const judged = await ports.judge(passphrase);
    if (!judged.ok) return refuse('weakPassphrase');
    const made = await createVault({
      ...vaultPorts(ports, kitPath),
      passphrase,
      cost: ports.kdfCost,
    });
    passphrase.fill(0);
    if (!made.ok) return made;
    const settings = putSettings({ role, language, ...DEFAULT_LOCK });
    const saved = made.value.commit([settings], { actor: 'owner', verb: 'kit.create' });
    if (saved.ok) return hand(made.value, ports, opened);
    made.value.close();
    return saved.error.code === 'diskFull' ? refuse('diskFull') : refuse('io');
  },

  'kit.unlock': async ({ passphrase }, { ports, opened }, { kitPath }) => {
    if (kitPath === null) return refuse('notFound');
    const credential = { kind: 'passphrase', secret: passphrase } as const;
    const vault = await openVault({ ...vaultPorts(ports, kitPath), credential });
    passphrase.fill(0);
    return vault.ok ? hand(vault.value, ports, opened) : (vault satisfies AnswerOf<'kit.unlock'>);
  },
};

const vaultPorts = (ports: KitPorts, path: string) => ({
  path,
  derive: ports.derive,
  random: ports.random,
  clock: ports.clock,
});

async function hand(
  vault: Vault,
  ports: KitPorts,
  opened: (kit: OpenKit) => void,
): Promise<Result<KitState, never>> {
  const kit = openKit(vault, ports);
  opened(kit);
  return ok(await kitState(kit));
}
