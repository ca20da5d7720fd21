import type { Item, ItemField } from '../../../../src/checklists/index.ts';
import type { TripChangeView } from '../../../../src/contract/index.ts';
import type { Language, Localized } from '../../../../src/kernel/index.ts';
import { confidences, owners, proofOf } from '../checklist/messages.ts';
import { phases } from '../words.ts';
import { messages } from './messages.ts';

/** What says a message, with its values. */
export interface Say {
  readonly t: (message: Localized, values?: Readonly<Record<string, string | number>>) => string;
  readonly day: (iso: string) => string;
  readonly language: Language;
}

/** A field of an item as a person reads it, before and after; empty where there is none. */
export function fieldWords(
  change: TripChangeView,
  field: ItemField,
  say: Say,
): readonly [before: string, after: string] {
  const { before, after, whenWords, dueWords } = change;
  const told = (words: Localized | null) => (words === null ? '' : say.t(words));
  if (field === 'when') return [told(whenWords.before), told(whenWords.after)];
  if (field === 'due') return [told(dueWords.before), told(dueWords.after)];
  const one = (item: Item | null) => (item === null ? '' : wordsOf(item, field, say));
  return [one(before), one(after)];
}

function wordsOf(item: Item, field: Exclude<ItemField, 'when' | 'due'>, say: Say): string {
  const { t, day, language } = say;
  switch (field) {
    case 'phase':
      return t(phases[item.phase]);
    case 'title':
    case 'why':
      return t(item[field]);
    case 'how':
      return item.how[language].map((step, index) => `${index + 1}. ${step}`).join('\n');
    case 'evidence':
      return evidenceWords(item, say);
    case 'check':
      return item.check ?? '';
    case 'sources':
      return item.sources
        .map(({ source, confidence }) => `${source} (${t(confidences[confidence])})`)
        .join('\n');
    case 'confirmed':
      return item.confirmed === undefined
        ? ''
        : t(messages.confirmedBy, { by: item.confirmed.by, day: day(item.confirmed.on) });
    case 'owner':
      return t(owners[item.owner]);
    case 'checked':
    case 'reviewBy':
      return day(item[field]);
  }
}

function evidenceWords({ evidence: { min, t3, t4 } }: Item, { t }: Say): string {
  const base = t(proofOf(min));
  if (t3 === undefined && t4 === undefined) return base;
  const at3 = t(proofOf(t3 ?? min));
  return t(messages.higher, { base, t3: at3, t4: t(proofOf(t4 ?? t3 ?? min)) });
}
