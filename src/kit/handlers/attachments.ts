import { basename } from 'node:path';
import type { AnswerOf, AttachmentView, RequestOf, Subject } from '../../contract/index.ts';
import { ok, type Refusal, refuse, type Result } from '../../kernel/index.ts';
import {
  type PhotoFacts,
  photoFactsSchema,
  sniffMedia,
  UNREADABLE_FACTS,
} from '../../photos/index.ts';
import { retied, type VaultReadError } from '../../vault/index.ts';
import {
  addAttachments,
  attachmentView,
  isOf,
  readAttachment,
  readAttachments,
  removeAttachment,
  type TiedAttachment,
} from '../attachments.ts';
import type { OpenHandlers } from '../handlers.ts';
import { commit, noteOf, nowInstant, type OpenKit } from '../open-kit.ts';
import { readDevice, readTrip } from '../records.ts';
import { rowsOf } from '../trip-views.ts';

type ReadRefusal = Refusal<'notFound' | 'tooLargeToShow' | 'attachmentDamaged'>;

/** What of a vault's refusal is told: that a chunk does not open, or that one is missing, comes to the same for the person. */
const told = ({ code, facts }: VaultReadError): { ok: false; error: ReadRefusal } => {
  if (code === 'tooLarge') return refuse('tooLargeToShow', facts);
  return refuse(code === 'notFound' ? 'notFound' : 'attachmentDamaged');
};

/** The content of one that is in use. */
function contentOf(
  kit: OpenKit,
  id: string,
): Result<TiedAttachment & { readonly bytes: Uint8Array }, ReadRefusal> {
  const found = readAttachment(kit.vault, id);
  if (found === undefined) return refuse('notFound');
  const read = kit.vault.readAttachment(found.attachment.id);
  return read.ok ? ok({ ...found, bytes: read.value.bytes }) : told(read.error);
}

/** The process that read somebody else's file may have been taken over by it: its answer is input too. */
async function factsOf(kit: OpenKit, bytes: Uint8Array): Promise<PhotoFacts> {
  const checked = photoFactsSchema.safeParse(await kit.ports.readPhoto(bytes));
  return checked.success ? checked.data : UNREADABLE_FACTS;
}

async function strip(kit: OpenKit, id: string): Promise<AnswerOf<'attachment.strip'>> {
  const content = contentOf(kit, id);
  if (!content.ok) return content;
  const { attachment, about, bytes } = content.value;
  const stripped = await kit.ports.stripPhoto(bytes);
  if (!stripped.ok) return stripped;
  const fresh = stripped.value;
  // As above: what comes back must still be a photo of that kind, and not longer.
  if (fresh.length > bytes.length || sniffMedia(fresh) !== attachment.media)
    return refuse('damagedPhoto');
  if (isSame(fresh, bytes))
    return ok({ attachment: attachmentView(content.value), changed: false });
  const next = { ...about, stripped: nowInstant(kit) };
  const note = noteOf(kit, 'attachment.strip');
  const replaced = kit.vault.replaceAttachment(attachment.id, fresh, next, note);
  if (replaced.ok)
    return ok({
      attachment: attachmentView({ attachment: replaced.value, about: next }),
      changed: true,
    });
  const { code, facts } = replaced.error;
  switch (code) {
    case 'vaultFull':
      return refuse('kitFull');
    case 'badName':
    case 'cancelled':
    case 'unreadable':
      return refuse('internal');
    default:
      return refuse(code, facts);
  }
}

const isSame = (left: Uint8Array, right: Uint8Array): boolean =>
  left.length === right.length && left.every((byte, at) => byte === right[at]);

async function exportTo(
  kit: OpenKit,
  id: string,
  path: string | undefined,
): Promise<AnswerOf<'attachment.export'>> {
  const found = readAttachment(kit.vault, id);
  if (found === undefined) return refuse('notFound');
  if (path === undefined) return refuse('io');
  const exported = await kit.vault.exportAttachment(found.attachment.id, path);
  if (exported.ok) return ok({ name: basename(path) });
  const { code } = exported.error;
  switch (code) {
    case 'damaged':
    case 'tampered':
      return refuse('attachmentDamaged');
    case 'tooLarge':
      return refuse('io');
    default:
      return refuse(code);
  }
}

/** Oldest first; those of one moment by name. */
const byAge = (a: AttachmentView, b: AttachmentView): number =>
  a.added.localeCompare(b.added) || a.name.localeCompare(b.name);

type Listed = RequestOf<'attachment.list'>['about'];

/** Whether there is such an item, or such a device with such a seal. */
function isSubject(kit: OpenKit, subject: Subject): boolean {
  if ('trip' in subject) {
    const trip = readTrip(kit.vault, subject.trip);
    return trip !== undefined && rowsOf(kit, trip).some((row) => row.id === subject.row);
  }
  const device = readDevice(kit.vault, subject.device);
  if (device === undefined) return false;
  return subject.seal === null || device.seals.some((seal) => seal.number === subject.seal);
}

/** What is asked for; undefined when there is no such trip and no such device. */
function attachedTo(kit: OpenKit, listed: Listed): readonly TiedAttachment[] | undefined {
  const record =
    'trip' in listed ? readTrip(kit.vault, listed.trip) : readDevice(kit.vault, listed.device);
  if (record === undefined) return undefined;
  const row = 'trip' in listed ? listed.row : null;
  return readAttachments(kit.vault, { removed: false }).filter(
    ({ about }) => isOf(about, listed) && (row === null || ('row' in about && about.row === row)),
  );
}

export const attachmentHandlers: OpenHandlers<'attachment'> = {
  'attachment.add': async ({ about, kind }, kit, { grant }) =>
    isSubject(kit, about)
      ? addAttachments(kit, grant ?? [], about, kind ?? 'own')
      : refuse('notFound'),

  'attachment.cancel': (_request, kit) => {
    if (kit.attaching !== null) kit.attaching.cancelled = true;
    return ok(null);
  },

  'attachment.list': ({ about }, kit) => {
    const attached = attachedTo(kit, about);
    return attached === undefined
      ? refuse('notFound')
      : ok(attached.map(attachmentView).sort(byAge));
  },

  'attachment.setKind': ({ id, kind }, kit) => {
    const found = readAttachment(kit.vault, id);
    const stored = found && kit.vault.get('attachment', found.attachment.id);
    if (found === undefined || stored === undefined) return refuse('notFound');
    const about = { ...found.about, kind };
    const saved = commit(kit, 'attachment.kind', [retied(stored, about)]);
    return saved.ok ? ok(attachmentView({ ...found, about })) : saved;
  },

  'attachment.read': ({ id }, kit) => {
    const content = contentOf(kit, id);
    if (!content.ok) return content;
    const { attachment, bytes } = content.value;
    return ok({ name: attachment.name, media: attachment.media, bytes });
  },

  'attachment.facts': async ({ id }, kit) => {
    const content = contentOf(kit, id);
    return content.ok ? ok(await factsOf(kit, content.value.bytes)) : content;
  },

  'attachment.strip': ({ id }, kit) => strip(kit, id),
  'attachment.export': ({ id }, kit, { grant }) => exportTo(kit, id, grant?.[0]),

  'attachment.remove': async ({ id }, kit) => {
    const found = readAttachment(kit.vault, id);
    if (found === undefined) return refuse('notFound');
    const removed = await removeAttachment(kit, found.attachment.id);
    return removed.ok ? ok(null) : removed;
  },
};
