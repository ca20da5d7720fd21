import type { Language } from '../kernel/index.ts';

/** Options that every command has. */
export interface CommonOptions {
  readonly passphraseFile?: string;
  readonly json?: boolean;
  readonly lang?: Language;
}

/** With `--json` one JSON value and nothing else; else lines for a person. */
export function print(options: CommonOptions, value: unknown, lines: readonly string[]): void {
  const text = options.json === true ? JSON.stringify(value) : lines.join('\n');
  if (text !== '') process.stdout.write(`${text}\n`);
}
