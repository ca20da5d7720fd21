/** Record ids: 16 bytes, written as 32 lower-case hex characters. */
import { ID_LENGTH, labelledId } from '../crypto/index.ts';
import { type Random, toHex, utf8 } from '../kernel/index.ts';

declare const recordId: unique symbol;

export type RecordId = string & { readonly [recordId]: true };

/** Whether a text from outside is a record id. */
export const isRecordId = (text: string): text is RecordId => /^[0-9a-f]{32}$/.test(text);

/** A fresh random id. */
export const newRecordId = (random: Random): RecordId => toHex(random.bytes(ID_LENGTH)) as RecordId;

/** The id of a record that has a natural name, such as "canada:FR". Needs `cryptoReady`; the name itself is not secret inside the vault. */
export const recordIdFrom = (name: string): RecordId =>
  toHex(labelledId('recordName', utf8(name))) as RecordId;
