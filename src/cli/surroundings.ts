import type { Language } from '../kernel/index.ts';

/**
 * The folder that the command was typed in, when npm ran it: npm starts a script in the package's own folder and keeps the
 * person's in INIT_CWD. Null when the process is already there. Any other script of npm that runs the command chose the
 * folder itself.
 */
export function typedFolder(environment: NodeJS.ProcessEnv): string | null {
  if (environment['npm_lifecycle_event'] !== 'valise') return null;
  return environment['INIT_CWD'] ?? null;
}

/** `--lang` as typed, so that an error is told in it even when the rest could not be read; null when it was not given. */
export function askedLanguage(args: readonly string[]): Language | null {
  const at = args.indexOf('--lang');
  const asked = at < 0 ? args.find((arg) => arg.startsWith('--lang='))?.slice(7) : args[at + 1];
  return asked === 'fr' || asked === 'en' ? asked : null;
}
