import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ok, type Refusal, refuse, type Result, toHex } from '../kernel/index.ts';
import { inWords } from './inspect.ts';
import type { OpenKit } from './open-kit.ts';
import { standingView, stateNote } from './standing.ts';

/** What whoever examines the file needs, and nothing that opens it (vault-and-packs B6, "treat as tampering"). */
const READ_ME = `Valise: evidence about a kit that is not the one this computer remembers.

The .valise file is the kit as it was found; it is sealed as before. The .anchor file is what this computer had noted.
report.json says what was compared and what a check found. Nothing here opens the kit. Do not change these files;
give the folder to House security.

Valise : éléments de preuve sur une valise qui n’est pas celle dont cet ordinateur se souvient.

Le fichier .valise est la valise telle qu’elle a été trouvée ; elle reste scellée. Le fichier .anchor est ce que cet
ordinateur avait noté. report.json indique ce qui a été comparé et ce qu’une vérification a décelé. Rien ici n’ouvre la
valise. Ne modifiez pas ces fichiers ; remettez le dossier à la sécurité de la Chambre.
`;

/** Writes a new folder inside the one that the person chose; answers its name. */
export async function saveEvidence(
  kit: OpenKit,
  chosen: string,
): Promise<Result<{ readonly name: string }, Refusal<'diskFull' | 'io' | 'readOnly'>>> {
  const at = new Date(kit.ports.clock.now()).toISOString();
  const name = `valise-evidence-${at.slice(0, 19).replace(/[:T]/g, '-')}`;
  const { vault, ports } = kit;
  const report = {
    madeAt: at,
    kit: vault.id,
    sha256: sha256Of(kit.path),
    found: await stateNote(vault.state()),
    standing: await standingView(vault.standing()),
    check: inWords(vault.check()),
  };
  try {
    const folder = join(chosen, name);
    mkdirSync(folder, { mode: 0o700 });
    copyFileSync(kit.path, join(folder, basename(kit.path)));
    const note = ports.witness?.recall(vault.id);
    if (note !== undefined) writeFileSync(join(folder, `${vault.id}.anchor`), note);
    writeFileSync(join(folder, 'report.json'), `${JSON.stringify(report, null, 2)}\n`);
    writeFileSync(join(folder, 'READ-ME.txt'), READ_ME);
    return ok({ name });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === 'ENOSPC' || code === 'EDQUOT') return refuse('diskFull');
    return refuse(['EACCES', 'EPERM', 'EROFS'].includes(code) ? 'readOnly' : 'io');
  }
}

const sha256Of = (path: string): string =>
  toHex(createHash('sha256').update(readFileSync(path)).digest());
