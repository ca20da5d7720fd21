import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..', '..');
const base = readFileSync(
  join(root, 'node_modules/@gcds-core/tokens/build/web/css/base.css'),
  'utf8',
);
const tokens = readFileSync(join(root, 'renderer/ui/tokens.css'), 'utf8');

const declarations = (css: string): Map<string, string> =>
  new Map(
    [...css.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value]),
  );

/** The declarations between a selector and the end of its block. */
function block(selector: string): Map<string, string> {
  const start = tokens.indexOf(`${selector} {`);
  if (start < 0) throw new Error(`tokens.css lacks ${selector}`);
  return declarations(tokens.slice(start, tokens.indexOf('\n}', start)));
}

const light = block(':root');
const themes: Readonly<Record<string, ReadonlyMap<string, string>>> = {
  light,
  dark: new Map([...light, ...block(":root[data-theme='dark']")]),
};
const values = declarations(base);

function colour(theme: ReadonlyMap<string, string>, role: string): string {
  const value = theme.get(`--${role}`);
  if (value === undefined) throw new Error(`no role --${role}`);
  const reference = /^var\((--[\w-]+)\)$/.exec(value)?.[1];
  const hex = reference === undefined ? value : values.get(reference);
  if (hex === undefined || !/^#[0-9a-f]{6}$/i.test(hex)) throw new Error(`--${role} is no colour`);
  return hex;
}

/** Relative luminance (WCAG 2.2). */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [dark = 0, bright = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (bright + 0.05) / (dark + 0.05);
}

const SURFACES = ['surface', 'raised', 'sunken', 'accent-soft'];
/** Text on the surfaces that it stands on. */
const TEXT: readonly (readonly [string, readonly string[]])[] = [
  ['text', [...SURFACES, 'ok-soft', 'attention-soft', 'serious-soft', 'stop-soft']],
  ['muted', ['surface', 'raised', 'sunken', 'accent-soft']],
  ['accent', SURFACES],
  ['accent-strong', ['surface', 'accent-soft']],
  ['on-accent', ['accent', 'accent-strong']],
  ['on-stop', ['stop', 'stop-strong']],
  ['ok', ['surface', 'ok-soft']],
  ['attention', ['surface', 'raised', 'attention-soft']],
  ['serious', ['surface', 'raised', 'serious-soft']],
  ['stop', ['surface', 'raised', 'sunken', 'stop-soft']],
  ['stop-strong', ['surface', 'stop-soft']],
];
/** Borders of controls, shapes that mean something, and the ring of focus. */
const SHAPES: readonly (readonly [string, readonly string[]])[] = [
  ['control-line', SURFACES],
  ['focus', SURFACES],
];

describe.each(Object.entries(themes))('%s theme', (_, theme) => {
  const pairs = (roles: typeof TEXT) => roles.flatMap(([role, on]) => on.map((it) => [role, it]));
  it.each(pairs(TEXT))('%s on %s reads at 4.5:1', (role = '', on = '') => {
    expect(contrast(colour(theme, role), colour(theme, on))).toBeGreaterThanOrEqual(4.5);
  });
  it.each(pairs(SHAPES))('%s on %s shows at 3:1', (role = '', on = '') => {
    expect(contrast(colour(theme, role), colour(theme, on))).toBeGreaterThanOrEqual(3);
  });
});
