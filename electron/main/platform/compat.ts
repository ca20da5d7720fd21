import type { Session, WebPreferences } from 'electron';

/**
 * What differs between the Electron that is shipped and the older one of the tests. The production major is asserted
 * against package.json in test/security.
 */
export const PRODUCTION_ELECTRON_MAJOR = 45;

const major = Number.parseInt(process.versions.electron ?? '0', 10);

/** true on the runtime for tests and trying out: the window says so permanently. */
export const isTestRuntime = major < PRODUCTION_ELECTRON_MAJOR;

/** Node-API 10, which the database needs, decides where the vault process runs (architecture §3). */
export const hasNodeApi10 = Number(process.versions['napi']) >= 10;

/** W1. WebSQL left Electron in 31, and its option with it. */
export const removedPreferences = (): WebPreferences =>
  major < 31 ? Object.assign({}, { enableWebSQL: false }) : {};

/** R2. Since 26: no class of USB device is ever offered to a page. */
export function protectEveryUsbClass(session: Session): void {
  if ('setUSBProtectedClassesHandler' in session)
    session.setUSBProtectedClassesHandler(({ protectedClasses }) => protectedClasses);
}
