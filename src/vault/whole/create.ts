/** Making a vault: built beside its name, verified, and only then given the name (vault-and-packs B7, whole-file operations). */
import { cryptoReady, isCostAllowed, isPassphrase } from '../../crypto/index.ts';
import { type Result, refuse } from '../../kernel/index.ts';
import { writeNamed } from './named.ts';
import { prepareContent } from './new-content.ts';
import type { CreateOptions, Vault, VaultCreateError } from '../types.ts';
import { isTaken } from '../container/whole-file.ts';

/** Makes a vault with one passphrase slot and leaves it open. `exists` when the name is taken, whatever by. */
export async function createVault(
  options: CreateOptions,
): Promise<Result<Vault, VaultCreateError>> {
  if (!isCostAllowed(options.cost)) return refuse('kdfOutOfBounds');
  if (!isPassphrase(options.passphrase)) return refuse('notText');
  if (isTaken(options.path)) return refuse('exists');
  await cryptoReady();
  const content = await prepareContent(options);
  return content.ok ? writeNamed(options, content.value) : content;
}
