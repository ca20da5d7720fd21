import { createCipheriv, createDecipheriv, createECDH, hkdfSync, randomBytes } from 'node:crypto';
import {
  LABELS,
  NONCE_LENGTH,
  PUBLIC_KEY_LENGTH,
  REQUEST_OVERHEAD,
  TAG_LENGTH,
} from '../relay/layout.ts';
import { pack, unpack } from '../relay/pack.ts';

/** What the page asked, and the seal for what it is told. */
export interface Opened {
  readonly request: unknown;
  seal(answer: unknown): Uint8Array;
}

/** The vault process's end of the relay: one key pair a life, so nothing that main kept can be opened after a lock. */
export interface RelayEnd {
  readonly publicKey: Uint8Array;
  /** undefined: these bytes were not sealed for this process and this operation. */
  open(operation: string, sealed: Uint8Array): Opened | undefined;
  /** undefined while no page has asked anything. */
  sealEvent(name: string, payload: unknown): Uint8Array | undefined;
}

interface Keys {
  readonly page: Buffer;
  readonly asked: Buffer;
  readonly told: Buffer;
}

const CIPHER = 'aes-256-gcm';
const KEY_LENGTH = 32;

/** Node's own cryptography, because it answers at once: a closing must not overtake a draft that came before it. */
export function createRelayEnd(): RelayEnd {
  const pair = createECDH('prime256v1');
  const publicKey = pair.generateKeys();
  let known: Keys | undefined;
  const keysOf = (page: Buffer): Keys => {
    if (known?.page.equals(page) === true) return known;
    const shared = pair.computeSecret(page);
    const salt = Buffer.concat([page, publicKey]);
    const key = (label: string) => Buffer.from(hkdfSync('sha256', shared, salt, label, KEY_LENGTH));
    known = { page, asked: key(LABELS.asked), told: key(LABELS.told) };
    shared.fill(0);
    return known;
  };
  return {
    publicKey,
    open(operation, sealed) {
      if (sealed.length < REQUEST_OVERHEAD) return undefined;
      try {
        const bytes = Buffer.from(sealed);
        const keys = keysOf(bytes.subarray(0, PUBLIC_KEY_LENGTH));
        const request = openOne(keys.asked, operation, bytes.subarray(PUBLIC_KEY_LENGTH));
        return { request, seal: (answer) => sealOne(keys.told, operation, answer) };
      } catch {
        return undefined;
      }
    },
    sealEvent: (name, payload) => known && sealOne(known.told, name, payload),
  };
}

/** Throws when a bit is not as it was sealed. */
function openOne(key: Buffer, name: string, sealed: Buffer): unknown {
  const decipher = createDecipheriv(CIPHER, key, sealed.subarray(0, NONCE_LENGTH));
  decipher.setAAD(Buffer.from(name));
  decipher.setAuthTag(sealed.subarray(-TAG_LENGTH));
  const ct = sealed.subarray(NONCE_LENGTH, -TAG_LENGTH);
  const packed = Buffer.concat([decipher.update(ct), decipher.final()]);
  try {
    return unpack(packed);
  } finally {
    packed.fill(0);
  }
}

function sealOne(key: Buffer, name: string, value: unknown): Uint8Array {
  const nonce = randomBytes(NONCE_LENGTH);
  const cipher = createCipheriv(CIPHER, key, nonce);
  cipher.setAAD(Buffer.from(name));
  const ct = [cipher.update(pack(value)), cipher.final()];
  return Buffer.concat([nonce, ...ct, cipher.getAuthTag()]);
}
