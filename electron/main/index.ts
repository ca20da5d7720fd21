import { join } from 'node:path';
import { app, type Session } from 'electron';
import { contract, events, type Operation } from '../../src/contract/index.ts';
import { hardenWhateverComes } from './harden/everywhere.ts';
import { setMenu } from './harden/menu.ts';
import { emptyBrowserFolder, prepareProfile } from './harden/profile.ts';
import { APP_URL, registerScheme, servePages } from './harden/protocol.ts';
import { emptySession, kitSession } from './harden/session.ts';
import { guardShortcuts } from './harden/shortcuts.ts';
import { claimSingleInstance } from './harden/single-instance.ts';
import { closeSockets } from './harden/sockets.ts';
import { applySwitches, cleanEnvironment, refuseUnknownSwitches } from './harden/switches.ts';
import { createMainHandlers } from './ipc/main-handlers.ts';
import { createRateLimit } from './ipc/rate-limit.ts';
import {
  answerInMain,
  createRouter,
  type MainHandlers,
  refuseMissing,
  type RouterPorts,
} from './ipc/router.ts';
import { isTestRuntime } from './platform/compat.ts';
import { clearSelection } from './platform/clipboard.ts';
import { choosePaths } from './platform/dialogs.ts';
import { createKitPlace, type KitPlace } from './platform/kit-place.ts';
import { CLOSE_MS, createLock, GONE_MS } from './platform/lock.ts';
import { watchLockSignals } from './platform/lock-signals.ts';
import { openPreferences, type PreferenceStore } from './platform/preferences.ts';
import { isAlive, programsFolder, startProgram } from './platform/processes.ts';
import { onQuit } from './platform/quit.ts';
import { createStage, type Stage } from './platform/stage.ts';
import { background, showTheme } from './platform/theme.ts';
import { createVaultHost, type VaultHost } from './platform/vault-host.ts';
import { createWindow } from './window.ts';

/** Composition root of main. The order is the point: nothing is read or opened before the rules of harden/ hold. */
const packaged = app.isPackaged;
const out = (...path: readonly string[]): string => join(app.getAppPath(), 'out', ...path);
/** Tests steer the test runtime by these; a packaged build has none of them (S2). */
const forTests = (name: string): string | undefined =>
  packaged ? undefined : process.env[`VALISE_${name}`];

refuseUnknownSwitches();
cleanEnvironment(process.env, packaged);
closeSockets();
applySwitches();
app.enableSandbox();
registerScheme();
prepareProfile(forTests('USER_DATA'));

let stage: Stage | undefined;
if (claimSingleInstance(() => stage?.focus())) {
  emptyBrowserFolder();
  hardenWhateverComes(packaged);
  void app.whenReady().then(run);
} else {
  app.exit(0);
}

function run(): void {
  const preferences = openPreferences(app.getPath('userData'), app.getPreferredSystemLanguages());
  const place = createKitPlace(preferences);
  const session = kitSession();
  servePages(session, out('renderer'));
  showTheme(preferences.get().theme);

  const host = createVaultHost({
    startProgram,
    isAlive,
    start: vaultSettings(),
    onEvent: (name, payload) => router.emit(name, payload),
    onLost: () => void lock(),
  });
  const rules = answers({ preferences, place, host, lock: () => void lock() });
  const router = createRouter(rules, Object.keys(events));
  const shown = createStage(windowFactory(session), (contents) => {
    guardShortcuts(contents, () => void lock());
    router.attach(contents);
  });
  const lock = createLock({
    blank: shown.replace,
    close: host.close,
    kill: host.kill,
    emptySession: () => leaveNothing(session),
    rebuild: () => {
      host.start();
      shown.load(APP_URL);
    },
    quit: () => app.exit(1),
  });
  stage = shown;
  watchLockSignals({ policy: () => host.status().lockPolicy, lock: () => void lock() });
  onQuit(async () => {
    await host.close(CLOSE_MS);
    await host.kill(GONE_MS);
  });
  shown.load(APP_URL);
}

/** What the page left in Chromium's session and with the system (B8 step 4). */
function leaveNothing(session: Session): Promise<void> {
  clearSelection();
  return emptySession(session);
}

const vaultSettings = () => ({
  programs: programsFolder(),
  data: out('data'),
  profile: app.getPath('userData'),
  lowKdfCost: isTestRuntime && forTests('TEST_KDF') === 'lowest',
});

const windowFactory = (session: Session) => (bounds?: Electron.Rectangle) =>
  createWindow({
    session,
    preload: out('preload', 'preload.cjs'),
    packaged,
    background: background(),
    ...(bounds && { bounds }),
  });

/** Whether the path that was chosen for the request is the kit from now on. */
const opensGrant = (name: string): boolean =>
  Object.entries<Operation>(contract).some(([each, { opensGrant }]) => each === name && opensGrant);

interface Answering {
  readonly preferences: PreferenceStore;
  readonly place: KitPlace;
  readonly host: VaultHost;
  readonly lock: () => void;
}

/** What the router may ask of main and of the vault process. */
function answers({ preferences, place, host, lock }: Answering): RouterPorts {
  const kitState = () => host.status().state;
  const showLanguage = () => setMenu(preferences.get().language, lock);
  showLanguage();
  const handlers: MainHandlers = createMainHandlers({
    preferences,
    place,
    kitState,
    version: app.getVersion(),
    testRuntime: isTestRuntime,
    showTheme,
    showLanguage,
    /** After the answer has left: the lock destroys the page that asked. */
    lock: () => void setImmediate(lock),
  });
  refuseMissing(contract, handlers);
  return {
    operations: contract,
    relayKey: host.relayKey,
    kitState,
    unlockLimit: createRateLimit(() => performance.now() / 1000),
    choose: (kind, suggested) =>
      choosePaths(stage?.current(), kind, preferences.get().language, suggested),
    inMain: (name, request, grant) => answerInMain(handlers, name, request, grant),
    async inVault(operation, sealed, grant) {
      const context = { kitPath: place.path(), sourcePath: place.source(), grant };
      const before = kitState();
      const answer = await host.call({ operation, sealed, context });
      const moved = answer.ok && opensGrant(operation) ? grant?.[0] : undefined;
      if (moved !== undefined) place.choose(moved);
      if (before === 'closed' && kitState() === 'open') place.opened();
      return answer;
    },
  };
}
