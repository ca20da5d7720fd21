import { z } from 'zod';
import type { AccessNotice } from '../contract/index.ts';
import type { Localized } from '../kernel/index.ts';
import {
  type Change,
  isRecordId,
  type JsonValue,
  recordIdFrom,
  type RecordId,
  type SlotView,
  type Vault,
} from '../vault/index.ts';

/** The record that names a key of the kit; its id is the slot's label. A slot without one has no name. */
export const slotRecordSchema = z.strictObject({
  kind: z.enum(['passphrase', 'recovery', 'office']),
  name: z.string().max(120),
  /** The office's X-Wing public key, so that a re-key can wrap for it again; base64. */
  publicKey: z.base64().max(2048).nullable(),
});
export type SlotRecord = z.infer<typeof slotRecordSchema>;

const SCHEMA = 1;
/** An unlock tells a change of the keys three times (vault-and-packs B4). */
const TOLD = 3;

const ACTS = [
  'recovery',
  'office',
  /** Re-wrapped: the key and everything else that opens the kit stay. */
  'passphrase',
  /** With a new key for everything. */
  'renewed',
  'rekey',
  'removed',
  'code',
  'opened',
] as const;
export type AccessAct = (typeof ACTS)[number];

const noticesSchema = z.strictObject({
  notices: z
    .array(
      z.strictObject({
        at: z.iso.datetime(),
        act: z.enum(ACTS),
        name: z.string().max(120),
        left: z.int().min(1).max(TOLD),
      }),
    )
    .max(24),
});
type StoredNotice = z.infer<typeof noticesSchema>['notices'][number];

/** The record of a label; undefined when the slot has no name. */
export function readSlotRecord(vault: Vault, labelId: string): SlotRecord | undefined {
  const record = isRecordId(labelId) ? vault.get('slot', labelId) : undefined;
  return record === undefined ? undefined : slotRecordSchema.parse(record.value);
}

export const putSlotRecord = (labelId: RecordId, value: SlotRecord): Change => ({
  kind: 'put',
  collection: 'slot',
  id: labelId,
  schema: SCHEMA,
  value,
});

/** Takes away the names of the slots that a re-key leaves out. */
export const dropSlotRecords = (vault: Vault, slots: readonly SlotView[]): readonly Change[] =>
  slots
    .filter(({ labelId }) => readSlotRecord(vault, labelId) !== undefined)
    .map(({ labelId }) => ({ kind: 'delete', collection: 'slot', id: labelId as RecordId }));

const noticesId = (): RecordId => recordIdFrom('access-notices');

function storedNotices(vault: Vault): readonly StoredNotice[] {
  const record = vault.get('slot', noticesId());
  return record === undefined ? [] : noticesSchema.parse(record.value).notices;
}

const putNotices = (notices: readonly StoredNotice[]): Change => ({
  kind: 'put',
  collection: 'slot',
  id: noticesId(),
  schema: SCHEMA,
  value: { notices: notices.slice(-24) } as unknown as JsonValue,
});

/** Adds a change of the keys to what the next unlocks tell. */
export const addNotice = (vault: Vault, at: string, act: AccessAct, name = ''): Change =>
  putNotices([...storedNotices(vault), { at, act, name, left: TOLD }]);

/** What this unlock tells. */
export const readNotices = (vault: Vault): readonly AccessNotice[] =>
  storedNotices(vault).map(inWords);

/** The change that counts what this unlock told; none when that was nothing. What came since is told from the next one on. */
export function countNotices(vault: Vault, told: readonly AccessNotice[]): readonly Change[] {
  const stored = storedNotices(vault);
  if (told.length === 0 || stored.length === 0) return [];
  const isTold = (each: StoredNotice) =>
    told.some(({ at, text }) => at === each.at && text.en === inWords(each).text.en);
  const rest = stored.flatMap((each) => {
    if (!isTold(each)) return [each];
    return each.left > 1 ? [{ ...each, left: each.left - 1 }] : [];
  });
  if (rest.length > 0) return [putNotices(rest)];
  return [{ kind: 'delete', collection: 'slot', id: noticesId() }];
}

const WORDS: Readonly<Record<AccessAct, Localized>> = {
  recovery: {
    en: 'A recovery sheet was made. An earlier sheet no longer opens this kit.',
    fr: 'Une feuille de récupération a été créée. Une feuille antérieure n’ouvre plus cette valise.',
  },
  office: {
    en: 'The office “{name}” can now open this kit.',
    fr: 'Le bureau « {name} » peut désormais ouvrir cette valise.',
  },
  passphrase: { en: 'The passphrase was changed.', fr: 'La phrase secrète a été changée.' },
  rekey: {
    en: 'The kit was given a new key. An earlier recovery sheet no longer opens it.',
    fr: 'La valise a reçu une nouvelle clé. Une feuille de récupération antérieure ne l’ouvre plus.',
  },
  renewed: {
    en: 'The passphrase was changed and the kit was given a new key. An earlier recovery sheet no longer opens it.',
    fr: 'La phrase secrète a été changée et la valise a reçu une nouvelle clé. Une feuille de récupération antérieure ne l’ouvre plus.',
  },
  removed: {
    en: 'The office “{name}” can no longer open this kit. The kit was given a new key; an earlier recovery sheet no longer opens it.',
    fr: 'Le bureau « {name} » ne peut plus ouvrir cette valise. La valise a reçu une nouvelle clé ; une feuille de récupération antérieure ne l’ouvre plus.',
  },
  opened: {
    en: 'An office opened a copy of the kit and gave it a new key and a new passphrase. An earlier recovery sheet no longer opens it.',
    fr: 'Un bureau a ouvert une copie de la valise et lui a donné une nouvelle clé et une nouvelle phrase secrète. Une feuille de récupération antérieure ne l’ouvre plus.',
  },
  code: {
    en: 'The kit was opened with the recovery sheet and given a new passphrase.',
    fr: 'La valise a été ouverte avec la feuille de récupération et a reçu une nouvelle phrase secrète.',
  },
};

function inWords({ at, act, name }: StoredNotice): AccessNotice {
  const { en, fr } = WORDS[act];
  return { at, text: { en: en.replace('{name}', name), fr: fr.replace('{name}', name) } };
}
