import type { Input, WebContents } from 'electron';

/** Electron's `control` on Windows and Linux, `meta` on macOS. */
const commandKey = (input: Input): boolean =>
  process.platform === 'darwin' ? input.meta : input.control;

/** Ctrl+L or ⌘L, wherever the focus is. */
export const isLock = (input: Input): boolean =>
  input.type === 'keyDown' && commandKey(input) && input.key.toLowerCase() === 'l';

/** W3. Reload, developer tools and view source: Electron's default menu brings them, ours does not. */
export function isForbidden(input: Input): boolean {
  const key = input.key.toLowerCase();
  if (['f5', 'f12', 'browserrefresh'].includes(key)) return true;
  if (!input.control && !input.meta) return false;
  if (['r', 'u', 'j'].includes(key)) return true;
  return (input.shift || input.alt) && ['i', 'c'].includes(key);
}

/** Before the page sees the key, so that no page state can keep the kit open. */
export function guardShortcuts(contents: WebContents, lock: () => void): void {
  contents.on('before-input-event', (event, input) => {
    if (isLock(input)) lock();
    if (isLock(input) || isForbidden(input)) event.preventDefault();
  });
}
