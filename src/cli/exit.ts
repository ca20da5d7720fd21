import { type ErrorCode, SENTENCES } from '../contract/index.ts';
import type { Language, Localized, Refusal } from '../kernel/index.ts';

/** What the command answers to the shell; documented in docs/cli.md. */
export const EXIT = {
  fine: 0,
  /** The machine refused: full disk, no right to write, a bug. */
  failed: 1,
  usage: 2,
  /** Or the wrong recovery code, or the wrong office's key. */
  wrongPassphrase: 3,
  damaged: 4,
  tampered: 5,
  refused: 6,
  busy: 7,
} as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Ends the command with a code and one sentence on stderr. The only exception that this area throws on purpose. */
export class CommandEnd extends Error {
  override readonly name = 'CommandEnd';
  readonly exit: ExitCode;
  readonly sentence: Localized;
  /** The kit's own language, once it is known. */
  readonly language: Language | undefined;
  constructor(exit: ExitCode, sentence: Localized, language?: Language) {
    super(sentence.en);
    this.exit = exit;
    this.sentence = sentence;
    this.language = language;
  }
}

const EXIT_OF: Partial<Record<ErrorCode, ExitCode>> = {
  wrongPassphrase: EXIT.wrongPassphrase,
  wrongRecoveryCode: EXIT.wrongPassphrase,
  wrongOfficeKey: EXIT.wrongPassphrase,
  damaged: EXIT.damaged,
  tampered: EXIT.tampered,
  busy: EXIT.busy,
  diskFull: EXIT.failed,
  io: EXIT.failed,
  readOnly: EXIT.failed,
  internal: EXIT.failed,
};

const isErrorCode = (code: string): code is ErrorCode => Object.hasOwn(SENTENCES, code);

/** Sentences of one operation that say more than those of the window, where a person sees what was chosen. */
export type Wording = Partial<Record<ErrorCode, Localized>>;

/** The end of a command whose operation was refused. A refusal without a code of its own is refused input. */
export function endOf(refusal: Refusal<string>, wording: Wording = {}): CommandEnd {
  const code = isErrorCode(refusal.code) ? refusal.code : 'internal';
  return new CommandEnd(
    EXIT_OF[code] ?? EXIT.refused,
    fillIn(wording[code] ?? SENTENCES[code], refusal.facts ?? {}),
  );
}

function fillIn(sentence: Localized, facts: Readonly<Record<string, string | number>>): Localized {
  const filled = (text: string) =>
    text.replace(/\{(\w+)\}/g, (whole, name: string) => String(facts[name] ?? whole));
  return { en: filled(sentence.en), fr: filled(sentence.fr) };
}

/** A wrong use of the command itself. */
export const usage = (en: string, fr: string): CommandEnd => new CommandEnd(EXIT.usage, { en, fr });

/** Input that was understood and cannot be taken. */
export const refused = (en: string, fr: string): CommandEnd =>
  new CommandEnd(EXIT.refused, { en, fr });
