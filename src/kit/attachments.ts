import { type FileHandle, open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { z } from 'zod';
import { attachedLevel, type AttachedKind, attachedKindSchema } from '../checklists/index.ts';
import {
  type AttachmentView,
  type AttachReport,
  deviceSubjectSchema,
  rowSubjectSchema,
  type Subject,
} from '../contract/index.ts';
import { type Localized, ok, type Refusal, refuse, type Result } from '../kernel/index.ts';
import { isPhoto, isStrippable, SNIFFED_BYTES, sniffMedia } from '../photos/index.ts';
import { instantSchema } from '../shapes/index.ts';
import {
  type Attachment,
  type Change,
  MAX_WHOLE_BYTES,
  retied,
  type Vault,
  type VaultAttachError,
  type VaultWriteError,
} from '../vault/index.ts';
import { commit, noteOf, type OpenKit } from './open-kit.ts';
import { readDevice, readTrip } from './records.ts';

/** Bytes read from a file at a time. */
const PIECE = 1024 ** 2;

const fate = {
  /** The person's own photo or document, or a receipt from somebody else; those of before the question are their own. */
  kind: attachedKindSchema.default('own'),
  /** UTC instant at which its hidden data was removed. */
  stripped: instantSchema.nullable(),
  /** Its trip or its device was removed: it goes for good at the next opening, when that can no longer be undone. */
  removed: z.boolean(),
};

/** What an attachment is tied to (the `about` of its record): an item of a trip, or a device of the register. */
const aboutSchema = z.union([rowSubjectSchema.extend(fate), deviceSubjectSchema.extend(fate)]);
type About = z.infer<typeof aboutSchema>;

/** The record that an attachment goes and comes back with. */
export type Owner = { readonly trip: string } | { readonly device: string };

export const isOf = (subject: Subject | About, owner: Owner): boolean =>
  'trip' in owner
    ? 'trip' in subject && subject.trip === owner.trip
    : 'device' in subject && subject.device === owner.device;

const ownerOf = (subject: Subject | About): Owner =>
  'trip' in subject ? { trip: subject.trip } : { device: subject.device };

const isThere = (vault: Vault, owner: Owner): boolean =>
  'trip' in owner
    ? readTrip(vault, owner.trip) !== undefined
    : readDevice(vault, owner.device) !== undefined;

/** Without what became of it. */
const subjectOf = (about: About): Subject =>
  'trip' in about
    ? { trip: about.trip, row: about.row }
    : { device: about.device, seal: about.seal };

/** An attachment with what it is tied to. */
export interface TiedAttachment {
  readonly attachment: Attachment;
  readonly about: About;
}

/** Those of a vault; `removed`: those whose trip was removed, else those that are in use. */
export const readAttachments = (
  vault: Vault,
  { removed }: { readonly removed: boolean },
): readonly TiedAttachment[] =>
  vault
    .attachments()
    .map((attachment) => ({ attachment, about: aboutSchema.parse(attachment.about) }))
    .filter(({ about }) => about.removed === removed);

/** One that is in use. */
export const readAttachment = (vault: Vault, id: string): TiedAttachment | undefined =>
  readAttachments(vault, { removed: false }).find(({ attachment }) => attachment.id === id);

/**
 * The highest evidence level that the attachments of a trip reach, by row. Every tick asks, and there may be hundreds, so it is
 * kept until one of them changes: `commit` sees to that, and so does each change here that the vault makes by itself.
 */
export function attachedLevels(kit: OpenKit, trip: string): ReadonlyMap<string, number> {
  kit.levels ??= levelsIn(kit.vault);
  return kit.levels.get(trip) ?? NO_LEVELS;
}

const NO_LEVELS: ReadonlyMap<string, number> = new Map();

function levelsIn(vault: Vault): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const levels = new Map<string, Map<string, number>>();
  for (const { about } of readAttachments(vault, { removed: false })) {
    if (!('trip' in about)) continue;
    const ofTrip = levels.get(about.trip) ?? new Map<string, number>();
    levels.set(about.trip, ofTrip);
    ofTrip.set(about.row, Math.max(ofTrip.get(about.row) ?? 0, attachedLevel(about.kind)));
  }
  return levels;
}

/** Removes one for good. */
export async function removeAttachment(kit: OpenKit, id: Attachment['id']) {
  const gone = await kit.vault.removeAttachment(id, noteOf(kit, 'attachment.remove'));
  kit.levels = null;
  return gone;
}

/** What a screen shows of it. */
export const attachmentView = ({ attachment, about }: TiedAttachment): AttachmentView => {
  const { id, name, media, length, added, sha256 } = attachment;
  return {
    id,
    about: subjectOf(about),
    kind: about.kind,
    name,
    media,
    bytes: length,
    added,
    sha256,
    stripped: about.stripped,
    isPhoto: isPhoto(media),
    canStrip: isStrippable(media) && length <= MAX_WHOLE_BYTES,
    canShow: length <= MAX_WHOLE_BYTES,
  };
};

/** Marks the attachments of what is removed, or takes the mark away again; their content stays where it is. */
export function markAttachments(vault: Vault, owner: Owner, removed: boolean): readonly Change[] {
  return readAttachments(vault, { removed: !removed })
    .filter(({ about }) => isOf(about, owner))
    .flatMap(({ attachment, about }) => {
      const stored = vault.get('attachment', attachment.id);
      return stored === undefined ? [] : [retied(stored, { ...about, removed })];
    });
}

