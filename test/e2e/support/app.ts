import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  _electron,
  type ConsoleMessage,
  type ElectronApplication,
  type Page,
} from '@playwright/test';
import { launchEnvironment, root, runtime } from '../../../build/runtime.mjs';

/**
 * Playwright finds Electron through its package, which reads this. Told the path itself, it would leave its loader out, which
 * holds the app back until Playwright listens: one launch in twenty-five then never saw its window.
 */
process.env['ELECTRON_OVERRIDE_DIST_PATH'] ??= runtime().dist;

export interface LaunchOptions {
  /** A profile folder to start with; a fresh one by default. */
  readonly profile?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Added to the command line. */
  readonly args?: readonly string[];
}

/** Valise in real Electron, with the OS sandbox on, an own profile and the lowest permitted key-derivation cost. */
export interface Launched {
  readonly app: ElectronApplication;
  /** The page of the window at this moment; a lock gives a new one. */
  page(): Promise<Page>;
  readonly profile: string;
  /** Console errors and policy violations so far; `close` fails when there are any. */
  readonly problems: readonly string[];
  close(): Promise<void>;
}

/** Where Valise keeps its things in a test; the caller removes it, or `close` does when it was made here. */
export const freshProfile = (): string => mkdtempSync(join(tmpdir(), 'valise-profile-'));

export async function launchValise(options: LaunchOptions = {}): Promise<Launched> {
  const profile = options.profile ?? freshProfile();
  const app = await _electron.launch({
    args: [root, ...(options.args ?? [])],
    cwd: root,
    /** Playwright switches the sandbox off by default (electron-hardening M3). */
    chromiumSandbox: true,
    env: testEnvironment(profile, options.env),
  });
  const problems: string[] = [];
  app.on('window', (page) => watch(page, problems));
  for (const page of app.windows()) watch(page, problems);
  return {
    app,
    profile,
    problems,
    page: () => shownPage(app),
    async close() {
      await app.close();
      if (options.profile === undefined) rmSync(profile, { recursive: true, force: true });
      if (problems.length > 0) throw new Error(`the page complained:\n${problems.join('\n')}`);
    },
  };
}

/** What an app under test is started with; also for starting it without Playwright. */
export const testEnvironment = (
  profile: string,
  extra: Readonly<Record<string, string>> = {},
): Record<string, string> =>
  launchEnvironment({ VALISE_USER_DATA: profile, VALISE_TEST_KDF: 'lowest', ...extra });

/** The page that is loaded; during a lock there is a moment without one. */
async function shownPage(app: ElectronApplication): Promise<Page> {
  for (;;) {
    const page = app.windows().at(-1) ?? (await app.waitForEvent('window'));
    const loaded = await page
      .waitForURL('valise://app/index.html')
      .then(() => page.waitForLoadState())
      .then(() => true)
      .catch(() => false);
    if (loaded) return page;
  }
}

function watch(page: Page, problems: string[]): void {
  page.on('pageerror', (error) => problems.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (isProblem(message)) problems.push(`${message.type()}: ${message.text()}`);
  });
}

/** Violations of the policy and Electron's security warnings come as console messages. */
const isProblem = (message: ConsoleMessage): boolean =>
  message.type() === 'error' ||
  /Electron Security Warning|Content Security Policy/i.test(message.text());

/** What the next native dialog answers: the paths, or null for "cancelled". */
export async function answerDialogs(
  app: ElectronApplication,
  paths: readonly string[] | null,
): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    const canceled = chosen === null;
    dialog.showOpenDialog = async () => ({ canceled, filePaths: [...(chosen ?? [])] });
    dialog.showSaveDialog = async () => ({ canceled, filePath: chosen?.[0] ?? '' });
  }, paths);
}

/** A key as the keyboard sends it. Playwright's own go past main, which has to see some of them first. */
export const pressInMain = (
  app: ElectronApplication,
  keyCode: string,
  ...modifiers: ('control' | 'shift')[]
) =>
  app.evaluate(
    ({ BrowserWindow }, input) =>
      BrowserWindow.getAllWindows()[0]?.webContents.sendInputEvent({ type: 'keyDown', ...input }),
    { keyCode, modifiers },
  );
