import { describe, expect, it, vi } from 'vitest';
import { fakeElectron } from './support/fakes.ts';

const made: { readonly webPreferences: object; readonly title: string }[] = [];

vi.mock('electron', () => ({
  ...fakeElectron(),
  BrowserWindow: function BrowserWindow(options: (typeof made)[number]) {
    made.push(options);
    return { on: () => undefined };
  },
}));
const { createWindow } = await import('../../electron/main/window.ts');

const open = (packaged: boolean) => {
  createWindow({ session: {} as never, preload: '/p.cjs', packaged, background: '#fff' });
  return made.at(-1);
};

describe('W1: the one window', () => {
  it('names every preference, so that no default of Electron decides', () => {
    expect(open(true)?.webPreferences).toMatchObject({
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
      disableDialogs: true,
      safeDialogs: true,
    });
    expect(open(true)?.webPreferences).not.toHaveProperty('enableBlinkFeatures');
  });

  it('has developer tools only where it is not packaged', () => {
    expect(open(true)?.webPreferences).toMatchObject({ devTools: false });
    expect(open(false)?.webPreferences).toMatchObject({ devTools: true });
  });

  it('cannot be loosened after it was made', () => {
    expect(Object.isFrozen(open(true)?.webPreferences)).toBe(true);
  });

  it('has a neutral title', () => {
    expect(open(true)?.title).toBe('Valise');
  });
});
