import { app } from 'electron';

/** Display and accessibility, which wrappers and assistive technology add; nothing here weakens anything. */
const ALLOWED: ReadonlySet<string> = new Set([
  'ozone-platform',
  'ozone-platform-hint',
  'force-renderer-accessibility',
  'force-device-scale-factor',
  'force-high-contrast',
]);
/** What the launcher adds (build/launcher.mjs), and nothing else of that switch: it could also weaken Chromium. */
export const ZEROING =
  '--enable-features=PartitionAllocEventuallyZeroFreedMemory,PartitionAllocPCScanBrowserOnly,PartitionAllocPCScanEagerClearing';
/** Needed by tests and debugging; a packaged build refuses them. */
const ALLOWED_UNPACKAGED: ReadonlySet<string> = new Set(['inspect', 'remote-debugging-port']);

/**
 * S1. The switches that are not on the list. Fuses do not stop Chromium's own, such as --remote-debugging-port (measured, M5).
 * Windows also takes /switch, and no system distinguishes case there.
 */
export function unknownSwitches(
  argv: readonly string[],
  on: { readonly packaged: boolean; readonly windows: boolean },
): readonly string[] {
  const isSwitch = on.windows ? /^(-|\/)/ : /^-/;
  return argv
    .filter(
      (argument) =>
        isSwitch.test(argument) && !argument.startsWith('-psn_') && argument !== ZEROING,
    )
    .map((argument) =>
      argument
        .replace(/^(--?|\/)/, '')
        .replace(/=.*$/s, '')
        .toLowerCase(),
    )
    .filter((name) => !ALLOWED.has(name) && (on.packaged || !ALLOWED_UNPACKAGED.has(name)));
}

/** S1. First thing in main: an unknown switch ends the program before Chromium acts on it. */
export function refuseUnknownSwitches(): void {
  const on = { packaged: app.isPackaged, windows: process.platform === 'win32' };
  const unknown = unknownSwitches(process.argv.slice(1), on);
  if (unknown.length === 0) return;
  process.stderr.write(`Valise does not take --${unknown[0] ?? ''}; start it without.\n`);
  process.exit(2);
}

/** S2. What would turn Electron into Node, open a log or a debugger, or leak TLS keys. */
const HOSTILE_VARIABLE = /^(ELECTRON_|NODE_|SSLKEYLOGFILE$|CHROME_LOG_FILE$)/i;
/** S2. What only the test runtime listens to. */
const TEST_VARIABLE = /^VALISE_/;

/** S2. Our own processes inherit what is left. */
export function cleanEnvironment(environment: NodeJS.ProcessEnv, packaged: boolean): void {
  for (const name of Object.keys(environment)) {
    if (HOSTILE_VARIABLE.test(name) || (packaged && TEST_VARIABLE.test(name)))
      delete environment[name];
  }
}

/** S4. Each with the reason it is here; measured on Chromium 114 (electron-hardening §0). */
const SWITCHES: readonly (readonly [name: string, value?: string])[] = [
  /** N3: no name resolves, and IP literals fail too; alone it also stops `net.fetch` of the default session. */
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  /** N2: WebRTC goes around CSP, webRequest, proxy and resolver; the window sets the same policy. */
  ['force-webrtc-ip-handling-policy', 'disable_non_proxied_udp'],
  /** Nothing of a page is kept on disk. */
  ['disable-http-cache'],
  /** Chromium's own errands: field trials, component updates, domain reports, pings, prefetch. */
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['no-pings'],
  ['dns-prefetch-disable'],
  ['disable-features', 'MediaRouter,OptimizationHints,Translate,AutofillServerCommunication'],
  /** D3: a crash dump would hold what was on the screen. */
  ['disable-breakpad'],
];

/**
 * S4, S6. The page is text: it needs no driver of a graphics card, which would be a large parser outside the page's sandbox
 * and keeps caches on the disk.
 */
export function applySwitches(): void {
  app.disableHardwareAcceleration();
  for (const [name, value] of SWITCHES) app.commandLine.appendSwitch(name, value);
}
