/** The two lists of 2 048 words of BIP39, loaded at their first use. */
import type { Language } from '../kernel/index.ts';

export async function wordList(language: Language): Promise<readonly string[]> {
  if (language === 'fr') return (await import('@scure/bip39/wordlists/french.js')).wordlist;
  return (await import('@scure/bip39/wordlists/english.js')).wordlist;
}
