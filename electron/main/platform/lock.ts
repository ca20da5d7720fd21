/** What a lock touches, so that its order can be tested without Electron. */
export interface LockParts {
  /** Step 1 and 4: a blank window in the place of the old one, whose page and process are gone. */
  readonly blank: () => void;
  /** Step 2: drafts are sealed and the file is closed. */
  readonly close: (milliseconds: number) => Promise<void>;
  /** Steps 3 and 5: SIGKILL; false when the process is still there after the time. */
  readonly kill: (milliseconds: number) => Promise<boolean>;
  readonly emptySession: () => Promise<void>;
  /** Fresh vault process, then the page again. */
  readonly rebuild: () => void;
  /** The process would not die: the whole program ends, at once. */
  readonly quit: () => void;
}

/** Deadlines of B8, in milliseconds. */
export const CLOSE_MS = 300;
export const GONE_MS = 500;

/**
 * B8. Lock is kill: JavaScript cannot wipe a string, and libsodium's heap keeps copies of keys. The page goes first,
 * which is stricter than blanking it; its drafts are in the vault process already. A second call joins the first.
 */
export function createLock(parts: LockParts): () => Promise<void> {
  let running: Promise<void> | undefined;
  return () => {
    running ??= lock(parts).finally(() => {
      running = undefined;
    });
    return running;
  };
}

async function lock(parts: LockParts): Promise<void> {
  parts.blank();
  await parts.close(CLOSE_MS);
  if (!(await parts.kill(GONE_MS))) return parts.quit();
  await parts.emptySession();
  parts.rebuild();
}
