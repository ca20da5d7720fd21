export { KeyChoice } from './KeyChoice.tsx';
export { messages } from './messages.ts';
export type { PassphraseSource } from './passphrase-source.ts';
export { SalvageReport } from './SalvageReport.tsx';
export { UnlockScreen } from './UnlockScreen.tsx';
