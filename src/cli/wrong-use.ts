import type { CommanderError } from 'commander';
import type { Localized } from '../kernel/index.ts';
import { quoted } from './output.ts';

type Wording = (what: string) => Localized;

/** Commander's codes for what was typed; `what` is the word that its own message quotes first. */
const SENTENCES: Readonly<Record<string, Wording>> = {
  'commander.missingArgument': (what) => ({
    en: `The argument ${what.toUpperCase()} is missing; --help shows what the command takes.`,
    fr: `L’argument ${what.toUpperCase()} manque\u00a0; --help montre ce que la commande accepte.`,
  }),
  'commander.optionMissingArgument': (what) => ({
    en: `The option ${what} needs a value.`,
    fr: `L’option ${what} exige une valeur.`,
  }),
  'commander.missingMandatoryOptionValue': (what) => ({
    en: `The option ${what} is required.`,
    fr: `L’option ${what} est obligatoire.`,
  }),
  'commander.unknownOption': (what) => ({
    en: `The option ${what} is not one of this command; --help lists those that are.`,
    fr: `L’option ${what} n’existe pas ici\u00a0; --help énumère celles de la commande.`,
  }),
  'commander.unknownCommand': (what) => ({
    en: `There is no command “${what}”; --help lists the commands.`,
    fr: `La commande «\u00a0${what}\u00a0» n’existe pas\u00a0; --help énumère les commandes.`,
  }),
  'commander.excessArguments': () => ({
    en: 'There are more arguments than this command takes; put quotation marks around a text with spaces.',
    fr: 'Il y a plus d’arguments que la commande n’en accepte\u00a0; mettez entre guillemets un texte qui contient des espaces.',
  }),
  'commander.help': () => ({
    en: 'A command is missing; --help lists the commands.',
    fr: 'La commande manque\u00a0; --help énumère les commandes.',
  }),
};

/** `option '--lang <language>' argument 'de' is invalid. Allowed choices are en, fr.` */
const NOT_A_CHOICE =
  /^error: option '(?<option>\S+).*?' argument '.*' is invalid\. Allowed choices are (?<all>.*)\.$/s;

const otherwise = (message: string): Localized => {
  const choice = NOT_A_CHOICE.exec(message)?.groups;
  const [option, all] = [choice?.['option'] ?? '', choice?.['all'] ?? ''];
  return choice === undefined
    ? {
        en: 'The command could not be read; --help shows what it takes.',
        fr: 'La commande est illisible\u00a0; --help montre ce qu’elle accepte.',
      }
    : {
        en: `The option ${option} takes one of: ${all}.`,
        fr: `L’option ${option} accepte l’une de ces valeurs\u00a0: ${all}.`,
      };
};

/** Commander's complaint as one sentence in both languages; its own is English, and may be several lines. */
export function wrongUse({ code, message }: Pick<CommanderError, 'code' | 'message'>): Localized {
  // `--title <title>` is the option's declaration; its placeholder says nothing to a person.
  const what = quoted(/'(.*?)'/s.exec(message)?.[1] ?? '').replace(/ <.*>$/, '');
  return SENTENCES[code]?.(what) ?? otherwise(message);
}
