/**
 * Loaded before a child by `--import`: gives SQLite weaker settings than Valise's, to show that the power-cut test
 * sees it. The source is changed while it is loaded, so nothing in Valise can be asked for less safety.
 */
import { registerHooks } from 'node:module';

/** `synchronous=OFF` or `journal_mode=WAL synchronous=NORMAL`. */
const wanted = (process.env['VALISE_WEAKER'] ?? '').split(' ').map((pair) => pair.split('='));
const READ_BACK: Readonly<Record<string, string>> = {
  OFF: '0',
  NORMAL: '1',
  FULL: '2',
  WAL: "'wal'",
};

function replaceOnce(source: string, pattern: RegExp, text: string): string {
  if (source.match(new RegExp(pattern, 'g'))?.length !== 1)
    throw new Error(`the weaker settings do not fit the source: ${pattern.source}`);
  return source.replace(pattern, text);
}

function weaken(source: string): string {
  return wanted.reduce((text, [name = '', value = '']) => {
    const setting = new RegExp(`\\{ name: '${name}', set: '[A-Z]+', read: [^}]+ \\}`);
    const weaker = `{ name: '${name}', set: '${value}', read: ${READ_BACK[value]} }`;
    return replaceOnce(text, setting, weaker);
  }, source);
}

registerHooks({
  load(url, context, nextLoad) {
    const loaded = nextLoad(url, context);
    const source = () => new TextDecoder().decode(loaded.source as Uint8Array);
    if (url.endsWith('/src/vault/container/database.ts'))
      return { ...loaded, source: weaken(source()) };
    // Valise refuses a file in WAL mode before it opens it.
    if (url.endsWith('/src/vault/container/files.ts'))
      return { ...loaded, source: replaceOnce(source(), /head\[offset\] === 1/, 'true') };
    return loaded;
  },
});