/** Whether the removal can still be undone. */
const isRestorable = (kit: OpenKit, about: About): boolean =>
  'trip' in about ? kit.removed.has(about.trip) : kit.removedDevices.has(about.device);

/** Removes for good what belongs to trips and devices that were removed before this opening. Whoever may not save leaves it for the next time. */
export async function sweepAttachments(kit: OpenKit): Promise<void> {
  for (const { attachment, about } of readAttachments(kit.vault, { removed: true })) {
    if (isRestorable(kit, about)) continue;
    const gone = await removeAttachment(kit, attachment.id);
    if (!gone.ok) return;
  }
}

type FileCode = 'badName' | 'unreadable' | 'tooLarge' | 'vaultFull';

/** Why one file of several was not taken; the others go on. */
const WHY: Readonly<Record<FileCode, Localized>> = {
  badName: {
    en: 'Its name is empty or longer than 255 characters. Rename it, then add it again.',
    fr: 'Son nom est vide ou dépasse 255 caractères. Renommez-le, puis ajoutez-le de nouveau.',
  },
  unreadable: {
    en: 'It could not be read to its end. Check the disk or the stick it is on, then add it again.',
    fr: 'Il n’a pas pu être lu en entier. Vérifiez le disque ou la clé où il se trouve, puis ajoutez-le de nouveau.',
  },
  tooLarge: {
    en: 'It is larger than 2 GiB, the most that an attachment may have. Shorten it or split it.',
    fr: 'Il dépasse 2 Gio, la taille maximale d’une pièce jointe. Raccourcissez-le ou divisez-le.',
  },
  vaultFull: {
    en: 'The kit would grow beyond 8 GiB, more than it can open again. Remove attachments first.',
    fr: 'La valise dépasserait 8 Gio et ne pourrait plus être ouverte. Retirez d’abord des pièces jointes.',
  },
};

const isFileCode = (code: string): code is FileCode => Object.hasOwn(WHY, code);

type AddRefusal = Refusal<'notFound' | 'attachRunning'> | VaultWriteError;

/** Adds the files of the grant one after another; a file that is refused leaves nothing behind. */
export async function addAttachments(
  kit: OpenKit,
  paths: readonly string[],
  to: Subject,
  kind: AttachedKind,
): Promise<Result<AttachReport, AddRefusal>> {
  if (kit.attaching !== null) return refuse('attachRunning');
  const run = { cancelled: false };
  kit.attaching = run;
  const owner = ownerOf(to);
  const about: About = { ...to, kind, stripped: null, removed: false };
  const added: AttachmentView[] = [];
  const refused: AttachReport['refused'][number][] = [];
  try {
    for (const [index, path] of paths.entries()) {
      if (run.cancelled || !isThere(kit.vault, owner)) break;
      const place = { path, file: index + 1, files: paths.length };
      const result = await addFile(kit, run, place, about);
      if (result.ok) added.push(attachmentView({ attachment: result.value, about }));
      else if (isFileCode(result.error.code))
        refused.push({ name: basename(path), why: WHY[result.error.code] });
      else if (result.error.code !== 'cancelled') return refuse(result.error.code);
    }
    markLate(kit, owner, added);
    return ok({ added, refused, cancelled: run.cancelled });
  } finally {
    kit.attaching = null;
  }
}

/** The trip or the device was removed while its files were being added: they go with it, and come back with it. */
function markLate(kit: OpenKit, owner: Owner, added: readonly AttachmentView[]): void {
  if (added.length === 0 || isThere(kit.vault, owner)) return;
  const verb = 'trip' in owner ? 'trip.remove' : 'device.remove';
  commit(kit, verb, markAttachments(kit.vault, owner, true));
}

interface Place {
  readonly path: string;
  readonly file: number;
  readonly files: number;
}

async function addFile(
  kit: OpenKit,
  run: { readonly cancelled: boolean },
  { path, file, files }: Place,
  about: About,
): Promise<Result<Attachment, VaultAttachError>> {
  const name = basename(path);
  const source = await openSource(path);
  if (source === undefined) return refuse('unreadable');
  const { handle, media, size } = source;
  const report = (bytes: number) =>
    kit.ports.emit('attachment.progress', { name, file, files, bytes, size });
  report(0);
  try {
    const watch = { cancelled: () => run.cancelled, wrote: report };
    const note = noteOf(kit, 'attachment.add');
    return await kit.vault.attach(piecesOf(handle), { name, media, about }, note, watch);
  } finally {
    kit.levels = null;
    await handle.close();
  }
}

/** The file, and what it is by its first bytes; undefined when it cannot be read. Opening a pipe would wait for whoever writes to it. */
async function openSource(path: string) {
  const stats = await stat(path).catch(() => undefined);
  if (stats === undefined || !stats.isFile()) return undefined;
  const handle = await open(path, 'r').catch(() => undefined);
  if (handle === undefined) return undefined;
  try {
    const head = new Uint8Array(SNIFFED_BYTES);
    const { bytesRead } = await handle.read(head, 0, head.length, 0);
    return { handle, media: sniffMedia(head.subarray(0, bytesRead)), size: stats.size };
  } catch {
    await handle.close();
    return undefined;
  }
}

/** The file from its start, in the same memory each time. */
async function* piecesOf(handle: FileHandle): AsyncGenerator<Uint8Array> {
  const piece = new Uint8Array(PIECE);
  for (let at = 0; ; ) {
    const { bytesRead } = await handle.read(piece, 0, piece.length, at);
    if (bytesRead === 0) return;
    at += bytesRead;
    yield piece.subarray(0, bytesRead);
  }
}
