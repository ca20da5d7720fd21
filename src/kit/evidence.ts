import { createHash } from 'node:crypto';
import { closeSync, copyFileSync, mkdirSync, openSync, readSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fail, ok, type Refusal, type Result, toHex } from '../kernel/index.ts';
import { diskRefusal, isThere, removeQuietly } from './disk.ts';
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

/** Writes a new folder inside the one that the person chose, all of it or nothing; answers its name. */
export async function saveEvidence(
  kit: OpenKit,
  chosen: string,
): Promise<Result<{ readonly name: string }, Refusal<'diskFull' | 'io' | 'readOnly'>>> {
  const madeAt = new Date(kit.ports.clock.now()).toISOString();
  const name = freeName(chosen, `valise-evidence-${madeAt.slice(0, 19).replace(/[:T]/g, '-')}`);
  const folder = join(chosen, name);
  const about = await report(kit, madeAt);
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    return fail(diskRefusal(error));
  }
  try {
    fill(folder, kit, about);
    return ok({ name });
  } catch (error) {
    removeQuietly(folder);
    return fail(diskRefusal(error));
  }
}

function freeName(folder: string, name: string): string {
  let free = name;
  for (let count = 2; isThere(join(folder, free)); count += 1) free = `${name}-${count}`;
  return free;
}

const report = async ({ vault }: OpenKit, madeAt: string) => ({
  madeAt,
  kit: vault.id,
  found: await stateNote(vault.state()),
  standing: await standingView(vault.standing()),
  check: inWords(vault.check()),
});

function fill(folder: string, { path, vault, ports }: OpenKit, about: object): void {
  const copy = join(folder, basename(path));
  const put = (name: string, content: string | Uint8Array) =>
    writeFileSync(join(folder, name), content, { flag: 'wx', mode: 0o600 });
  copyFileSync(path, copy);
  const note = ports.witness?.recall(vault.id);
  if (note !== undefined) put(`${vault.id}.anchor`, note);
  put('report.json', `${JSON.stringify({ ...about, sha256: sha256Of(copy) }, null, 2)}\n`);
  put('READ-ME.txt', READ_ME);
}

const CHUNK = 1024 ** 2;

/** Read in pieces: a kit with attachments is larger than memory should hold. */
function sha256Of(path: string): string {
  const hash = createHash('sha256');
  const chunk = new Uint8Array(CHUNK);
  const file = openSync(path, 'r');
  try {
    for (;;) {
      const length = readSync(file, chunk);
      if (length === 0) return toHex(hash.digest());
      hash.update(chunk.subarray(0, length));
    }
  } finally {
    closeSync(file);
  }
}
