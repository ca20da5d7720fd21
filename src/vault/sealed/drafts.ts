/** Drafts: what is being typed, sealed on its own and outside the root (vault-and-packs B5, B8). */
import {
  byteReader,
  equalBytes,
  ID_LENGTH,
  isPadded,
  keyedDigest,
  open,
  pad,
  type Sealed,
  seal,
  u16,
  u32,
} from '../../crypto/index.ts';
import { concatBytes, fromUtf8, type Random, utf8 } from '../../kernel/index.ts';
import { type Binding, sealContext } from './binding.ts';
import type { JsonValue } from '../json.ts';
import { isCanonical, recordBody, recordValue } from './records.ts';

/** The blind id of a draft's key. */
export const draftId = (binding: Binding, key: string): Uint8Array =>
  keyedDigest(binding.keys.blindId, ID_LENGTH, 'draftId', binding.vaultId, utf8(key));

/** Seals a draft; the key is inside as well, so that a reader can say what the draft belongs to. */
export function sealDraft(
  binding: Binding,
  key: string,
  value: JsonValue,
  random: Random,
): { readonly bix: Uint8Array; readonly sealed: Sealed } {
  const bix = draftId(binding, key);
  const name = utf8(key);
  const body = recordBody(value);
  const padded = pad(concatBytes(u16(name.length), name, u32(body.length), body));
  return {
    bix,
    sealed: seal(binding.keys.draft, padded, sealContext(binding, 'draft', bix), random),
  };
}

interface Draft {
  readonly key: string;
  readonly value: JsonValue;
}

/** The draft at a blind id, or undefined when the row does not authenticate or is not what {@link sealDraft} makes. */
export function openDraft(binding: Binding, bix: Uint8Array, sealed: Sealed): Draft | undefined {
  const padded = open(binding.keys.draft, sealed, sealContext(binding, 'draft', bix));
  if (padded === undefined) return undefined;
  try {
    return decodeDraft(binding, bix, padded);
  } catch {
    // A field too short, or no text: whoever has the key can seal any bytes, and a draft is never worth more than the vault.
    return undefined;
  }
}

function decodeDraft(binding: Binding, bix: Uint8Array, padded: Uint8Array): Draft | undefined {
  const reader = byteReader(padded);
  const key = fromUtf8(reader.bytes(reader.u16()));
  const body = reader.bytes(reader.u32());
  const length = padded.length - reader.rest().length;
  const whole =
    isPadded(padded, length) && isCanonical(body) && equalBytes(draftId(binding, key), bix);
  return whole ? { key, value: recordValue(body) } : undefined;
}
