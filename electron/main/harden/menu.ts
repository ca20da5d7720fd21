import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { Language, Localized } from '../../../src/kernel/index.ts';
import { TEXTS } from '../platform/texts.ts';

type Role = NonNullable<MenuItemConstructorOptions['role']>;

/** W3. Our own menu: Electron's brings Reload and Developer Tools. */
export function setMenu(language: Language, lock: () => void): void {
  const item = (role: Role, label: Localized): MenuItemConstructorOptions => ({
    role,
    label: label[language],
  });
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      {
        label: 'Valise',
        submenu: [
          { label: TEXTS.lock[language], accelerator: 'CmdOrCtrl+L', click: lock },
          { type: 'separator' },
          item('quit', TEXTS.quit),
        ],
      },
      {
        label: TEXTS.edit[language],
        submenu: [
          item('undo', TEXTS.undo),
          item('redo', TEXTS.redo),
          { type: 'separator' },
          item('cut', TEXTS.cut),
          item('copy', TEXTS.copy),
          item('paste', TEXTS.paste),
          item('selectAll', TEXTS.selectAll),
        ],
      },
      {
        label: TEXTS.view[language],
        submenu: [
          item('zoomIn', TEXTS.larger),
          item('zoomOut', TEXTS.smaller),
          item('resetZoom', TEXTS.actualSize),
        ],
      },
    ]),
  );
}
