import { spawn } from 'node:child_process';
import { powerMonitor } from 'electron';
import type { Settings } from '../../../src/contract/index.ts';
import { CLEAN_SHELL, cleanly } from './clean-launch.ts';
import { createTick, TICK_MS } from './lock-tick.ts';

export interface LockSignalPorts {
  /** null while the kit is closed. */
  readonly policy: () => Settings | null;
  readonly lock: () => void;
}

/** B8. What the system tells locks at once; what it does not tell is looked at every five seconds. */
export function watchLockSignals({ policy, lock }: LockSignalPorts): void {
  powerMonitor.on('suspend', lock);
  powerMonitor.on('lock-screen', lock);
  powerMonitor.on('user-did-resign-active', lock);
  if (process.platform === 'linux') watchSessionBus(lock);
  const idleSeconds = () => powerMonitor.getSystemIdleTime();
  const now = () => Date.now();
  setInterval(createTick({ now, idleSeconds, policy, lock }), TICK_MS);
}

/** GNOME, and what most other desktops answer to. */
const SIGNALS = ['org.gnome.ScreenSaver', 'org.freedesktop.ScreenSaver'].map(
  (name) => `type='signal',interface='${name}',member='ActiveChanged'`,
);

/**
 * Electron has no `lock-screen` on Linux (electron#24800), so D-Bus's own monitor listens for it. Where that program or the
 * bus is missing, the clock jump and the idle time remain; docs/security-controls.md says so.
 */
function watchSessionBus(lock: () => void): void {
  const monitor = spawn(CLEAN_SHELL, [...cleanly('dbus-monitor'), '--session', ...SIGNALS], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  monitor.on('error', () => undefined);
  monitor.stdout.setEncoding('utf8');
  monitor.stdout.on('data', (text: string) => {
    if (text.includes('boolean true')) lock();
  });
  process.once('exit', () => monitor.kill());
}
