export { I18n, type Text, useText } from './I18n.tsx';
export { HOME_ZONE, isoDay } from './formatters.ts';
export { LANGUAGES_SHOWN, LOCALES, OTHER } from './locales.ts';
export { languageNames } from './messages.ts';
export type { Values } from './text.ts';
