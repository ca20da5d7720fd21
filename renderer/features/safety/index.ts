export { AccessScreen } from './access/AccessScreen.tsx';
export { messages as accessMessages } from './access/messages.ts';
export { CopiesScreen } from './copies/CopiesScreen.tsx';
export { CopyReminder } from './copies/CopyReminder.tsx';
export { messages as copiesMessages } from './copies/messages.ts';
export { PassphraseScreen } from './passphrase/PassphraseScreen.tsx';
