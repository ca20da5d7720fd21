import type { Localized } from '../../src/kernel/index.ts';

/** Spans of time and counts, as the formatters say them. */
export const spans = {
  inTime: {
    en: '{unit, select, minute {{count, plural, =0 {now} one {in # minute} other {in # minutes}}} hour {{count, plural, one {in # hour} other {in # hours}}} other {{count, plural, one {in # day} other {in # days}}}}',
    fr: '{unit, select, minute {{count, plural, =0 {maintenant} one {dans # minute} other {dans # minutes}}} hour {{count, plural, one {dans # heure} other {dans # heures}}} other {{count, plural, one {dans # jour} other {dans # jours}}}}',
  },
  ago: {
    en: '{unit, select, minute {{count, plural, one {# minute ago} other {# minutes ago}}} hour {{count, plural, one {# hour ago} other {# hours ago}}} other {{count, plural, one {# day ago} other {# days ago}}}}',
    fr: '{unit, select, minute {{count, plural, one {il y a # minute} other {il y a # minutes}}} hour {{count, plural, one {il y a # heure} other {il y a # heures}}} other {{count, plural, one {il y a # jour} other {il y a # jours}}}}',
  },
  age: {
    en: '{days, plural, =0 {today} one {# day old} other {# days old}}',
    fr: '{days, plural, =0 {aujourd’hui} one {vieux de # jour} other {vieux de # jours}}',
  },
  outOf: { en: '{done} of {total}', fr: '{done} sur {total}' },
} satisfies Record<string, Localized>;

/** The languages under their own names. */
export const languageNames = {
  en: { en: 'English', fr: 'English' },
  fr: { en: 'Français', fr: 'Français' },
} satisfies Record<string, Localized>;
