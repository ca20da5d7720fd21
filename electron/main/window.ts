import { BrowserWindow, type Session } from 'electron';
import { removedPreferences } from './platform/compat.ts';

export interface WindowOptions {
  readonly session: Session;
  readonly preload: string;
  readonly packaged: boolean;
  readonly background: string;
  /** Where the window before it stood; absent at the start. */
  readonly bounds?: Electron.Rectangle;
}

/** W1. Every preference by name, also where it is Electron's default: a default can change. */
const preferences = ({ session, preload, packaged }: WindowOptions) =>
  Object.freeze({
    ...removedPreferences(),
    session,
    preload,
    sandbox: true,
    contextIsolation: true,
    webSecurity: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webviewTag: false,
    plugins: false,
    experimentalFeatures: false,
    allowRunningInsecureContent: false,
    navigateOnDragDrop: false,
    spellcheck: false,
    webgl: false,
    devTools: !packaged,
    disableDialogs: true,
    safeDialogs: true,
    autoplayPolicy: 'document-user-activation-required',
  } as const);

/** The one factory of windows. The title is neutral: it is shown in task lists, also while the kit is open (D8). */
export function createWindow(options: WindowOptions): BrowserWindow {
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    ...options.bounds,
    minWidth: 640,
    minHeight: 480,
    title: 'Valise',
    backgroundColor: options.background,
    autoHideMenuBar: true,
    show: true,
    webPreferences: preferences(options),
  });
  window.on('page-title-updated', (event) => event.preventDefault());
  return window;
}
