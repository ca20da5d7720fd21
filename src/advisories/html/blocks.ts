import type { Block, Inline } from '../document.ts';
import { type Marks, textOf, tidy } from './inline.ts';
import { shownAddress } from './links.ts';
import { type Element, hasClass, isElement, isText, type Node } from './markup.ts';
import { DROPPED, HEADINGS, isBlock, LISTS } from './tags.ts';

/** The blocks made so far, and the line that is not finished. */
interface Flow {
  readonly blocks: Block[];
  line: Inline[];
}

function endLine(flow: Flow): void {
  const children = tidy(flow.line);
  if (children.length > 0) flow.blocks.push({ kind: 'paragraph', children });
  flow.line = [];
}

/** The words inside an element, without what is dropped. */
export function wordsOf(nodes: readonly Node[]): string {
  return nodes
    .map((node) => {
      if (isText(node)) return node.value;
      if (!isElement(node) || DROPPED.has(node.tagName)) return '';
      const words = wordsOf(node.childNodes);
      return isBlock(node.tagName) || node.tagName === 'br' ? ` ${words} ` : words;
    })
    .join('');
}

const holdsBlock = (element: Element): boolean =>
  element.childNodes.some((node) => isElement(node) && (isBlock(node.tagName) || holdsBlock(node)));

function readLink(element: Element, flow: Flow, marks: Marks): void {
  const href = element.attrs.find((attr) => attr.name === 'href')?.value ?? '';
  const address = holdsBlock(element) ? null : shownAddress(href);
  if (address === null) {
    readNodes(element.childNodes, flow, marks);
    return;
  }
  const words = wordsOf(element.childNodes);
  const [link] = tidy([textOf(words, {})]);
  // The space inside a link belongs to the sentence around it: "Warnings </a>– European Service".
  flow.line.push(textOf(/^\s/.test(words) ? ' ' : '', marks));
  if (link?.kind === 'text') flow.line.push({ kind: 'link', text: link.text, address });
  flow.line.push(textOf(/\s$/.test(words) ? ' ' : '', marks));
}

/** `<h3><p>Title</p></h3>` is a heading; what follows its first line is ordinary text. */
function readHeading(element: Element, depth: 3 | 4 | 5, flow: Flow, marks: Marks): void {
  const [first, ...rest] = blocksOf(element.childNodes, marks);
  if (first === undefined) return;
  const title =
    first.kind === 'paragraph'
      ? { kind: 'heading' as const, depth, children: first.children }
      : first;
  flow.blocks.push(title, ...rest);
}

/**
 * The items of a list. A list that stands between items, not inside one, belongs to the item before it: Canada writes
 * "Sinaloa, excluding:" as a closed item and the exclusions as a bare list after it (advisory-formats §1.2).
 */
function itemsOf(element: Element, marks: Marks): readonly (readonly Block[])[] {
  const items: Block[][] = [];
  let loose: Node[] = [];
  const endLoose = () => {
    const blocks = blocksOf(loose, marks);
    const previous = items.at(-1);
    if (previous !== undefined && blocks.every((block) => block.kind === 'list'))
      previous.push(...blocks);
    else items.push([...blocks]);
    loose = [];
  };
  for (const node of element.childNodes) {
    if (isElement(node) && node.tagName === 'li') {
      endLoose();
      items.push([...blocksOf(node.childNodes, marks)]);
    } else loose.push(node);
  }
  endLoose();
  return items.filter((item) => item.length > 0);
}

function readBlock(element: Element, flow: Flow, marks: Marks): void {
  const tag = element.tagName;
  const depth = HEADINGS.get(tag);
  endLine(flow);
  if (depth !== undefined) readHeading(element, depth, flow, marks);
  else if (LISTS.has(tag)) {
    const items = itemsOf(element, marks);
    if (items.length > 0) flow.blocks.push({ kind: 'list', ordered: tag === 'ol', items });
  } else if (tag === 'blockquote' || hasClass(element, 'alert')) {
    const children = blocksOf(element.childNodes, marks);
    if (children.length > 0) flow.blocks.push({ kind: 'note', children });
  } else {
    readNodes(element.childNodes, flow, marks);
    endLine(flow);
  }
}

function readElement(element: Element, flow: Flow, marks: Marks): void {
  const tag = element.tagName;
  if (DROPPED.has(tag)) return;
  if (tag === 'br') flow.line.push({ kind: 'break' });
  else if (tag === 'a') readLink(element, flow, marks);
  else if (tag === 'strong' || tag === 'b')
    readNodes(element.childNodes, flow, { ...marks, strong: true });
  else if (tag === 'em' || tag === 'i') readNodes(element.childNodes, flow, { ...marks, em: true });
  else if (isBlock(tag)) readBlock(element, flow, marks);
  else readNodes(element.childNodes, flow, marks);
}

function readNodes(nodes: readonly Node[], flow: Flow, marks: Marks): void {
  for (const node of nodes) {
    if (isText(node)) flow.line.push(textOf(node.value, marks));
    else if (isElement(node)) readElement(node, flow, marks);
  }
}

/** Parsed HTML as blocks of our document tree. The depth of the markup bounds the recursion. */
export function blocksOf(nodes: readonly Node[], marks: Marks = {}): readonly Block[] {
  const flow: Flow = { blocks: [], line: [] };
  readNodes(nodes, flow, marks);
  endLine(flow);
  return flow.blocks;
}
