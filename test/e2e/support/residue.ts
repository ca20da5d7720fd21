import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Every plain file below a folder; links and sockets are not followed. */
function files(folder: string): readonly string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    try {
      const kind = lstatSync(path);
      if (kind.isDirectory()) return files(path);
      return kind.isFile() ? [path] : [];
    } catch {
      // Gone meanwhile, or another user's.
      return [];
    }
  });
}

/** Base64 of a text depends on where in a group of three bytes it starts; the outer characters are shared with neighbours. */
const base64 = (text: string): readonly string[] =>
  [0, 1, 2].map((shift) =>
    Buffer.from(' '.repeat(shift) + text)
      .toString('base64')
      .replaceAll('=', '')
      .slice(shift === 0 ? 0 : 4, -2),
  );

function forms(text: string): readonly Buffer[] {
  const hex = Buffer.from(text).toString('hex');
  return [
    Buffer.from(text),
    Buffer.from(text, 'utf16le'),
    Buffer.from(text, 'utf16le').swap16(),
    Buffer.from(hex),
    Buffer.from(hex.toUpperCase()),
    ...base64(text).map((each) => Buffer.from(each)),
  ];
}

/** Files below the folders in which a text stands, as UTF-8, UTF-16, base64 or hexadecimal. */
export function holding(folders: readonly string[], texts: readonly string[]): readonly string[] {
  const needles = texts.flatMap((text) => forms(text).map((form) => ({ text, form })));
  return folders.flatMap(files).flatMap((path) => {
    let bytes: Buffer;
    try {
      bytes = readFileSync(path);
    } catch {
      return [];
    }
    return needles.filter(({ form }) => bytes.includes(form)).map(({ text }) => `${path}: ${text}`);
  });
}
