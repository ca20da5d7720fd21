/** Which published form a JSON value has. By content: a name can be anything after a download. */

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isEmpty = (value: unknown): boolean =>
  typeof value === 'object' && (value === null || Object.keys(value).length === 0);

const isDestination = (data: Fields): boolean =>
  'country-iso' in data &&
  ('advisory-state' in data || 'advisories' in data || 'eng' in data || 'fra' in data);

/** One entry that looks like one is enough: the others are then refused by name, not the file as a whole. */
const isIndex = (data: Fields): boolean =>
  Object.values(data).some((entry) => isFields(entry) && 'advisory-state' in entry);

type Detected =
  | { readonly form: 'index' | 'destination'; readonly data: Fields }
  | { readonly form: 'empty' | 'unknown' };

/** `empty` for `{}`, `[]`, `null` and a file whose `data` is one of these (a source's error answer). */
export function detect(json: unknown): Detected {
  if (isEmpty(json)) return { form: 'empty' };
  const data = isFields(json) ? json['data'] : undefined;
  if (data === undefined) return { form: 'unknown' };
  if (isEmpty(data)) return { form: 'empty' };
  if (!isFields(data)) return { form: 'unknown' };
  if (isDestination(data)) return { form: 'destination', data };
  return isIndex(data) ? { form: 'index', data } : { form: 'unknown' };
}
