import { app } from 'electron';

/** S3. One Valise a profile. What a second one sends is untrusted: it only brings the window to the front. */
export function claimSingleInstance(focus: () => void): boolean {
  if (!app.requestSingleInstanceLock()) return false;
  app.on('second-instance', focus);
  return true;
}
