/** The read-only look over a vault file, from the container to the last record (vault-and-packs B7, opening order). */
import type { Database } from 'better-sqlite3';
import { cryptoReady, type DeriveKey, wipeVaultKeys } from '../../crypto/index.ts';
import { ok, type Result, refuse, toHex } from '../../kernel/index.ts';
import { anchoredLength, type Witness } from '../anchor/anchor.ts';
import type { Credential } from '../keys/credentials.ts';
import { checkContainer, checkDrafts, checkLength, classOf } from './check.ts';
import { faultOf, identityFault, openDatabase } from '../container/database.ts';
import { scanVault, type Verified } from './scan.ts';
import type { Finding, VaultOpenError } from '../types.ts';
import { type HeaderCopies, readHeaders, type Unlocked, unlockHeaders } from '../keys/unlock.ts';

/** What was found. The keys are there only when nothing worse than a warning was; whoever asked wipes them. */
export interface Examination {
  readonly findings: readonly Finding[];
  readonly open?: Unlocked & {
    readonly verified: Verified;
    /** What this computer remembers of the vault, and the journal's head at the length that it names. */
    readonly note: Uint8Array | undefined;
    readonly headAt: Uint8Array | undefined;
  };
}

export interface ExamineOptions {
  readonly path: string;
  readonly credential: Credential;
  readonly derive: DeriveKey;
  readonly witness?: Witness | undefined;
}

/** Reads from the file; what SQLite or the system throws becomes a code. */
export function guardRead<T>(action: () => Result<T, VaultOpenError>): Result<T, VaultOpenError> {
  try {
    return action();
  } catch (error) {
    const fault = faultOf(error);
    if (fault === undefined) throw error;
    return refuse(fault === 'diskFull' ? 'io' : fault);
  }
}

/** Examines the file. Refusals are what no check can answer, such as a wrong passphrase; damage and tampering are findings. */
export async function examine(
  options: ExamineOptions,
  depth: { readonly deep: boolean },
): Promise<Result<Examination, VaultOpenError>> {
  await cryptoReady();
  const opened = guardRead(() => ok(openDatabase(options.path, 'readOnly')));
  if (!opened.ok) return damageAsFinding(opened, 'sqliteDamaged');
  const db = opened.value;
  try {
    const container = guardRead(() => readContainer(db));
    if (!container.ok) return damageAsFinding(container, 'sqliteDamaged');
    const { findings, copies } = container.value;
    if (copies === undefined) return ok({ findings });
    const unlocked = await unlockHeaders(copies, options.credential, options.derive);
    if (!unlocked.ok) {
      const code = unlocked.error.code === 'tampered' ? 'headerMacWrong' : 'headerDamaged';
      return damageAsFinding(unlocked, code, copies.findings);
    }
    const note = options.witness?.recall(toHex(unlocked.value.binding.vaultId));
    return examineContent(db, unlocked.value, copies.findings, { ...depth, note });
  } finally {
    db.close();
  }
}

/** Identity, schema, SQLite's own check, the header's copies: all that needs no key. */
function readContainer(
  db: Database,
): Result<
  { readonly findings: readonly Finding[]; readonly copies?: HeaderCopies },
  VaultOpenError
> {
  const identity = identityFault(db);
  if (identity !== undefined) return refuse(identity);
  const findings = checkContainer(db);
  if (findings.length > 0) return ok({ findings });
  const copies = readHeaders(db);
  const warnings = [...checkLength(db), ...copies.findings];
  return ok({ findings, copies: { ...copies, findings: warnings } });
}

function examineContent(
  db: Database,
  unlocked: Unlocked,
  warnings: readonly Finding[],
  { deep, note }: { readonly deep: boolean; readonly note: Uint8Array | undefined },
): Result<Examination, VaultOpenError> {
  const { binding, header } = unlocked;
  const length = anchoredLength(note);
  const content = guardRead(() => {
    const options = length === undefined ? { deep } : { deep, headAt: length };
    const { verified, findings, headAt } = scanVault(db, binding, header, options);
    const drafts = deep ? checkDrafts(db, binding) : [];
    const all = [...warnings, ...findings, ...drafts];
    return ok(
      verified === undefined
        ? { findings: all }
        : { findings: all, open: { ...unlocked, verified, note, headAt } },
    );
  });
  if (!content.ok || !('open' in content.value)) wipeVaultKeys(binding.keys);
  return content.ok ? content : damageAsFinding(content, 'sqliteDamaged', warnings);
}

function damageAsFinding(
  refusal: { readonly ok: false; readonly error: VaultOpenError },
  code: Finding['code'],
  others: readonly Finding[] = [],
): Result<Examination, VaultOpenError> {
  const severity = refusal.error.code;
  if (severity !== 'damaged' && severity !== 'tampered') return refusal;
  return ok({ findings: [...others, { code, severity }] });
}

/** The refusal that the findings amount to, with the first of the worst as its fact. */
export function refusalOf(findings: readonly Finding[]): VaultOpenError | undefined {
  const worst = classOf(findings);
  if (worst === 'fine') return undefined;
  const finding = findings.find(({ severity }) => severity === worst)?.code ?? worst;
  return { code: worst, facts: { finding } };
}
