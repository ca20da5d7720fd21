import { IntlMessageFormat } from 'intl-messageformat';

type Element = Readonly<Record<string, unknown>>;

/** The numbers that the parser of ICU messages gives to what it finds. */
const LITERAL = 0;
const LAST_ARGUMENT = 6;

const isElement = (value: unknown): value is Element => typeof value === 'object' && value !== null;

function parsed(text: string): readonly Element[] {
  const elements: readonly unknown[] = new IntlMessageFormat(text, 'en-CA', undefined, {
    ignoreTag: true,
  }).getAst();
  return elements.filter(isElement);
}

const choicesOf = ({ options }: Element): readonly (readonly Element[])[] =>
  isElement(options)
    ? Object.values(options).map((choice) =>
        isElement(choice) && Array.isArray(choice['value'])
          ? choice['value'].filter(isElement)
          : [],
      )
    : [];

/** Names of the arguments of a message, in order, each once; throws on bad ICU. */
export function argumentsOf(text: string): readonly string[] {
  const names = new Set<string>();
  const walk = (elements: readonly Element[]): void => {
    for (const element of elements) {
      const { type, value } = element;
      if (type !== LITERAL && Number(type) <= LAST_ARGUMENT) names.add(String(value));
      choicesOf(element).forEach(walk);
    }
  };
  walk(parsed(text));
  return [...names].sort();
}

/** What a person reads of a message: `hole` for each argument, and each choice after the other. */
export function wordsOf(text: string, hole: string): string {
  const read = (elements: readonly Element[]): string =>
    elements
      .map((element) => {
        const choices = choicesOf(element);
        if (choices.length > 0) return choices.map(read).join(hole);
        return element['type'] === LITERAL ? String(element['value']) : hole;
      })
      .join('');
  return read(parsed(text));
}
