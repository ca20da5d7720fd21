import type { Due, Item } from '../../../../src/checklists/index.ts';
import type { Language, Localized } from '../../../../src/kernel/index.ts';

/** The officer's form: everything as it is typed, so that it fits into a draft and survives a lock. */
export interface ItemForm {
  readonly title: Localized;
  readonly why: Localized;
  /** A step a line. */
  readonly steps: Localized;
  readonly phase: Item['phase'];
  /** `now`: the condition stays as it is. */
  readonly applies: 'now' | 'always' | '2' | '3' | '4';
  readonly anchor: Due['anchor'];
  /** Days or hours, for the anchors that count any. */
  readonly amount: string;
  readonly min: number;
  /** null: as for every trip. */
  readonly t3: number | null;
  readonly t4: number | null;
  readonly owner: Item['owner'];
  readonly reviewBy: string | null;
  readonly isConfirmed: boolean;
  readonly confirmedBy: string;
  readonly reason: Localized;
}

export const formOf = (item: Item, reason: Localized): ItemForm => ({
  title: item.title,
  why: item.why,
  steps: { en: item.how.en.join('\n'), fr: item.how.fr.join('\n') },
  phase: item.phase,
  applies: 'now',
  anchor: item.due.anchor,
  amount: String(amountOf(item.due)),
  min: item.evidence.min,
  t3: item.evidence.t3 ?? null,
  t4: item.evidence.t4 ?? null,
  owner: item.owner,
  reviewBy: item.reviewBy,
  isConfirmed: item.confirmed !== undefined,
  confirmedBy: item.confirmed?.by ?? '',
  reason,
});

const amountOf = (due: Due): number =>
  'days' in due ? Math.abs(due.days) : 'hours' in due ? due.hours : 0;

/** An office's own item before anything was typed; `today` and `later` are `YYYY-MM-DD`. */
export const newItem = (id: string, today: string, later: string): Item => ({
  id,
  phase: 'before',
  title: { en: '', fr: '' },
  why: { en: '', fr: '' },
  how: { en: [], fr: [] },
  when: 'always',
  due: { anchor: 'departure', days: -7 },
  evidence: { min: 0 },
  sources: [{ source: 'PRACTICE', confidence: 'k' }],
  owner: 'security',
  checked: today,
  reviewBy: later,
});

export const stepsOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

const counts = (anchor: Due['anchor']): boolean =>
  anchor === 'departure' || anchor === 'return' || anchor === 'arrival';

/** What is wrong with the form, by field. */
export interface Problems {
  readonly missing: readonly ('title' | 'why' | 'steps' | 'reason' | 'confirmedBy' | 'reviewBy')[];
  readonly uneven: boolean;
  readonly amount: boolean;
}

export function problemsOf(form: ItemForm): Problems {
  const isEmpty = ({ en, fr }: Localized) => en.trim() === '' || fr.trim() === '';
  const texts = (['title', 'why', 'steps', 'reason'] as const).filter((key) => isEmpty(form[key]));
  const [en, fr] = [stepsOf(form.steps.en).length, stepsOf(form.steps.fr).length];
  const most = form.anchor === 'arrival' ? 24 : 120;
  const amount = Number(form.amount);
  return {
    missing: [
      ...texts,
      ...(form.isConfirmed && form.confirmedBy.trim() === '' ? (['confirmedBy'] as const) : []),
      ...(form.reviewBy === null ? (['reviewBy'] as const) : []),
    ],
    uneven: en > 0 && fr > 0 && en !== fr,
    amount:
      counts(form.anchor) &&
      !(/^\d{1,3}$/.test(form.amount.trim()) && amount >= 0 && amount <= most),
  };
}

export const isFine = ({ missing, uneven, amount }: Problems): boolean =>
  missing.length === 0 && !uneven && !amount;

/** The item as the form says it. What the form cannot say stays as it was. */
export function itemOf(form: ItemForm, before: Item, today: string): Item {
  const { check: _check, confirmed, ...rest } = before;
  const trimmed = ({ en, fr }: Localized) => ({ en: en.trim(), fr: fr.trim() });
  const steps = (language: Language) => [...stepsOf(form.steps[language])];
  const by = form.confirmedBy.trim();
  return {
    ...rest,
    ...(before.check === undefined ? {} : { check: before.check }),
    title: trimmed(form.title),
    why: trimmed(form.why),
    how: { en: steps('en'), fr: steps('fr') },
    phase: form.phase,
    when: whenOf(form, before),
    due: dueOf(form),
    evidence: {
      min: form.min,
      ...(form.t3 === null ? {} : { t3: form.t3 }),
      ...(form.t4 === null ? {} : { t4: form.t4 }),
    },
    owner: form.owner,
    reviewBy: form.reviewBy ?? before.reviewBy,
    ...(form.isConfirmed
      ? { confirmed: confirmed?.by === by ? confirmed : { by, on: today } }
      : {}),
  };
}

function whenOf({ applies }: ItemForm, before: Item): Item['when'] {
  if (applies === 'now') return before.when;
  return applies === 'always' ? 'always' : { tier: Number(applies) as 2 | 3 | 4 };
}

function dueOf({ anchor, amount }: ItemForm): Due {
  const count = Number(amount.trim());
  // Not -0, which no JSON has.
  if (anchor === 'departure') return { anchor, days: count === 0 ? 0 : -count };
  if (anchor === 'return') return { anchor, days: count };
  return anchor === 'arrival' ? { anchor, hours: count } : { anchor };
}

/** The form in a draft; null when the draft is none, or of another version of the form. */
export function readForm(text: string): ItemForm | null {
  try {
    const form = JSON.parse(text) as ItemForm;
    return typeof form.title?.en === 'string' && typeof form.reason?.fr === 'string' ? form : null;
  } catch {
    return null;
  }
}
