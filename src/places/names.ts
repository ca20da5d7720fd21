import { type Localized, localeOf } from '../kernel/index.ts';
import { once } from './once.ts';

const displayNames = once(() => ({
  en: new Intl.DisplayNames(localeOf('en'), { type: 'region', fallback: 'none' }),
  fr: new Intl.DisplayNames(localeOf('fr'), { type: 'region', fallback: 'none' }),
}));

/**
 * Codes that sources publish and that Intl either does not know or writes differently from Canada's travel advice
 * (advisory-formats §1.1).
 */
const OWN_NAMES: ReadonlyMap<string, Localized> = new Map([
  ['IC', { en: 'Canary Islands', fr: 'Îles Canaries' }],
  ['PT-20', { en: 'Azores', fr: 'Açores' }],
  ['HK', { en: 'Hong Kong', fr: 'Hong Kong' }],
  ['MO', { en: 'Macao', fr: 'Macao' }],
]);

/** Intl writes « îles Cook » for the middle of a sentence; a name in a list or a title begins with a capital. */
const capital = (name: string): string => name.charAt(0).toLocaleUpperCase('fr-CA') + name.slice(1);

function intlName(region: string): Localized | undefined {
  if (!/^[A-Z]{2}$/.test(region)) return undefined;
  const en = displayNames().en.of(region);
  const fr = displayNames().fr.of(region);
  return en === undefined || fr === undefined ? undefined : { en: capital(en), fr: capital(fr) };
}

/**
 * The name of a place in both languages.
 * @param code ISO 3166-1 alpha-2, or a source's own `XK`, `IC`, `PT-20`. A part of a country without a name of its own
 * is told by its country and its code; a code that nobody knows is its own name, so that nothing is hidden.
 */
export function placeName(code: string): Localized {
  const whole = OWN_NAMES.get(code) ?? intlName(code);
  if (whole !== undefined) return whole;
  const country = intlName(code.slice(0, 2));
  if (country === undefined || !code.includes('-')) return { en: code, fr: code };
  return { en: `${country.en} (${code})`, fr: `${country.fr} (${code})` };
}
