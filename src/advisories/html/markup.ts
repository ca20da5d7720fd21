import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parseFragment } from 'parse5';
import { ok, type Refusal, type Result, refuse } from '../../kernel/index.ts';
import { MAX_MARKUP_DEPTH, MAX_MARKUP_NODES } from '../limits.ts';

export type Node = DefaultTreeAdapterTypes.ChildNode;
export type Element = DefaultTreeAdapterTypes.Element;
type Fragment = DefaultTreeAdapterTypes.DocumentFragment;
type Parent = DefaultTreeAdapterTypes.ParentNode;

export type MarkupRefusal = Refusal<'markupTooDeep' | 'markupTooLarge'>;

/** parse5 puts a fragment under a root element and a stand-in for the document. */
const PARSER_LEVELS = 2;

export const isElement = (node: Node): node is Element => 'tagName' in node;

export const isText = (node: Node): node is DefaultTreeAdapterTypes.TextNode =>
  node.nodeName === '#text';

export const hasClass = (element: Element, name: string): boolean =>
  (element.attrs.find((attr) => attr.name === 'class')?.value ?? '').split(/\s+/).includes(name);

function levelsAbove(parent: Parent): number {
  let levels = 1;
  let node: Parent | null = parent;
  while (node !== null && 'parentNode' in node && levels <= MAX_MARKUP_DEPTH + PARSER_LEVELS) {
    node = node.parentNode;
    levels += 1;
  }
  return levels;
}

/**
 * A tree adapter that stops the parser at our bounds, while it works: a few kilobytes of unclosed formatting elements
 * can otherwise grow into millions of nodes. Texts are not counted: there is at most one beside each element, and the
 * parser inserts a long one word by word.
 */
function boundedAdapter(stop: (refusal: MarkupRefusal) => never) {
  let nodes = 0;
  const count = <T>(made: T): T => {
    nodes += 1;
    return nodes > MAX_MARKUP_NODES ? stop({ code: 'markupTooLarge' }) : made;
  };
  return {
    ...defaultTreeAdapter,
    createElement: (...given: Parameters<typeof defaultTreeAdapter.createElement>) =>
      count(defaultTreeAdapter.createElement(...given)),
    createCommentNode: (data: string) => count(defaultTreeAdapter.createCommentNode(data)),
    appendChild(parent: Parent, child: Node) {
      if (levelsAbove(parent) > MAX_MARKUP_DEPTH + PARSER_LEVELS) stop({ code: 'markupTooDeep' });
      defaultTreeAdapter.appendChild(parent, child);
    },
  };
}

/** The parser also moves whole subtrees, so the finished tree is measured again; not by recursion. */
function isTooDeep(fragment: Fragment): boolean {
  let level: readonly Node[] = fragment.childNodes;
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MAX_MARKUP_DEPTH) return true;
    level = level.flatMap((node) => (isElement(node) ? node.childNodes : []));
  }
  return false;
}

/** HTML as every browser reads it, however broken; entities decoded once. Refused only for its depth or size. */
export function parseMarkup(html: string): Result<Fragment, MarkupRefusal> {
  let refusal: MarkupRefusal | undefined;
  const stop = (reason: MarkupRefusal): never => {
    refusal = reason;
    throw new Error(reason.code);
  };
  try {
    const fragment = parseFragment(html, { treeAdapter: boundedAdapter(stop) });
    return isTooDeep(fragment) ? refuse('markupTooDeep') : ok(fragment);
  } catch (error) {
    if (refusal !== undefined) return refuse(refusal.code);
    throw error;
  }
}
