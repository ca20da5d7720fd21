import { concatBytes, utf8 } from '../../src/kernel/index.ts';
import { LABELS, NONCE_LENGTH } from '../relay/layout.ts';
import { pack, unpack } from '../relay/pack.ts';

/** The page's end of the relay: one key pair a page. Every function rejects while there is no vault process. */
export interface RelayEnd {
  seal(operation: string, request: unknown): Promise<Uint8Array>;
  /** `name`: of the operation, or of the event. Rejects when a bit is not as it was sealed. */
  open(name: string, sealed: Uint8Array): Promise<unknown>;
}

interface Keys {
  readonly ours: Uint8Array;
  readonly asked: CryptoKey;
  readonly told: CryptoKey;
}

const CURVE = { name: 'ECDH', namedCurve: 'P-256' } as const;
const SHARED_BITS = 256;

/** @param vaultKey asks for the public key of the vault process */
export function createRelayEnd(vaultKey: () => Promise<Uint8Array>): RelayEnd {
  let agreed: Promise<Keys> | undefined;
  const keys = (): Promise<Keys> => {
    agreed ??= agree(vaultKey).catch((error: unknown) => {
      agreed = undefined;
      throw error;
    });
    return agreed;
  };
  return {
    async seal(operation, request) {
      const { ours, asked } = await keys();
      const iv = crypto.getRandomValues(new Uint8Array(NONCE_LENGTH));
      const packed = pack(request);
      const ct = await crypto.subtle.encrypt(gcm(iv, operation), asked, owned(packed));
      packed.fill(0);
      return concatBytes(ours, iv, new Uint8Array(ct));
    },
    async open(name, sealed) {
      const { told } = await keys();
      const iv = owned(sealed.subarray(0, NONCE_LENGTH));
      const ct = owned(sealed.subarray(NONCE_LENGTH));
      return unpack(new Uint8Array(await crypto.subtle.decrypt(gcm(iv, name), told, ct)));
    },
  };
}

async function agree(vaultKey: () => Promise<Uint8Array>): Promise<Keys> {
  const theirs = owned(await vaultKey());
  const pair = await crypto.subtle.generateKey(CURVE, false, ['deriveBits']);
  const ours = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
  const vault = await crypto.subtle.importKey('raw', theirs, CURVE, false, []);
  const with_ = { name: CURVE.name, public: vault };
  const shared = await crypto.subtle.deriveBits(with_, pair.privateKey, SHARED_BITS);
  const base = await crypto.subtle.importKey('raw', shared, 'HKDF', false, ['deriveKey']);
  const salt = owned(concatBytes(ours, theirs));
  const key = (label: string, use: 'encrypt' | 'decrypt') =>
    crypto.subtle.deriveKey(
      { name: 'HKDF', hash: 'SHA-256', salt, info: owned(utf8(label)) },
      base,
      { name: 'AES-GCM', length: 256 },
      false,
      [use],
    );
  const [asked, told] = await Promise.all([
    key(LABELS.asked, 'encrypt'),
    key(LABELS.told, 'decrypt'),
  ]);
  return { ours, asked, told };
}

const gcm = (iv: Uint8Array<ArrayBuffer>, name: string) => ({
  name: 'AES-GCM',
  iv,
  additionalData: owned(utf8(name)),
});

/** Web Crypto's types refuse memory that could be shared; ours never is. */
const owned = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => bytes as Uint8Array<ArrayBuffer>;
