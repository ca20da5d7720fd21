/**
 * One door: each dangerous thing may be named in one file, where its use can be read in one sitting.
 * `file: undefined` means nowhere. A new door is a new row here, with its reason.
 * @typedef {{ readonly file: string | undefined, readonly why: string }} Door
 */

/** @param {string | undefined} file @param {string} why @returns {Door} */
const door = (file, why) => ({ file, why });

const ROUTER = 'electron/main/ipc/router.ts';
const SOCKETS = 'electron/main/harden/sockets.ts';
const OFFLINE =
  'Valise is offline: no Chromium switch stops a socket of Node (electron-hardening §0)';
const PAGE = 'the page has no network, and CSP alone does not stop every way out';

/** Values of the module `electron`. */
export const ELECTRON = {
  ipcMain: door(ROUTER, 'every message is checked in one place (electron-hardening I1, I3)'),
  shell: door(
    'electron/main/platform/shell.ts',
    'it opens what a page names in other programs (list 15)',
  ),
  clipboard: door(
    'electron/main/platform/clipboard.ts',
    'what is copied must be cleared again (D6)',
  ),
  session: door(
    'electron/main/harden/session.ts',
    'permissions, downloads and offline layers hang on it (R1, W4)',
  ),
  BrowserWindow: door('electron/main/window.ts', 'one factory with frozen options (W1)'),
  dialog: door(
    'electron/main/platform/dialogs.ts',
    'it is the only way to a path, and gives one-use grants',
  ),
  crashReporter: door(undefined, 'a crash dump would hold what was on the screen (D3)'),
  net: door(SOCKETS, OFFLINE),
  webContents: door(undefined, 'take the contents from the window or the event at hand (W2)'),
};

/** Modules of Node, with and without `node:`. */
export const MODULES = {
  net: door(SOCKETS, OFFLINE),
  tls: door(SOCKETS, OFFLINE),
  dgram: door(SOCKETS, OFFLINE),
  dns: door(SOCKETS, OFFLINE),
  'dns/promises': door(SOCKETS, OFFLINE),
  http: door(SOCKETS, OFFLINE),
  https: door(SOCKETS, OFFLINE),
  http2: door(SOCKETS, OFFLINE),
  inspector: door(undefined, 'a debugger can read every key'),
};

/** Names that are there without an import. */
export const GLOBALS = {
  fetch: door(SOCKETS, OFFLINE),
  WebSocket: door(SOCKETS, PAGE),
  XMLHttpRequest: door(undefined, PAGE),
  EventSource: door(undefined, PAGE),
  RTCPeerConnection: door(
    undefined,
    'WebRTC goes around CSP and webRequest (electron-hardening §6.1)',
  ),
  eval: door(undefined, 'text never becomes code; Trusted Types forbid it in the page'),
};

/** `contents.ipc` speaks to one window; it belongs to the router as ipcMain does. */
export const WINDOW_IPC = ELECTRON.ipcMain;
