import type { Session } from 'electron';
import { protectEveryUsbClass } from '../platform/compat.ts';

/** R1, R2. Electron grants everything by default; the page needs nothing, so there is no list of names that could go stale. */
export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setBluetoothPairingHandler((_details, answer) => answer({ confirmed: false }));
  /** Without a handler Chromium refuses every screen capture. */
  session.setDisplayMediaRequestHandler(null);
  session.on('select-hid-device', (event, _details, choose) => {
    event.preventDefault();
    choose(null);
  });
  session.on('select-serial-port', (event, _ports, _contents, choose) => {
    event.preventDefault();
    choose('');
  });
  session.on('select-usb-device', (event, _details, choose) => {
    event.preventDefault();
    choose();
  });
  protectEveryUsbClass(session);
}
