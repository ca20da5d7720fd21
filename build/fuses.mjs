import { rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What the packaged Electron may do (electron-hardening §3.7). Strict: a fuse that a new Electron adds and this
 * table does not decide stops the packaging.
 */
export const FUSES = {
  RunAsNode: false,
  EnableCookieEncryption: true,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
  LoadBrowserProcessSpecificV8Snapshot: false,
  GrantFileProtocolExtraPrivileges: false,
  WasmTrapHandlers: true,
};

/** electron-builder's own option knows eight of the nine, hence here. @param {import('electron-builder').AfterPackContext} packed */
export async function setFuses({ appOutDir, electronPlatformName, packager }) {
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses');
  const options = /** @type {Record<string, any>} */ (FuseV1Options);
  const unknown = Object.keys(FUSES).filter((name) => options[name] === undefined);
  if (unknown.length > 0) throw new Error(`@electron/fuses does not know ${unknown.join(', ')}`);
  const values = Object.entries(FUSES).map(([name, value]) => [options[name], value]);
  await flipFuses(join(appOutDir, executable(electronPlatformName, packager)), {
    ...Object.fromEntries(values),
    version: FuseVersion.V1,
    strictlyRequireAllFuses: true,
    resetAdHocDarwinSignature: electronPlatformName === 'darwin',
  });
  /** A folder given as electronDist is not cleaned by electron-builder (F2). */
  rmSync(join(appOutDir, 'resources', 'default_app.asar'), { force: true });
}

/** @param {string} platform @param {import('electron-builder').AfterPackContext['packager']} packager */
function executable(platform, packager) {
  const name = packager.appInfo.productFilename;
  if (platform === 'darwin') return `${name}.app`;
  return platform === 'win32' ? `${name}.exe` : packager.appInfo.sanitizedName;
}
