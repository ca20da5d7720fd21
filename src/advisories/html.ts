import { ok, type Result } from '../kernel/index.ts';
import { cleanText } from './clean-text.ts';
import type { Block, Document, Inline } from './document.ts';
import { blocksOf, wordsOf } from './html/blocks.ts';
import { type MarkupRefusal, parseMarkup } from './html/markup.ts';

/**
 * A source's HTML as our own document tree (advisory-formats §9.1–9.2). The result can hold headings, paragraphs,
 * lists, notes, words, breaks and shown addresses; there is no way to write anything else in it.
 */
export function htmlToDocument(html: string): Result<Document, MarkupRefusal> {
  const markup = parseMarkup(html);
  return markup.ok ? ok(blocksOf(markup.value.childNodes)) : markup;
}

/** A short published text (a name, the words of a level) as one line: entities decoded once, elements dropped. */
export function htmlToLine(html: string): Result<string, MarkupRefusal> {
  // Most of them are plain already, and an index has fifteen hundred.
  if (!/[<&\0]/.test(html)) return ok(cleanText(html).trim());
  const markup = parseMarkup(html);
  return markup.ok ? ok(cleanText(wordsOf(markup.value.childNodes)).trim()) : markup;
}

const inlineText = (inline: Inline): string => (inline.kind === 'break' ? ' ' : inline.text);

function linesOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [block.children.map(inlineText).join('')];
    case 'list':
      return block.items.flatMap((item) => item.flatMap(linesOf));
    case 'note':
      return block.children.flatMap(linesOf);
  }
}

/** The words of a document for searching, one line a block, every space an ordinary one. */
export const plainText = (document: Document): string =>
  document.flatMap(linesOf).join('\n').replaceAll('\u00a0', ' ');
