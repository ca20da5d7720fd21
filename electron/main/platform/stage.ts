import type { BrowserWindow, WebContents } from 'electron';

/** The one window. A lock puts a blank one in its place, so that the page's process is gone, and shows the page later. */
export interface Stage {
  current(): BrowserWindow;
  /** A new window where the old one stood; the old one and its process are destroyed. */
  replace(): void;
  load(url: string): void;
  focus(): void;
}

export function createStage(
  make: (bounds?: Electron.Rectangle) => BrowserWindow,
  prepare: (contents: WebContents) => void,
): Stage {
  const open = (bounds?: Electron.Rectangle): BrowserWindow => {
    const window = make(bounds);
    prepare(window.webContents);
    return window;
  };
  let window = open();
  return {
    current: () => window,
    replace() {
      const old = window;
      window = open(old.isDestroyed() ? undefined : old.getBounds());
      old.destroy();
    },
    load: (url) => void window.loadURL(url).catch(() => undefined),
    focus() {
      if (window.isMinimized()) window.restore();
      window.focus();
    },
  };
}
