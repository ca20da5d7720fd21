import { type Document, parseDocument } from 'yaml';
import { z } from 'zod';
import { ok, type Refusal, type Result, refuse } from '../kernel/index.ts';
import { type Contact, contactSchema } from './contact.ts';

/**
 * Why a ladder was refused.
 * - `notYaml`: the text cannot be read as YAML; fact `line`, counted from 1.
 * - `wrongShape`: a key is missing, unknown or of the wrong kind; fact `at`, such as `contacts.3.ways.0.value`.
 * - `duplicateId`: two rungs have one id; fact `id`.
 * - `waysMismatch`: a rung that the office fills in has ways already, or another rung has none; fact `id`.
 */
export type ContactsRefusal = Refusal<'notYaml' | 'wrongShape' | 'duplicateId' | 'waysMismatch'>;

const fileSchema = z.strictObject({ contacts: z.array(contactSchema).min(1) });

/**
 * Reads `contacts.yaml`. The rungs keep the order of the file: it is the order in which they are tried
 * (travel-security-guidance §8).
 */
export function parseContacts(text: string): Result<readonly Contact[], ContactsRefusal> {
  const document = parseDocument(text, { logLevel: 'silent' });
  const mistake = document.errors[0];
  if (mistake !== undefined) return refuse('notYaml', { line: mistake.linePos?.[0].line ?? 1 });
  const parsed = fileSchema.safeParse(toPlain(document));
  if (!parsed.success) {
    return refuse('wrongShape', { at: parsed.error.issues[0]?.path.join('.') ?? '' });
  }
  return checkRungs(parsed.data.contacts);
}

/** No alias is ever needed here, and expanding them is how a small file becomes a huge one. */
function toPlain(document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: 0 });
  } catch {
    return undefined;
  }
}

function checkRungs(contacts: readonly Contact[]): Result<readonly Contact[], ContactsRefusal> {
  const seen = new Set<string>();
  for (const { id, toFill, ways } of contacts) {
    if (seen.has(id)) return refuse('duplicateId', { id });
    seen.add(id);
    if (toFill !== (ways.length === 0)) return refuse('waysMismatch', { id });
  }
  return ok(contacts);
}
