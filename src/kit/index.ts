export { inspectKit } from './inspect.ts';
export * from './kit.ts';
export { officeKeyFile, parseOfficeKey, spokenFingerprint } from './office-key.ts';
export { restoreForOffice } from './office-restore.ts';
export { joinShares, newOfficeKey } from './office-share.ts';
export * from './ports.ts';
