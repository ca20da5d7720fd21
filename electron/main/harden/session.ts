import { app, type Session, session } from 'electron';

/** P2. In memory (no `persist:`) and without a cache: nothing of a page reaches the disk. */
export const kitSession = (): Session => session.fromPartition('valise', { cache: false });

/** W4, D9. What every session refuses, the default one included: `net.fetch` uses that. */
export function restrictSession(target: Session): void {
  target.on('will-download', (event) => event.preventDefault());
  /** Reject every certificate: there is no connection that could need one. */
  target.setCertificateVerifyProc((_request, verdict) => verdict(REJECTED));
  /** D9. Dictionaries come from a CDN, and what a person types would be learned. */
  target.setSpellCheckerEnabled(false);
  target.setSpellCheckerLanguages([]);
}

/** Chromium's ERR_FAILED. */
const REJECTED = -2;

/** Runs for each session when it is made, ours and those that Chromium makes by itself. */
export function onEverySession(harden: (created: Session) => void): void {
  app.on('session-created', harden);
}

/** W4. Questions of a connection that must not exist. */
export function refuseConnectionQuestions(): void {
  app.on('certificate-error', (event, _contents, _url, _error, _certificate, trust) => {
    event.preventDefault();
    trust(false);
  });
  app.on('select-client-certificate', (event) => event.preventDefault());
  app.on('login', (event) => event.preventDefault());
}

/** What a page may have left in memory is gone before the next page starts (B8 step 4). */
export async function emptySession(target: Session): Promise<void> {
  await Promise.all([target.clearStorageData(), target.clearCache(), target.clearAuthCache()]);
}
