import { app } from 'electron';

/** The vault process ends before main does; `end` keeps its own deadlines. */
export function onQuit(end: () => Promise<void>): void {
  let ending = false;
  app.on('before-quit', (event) => {
    event.preventDefault();
    if (ending) return;
    ending = true;
    void end().finally(() => app.exit(0));
  });
  app.on('window-all-closed', () => app.quit());
}
