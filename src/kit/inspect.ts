import type { CheckView } from '../contract/index.ts';
import { ok, type Result } from '../kernel/index.ts';
import { type CheckReport, inspectVault, type VaultOpenError } from '../vault/index.ts';
import { findingAction, findingMeaning } from './findings.ts';
import type { KitPorts } from './ports.ts';

/** A report with the meaning of each finding in words. */
export const inWords = ({ ok: isOk, class: verdict, findings }: CheckReport): CheckView => ({
  ok: isOk,
  class: verdict,
  findings: findings.map(({ code, severity }) => ({
    code,
    severity,
    meaning: findingMeaning(code),
    action: findingAction(code),
  })),
});

/** Verifies a file without opening the kit, so that one that does not open can be examined too. */
export async function inspectKit(
  ports: Pick<KitPorts, 'derive' | 'random'>,
  path: string,
  passphrase: Uint8Array,
): Promise<Result<CheckView, VaultOpenError>> {
  const report = await inspectVault({
    ...ports,
    path,
    credential: { kind: 'passphrase', secret: passphrase },
  });
  return report.ok ? ok(inWords(report.value)) : report;
}
