import type { WebContents } from 'electron';
import { APP_URL } from './protocol.ts';

/** W2. Equality of parsed addresses; a prefix would let `valise://app.evil` through. */
export function isOurPage(url: string): boolean {
  try {
    return new URL(url).href === APP_URL;
  } catch {
    return false;
  }
}

interface Preventable {
  preventDefault(): void;
}

/** W2. `will-frame-navigate` comes first and for subframes too; `will-navigate` then does not follow (measured, M7). */
export function confine(contents: WebContents, packaged: boolean): void {
  const stay = (event: Preventable, url: string): void => {
    if (!isOurPage(url)) event.preventDefault();
  };
  contents.on('will-frame-navigate', (event) => stay(event, event.url));
  contents.on('will-navigate', (event) => stay(event, event.url));
  contents.on('will-redirect', (event) => stay(event, event.url));
  /** about:blank fires none of the three (measured on 25); the bridge refuses it as a sender, but the person sees nothing. */
  contents.on('did-navigate', (_event, url) => {
    if (url === 'about:blank') void contents.loadURL(APP_URL).catch(() => undefined);
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.on('select-bluetooth-device', (event, _devices, choose) => {
    event.preventDefault();
    choose('');
  });
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  if (packaged) contents.on('devtools-opened', () => contents.closeDevTools());
}
