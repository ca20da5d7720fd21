import type { Vault } from '../vault/index.ts';

/** How long a half-written text may live in memory only (vault-and-packs B8: a lock never loses more). */
const SEAL_EVERY_MS = 2000;

/** Half-written texts by key. An empty text takes the draft away. */
export interface Drafts {
  put(key: string, text: string): void;
  get(key: string): string;
  /** Seals what is only in memory. Called by the timer and before a lock; a failure keeps the text for the next try. */
  seal(): void;
  stop(): void;
}

export function createDrafts(vault: Vault): Drafts {
  const unsealed = new Map<string, string>();
  const seal = (): void => {
    for (const [key, text] of unsealed) if (isSealed(vault, key, text)) unsealed.delete(key);
  };
  const timer = setInterval(seal, SEAL_EVERY_MS);
  timer.unref();
  return {
    put: (key, text) => void unsealed.set(key, text),
    get: (key) => {
      const sealed = vault.getDraft(key);
      return unsealed.get(key) ?? (typeof sealed === 'string' ? sealed : '');
    },
    seal,
    stop: () => clearInterval(timer),
  };
}

/** Never throws: nobody waits for the timer, and a lock must come to its end. */
function isSealed(vault: Vault, key: string, text: string): boolean {
  try {
    return (text === '' ? vault.deleteDraft(key) : vault.putDraft(key, text)).ok;
  } catch {
    return false;
  }
}
