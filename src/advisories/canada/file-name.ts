/** `cta-cap-XX.json`, also after a browser or a person has added to it: `cta-cap-fr (1).json`, `cta-cap-fr.2026.json`. */
const DESTINATION_NAME = /^cta-cap-(?<code>[a-z]{2}(?:-[a-z0-9]{1,3})?)(?:[^a-z0-9-].*)?\.json$/i;

/**
 * The place that a file's name promises, in upper case; `null` when the name does not have Canada's form, which says
 * nothing about the content.
 */
export function codeInName(name: string): string | null {
  const base = name.split(/[\\/]/).at(-1) ?? '';
  return DESTINATION_NAME.exec(base)?.groups?.['code']?.toUpperCase() ?? null;
}
