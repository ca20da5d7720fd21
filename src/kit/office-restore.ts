import { type Refusal, refuse, type Result } from '../kernel/index.ts';
import {
  type Credential,
  restoreVault,
  type VaultAccessError,
  type VaultCreateError,
  type VaultOpenError,
} from '../vault/index.ts';
import { rekey } from './keys.ts';
import { isFreeForRekey, renewRestored } from './new-key.ts';
import { closeKit, openKit } from './open-kit.ts';
import type { KitPorts } from './ports.ts';

type OfficeError = VaultOpenError | VaultCreateError | VaultAccessError | Refusal<'weakPassphrase'>;

/**
 * Two officers open a copy of a kit for somebody who lost everything else: a new kit at `path` under a new passphrase, with
 * an entry in the history that its holder sees. The recovery sheet is gone with the old key; the offices stay.
 */
export async function restoreForOffice(
  ports: KitPorts,
  request: {
    readonly from: string;
    readonly path: string;
    /** The office's joined seed. */
    readonly seed: Uint8Array;
    readonly passphrase: Uint8Array;
  },
): Promise<Result<void, OfficeError>> {
  const { from, path, seed, passphrase } = request;
  if (!(await ports.judge(passphrase)).ok) return refuse('weakPassphrase');
  if (!isFreeForRekey(path)) return refuse('exists');
  const credential: Credential = { kind: 'office', secret: seed };
  const { derive, random, clock } = ports;
  const note = { actor: 'office', verb: 'vault.restore', zone: ports.zone() };
  const vault = await restoreVault({ from, path, credential, derive, random, clock, note });
  if (!vault.ok) return vault;
  const kit = openKit(vault.value, ports, path);
  const act = 'opened';
  const done = await renewRestored(kit, () => rekey(kit, { proof: credential, passphrase, act }));
  if (done.ok) closeKit(kit);
  return done;
}
