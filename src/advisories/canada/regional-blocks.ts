import { defaultTreeAdapter } from 'parse5';
import { ok, type Result } from '../../kernel/index.ts';
import type { Level, RegionalBlock } from '../advisory.ts';
import type { Block, Document } from '../document.ts';
import { plainText } from '../html.ts';
import { blocksOf } from '../html/blocks.ts';
import {
  type Element,
  hasClass,
  isElement,
  type MarkupRefusal,
  type Node,
  parseMarkup,
} from '../html/markup.ts';
import { levelOf, stateOfWords } from './words.ts';

/** The `advisories` field taken apart: the national text with the level of its heading, then each region's. */
export interface AdvisoryBlocks {
  readonly national: Document;
  readonly nationalHeading: { readonly words: string; readonly level: Level } | null;
  readonly regional: RegionalBlock[];
}

const descendants = (nodes: readonly Node[]): readonly Element[] =>
  nodes.flatMap((node) => (isElement(node) ? [node, ...descendants(node.childNodes)] : []));

/** "Sinaloa - Avoid all travel": the level is what follows the LAST dash (advisory-formats §1.2). */
export function readHeading(heading: string): Omit<RegionalBlock, 'body'> {
  const parts = /^(?<region>.*)\s[-–—]\s+(?<words>.*)$/u.exec(heading)?.groups;
  const words = parts?.['words'] ?? heading;
  const state = stateOfWords(words);
  if (state === null) return { region: heading, words: '', level: null };
  return { region: parts?.['region']?.trim() ?? '', words, level: levelOf(state) };
}

/** The title and what is under it; blocks, not markup, because an unclosed heading swallows the text after it. */
function splitTitle(container: Element): { title: string; body: Block[] } {
  const body = [...blocksOf(container.childNodes)];
  const at = body.findIndex((block) => block.kind === 'heading');
  const [heading] = at < 0 ? [] : body.splice(at, 1);
  return { title: heading === undefined ? '' : plainText([heading]).trim(), body };
}

function readRegion(container: Element): RegionalBlock {
  const { title, body } = splitTitle(container);
  return { ...readHeading(title), body };
}

function readNational(container: Element): Pick<AdvisoryBlocks, 'national' | 'nationalHeading'> {
  const { title, body } = splitTitle(container);
  const { words, level } = readHeading(title);
  // A heading that only repeats place and level is shown by the page itself; any other is part of the text.
  if (level === null) return { national: blocksOf(container.childNodes), nationalHeading: null };
  return { national: body, nationalHeading: { words, level } };
}

/**
 * Takes the blocks apart. The first that is not marked regional is the national one; any later one is kept as a region,
 * because it has a heading and a level of its own. Text outside every block belongs to the national one.
 */
export function readAdvisoryBlocks(html: string): Result<AdvisoryBlocks, MarkupRefusal> {
  const markup = parseMarkup(html);
  if (!markup.ok) return markup;
  const root = markup.value;
  const containers = descendants(root.childNodes).filter((node) =>
    hasClass(node, 'AdvisoryContainer'),
  );
  // Taken out first: an unclosed block would otherwise swallow the ones after it.
  for (const container of containers) defaultTreeAdapter.detachNode(container);
  const first = containers.find((node) => !hasClass(node, 'RegionalAdv'));
  const regional = containers.filter((node) => node !== first).map(readRegion);
  const { national, nationalHeading } =
    first === undefined ? { national: [], nationalHeading: null } : readNational(first);
  return ok({
    national: [...national, ...blocksOf(root.childNodes)],
    nationalHeading,
    regional,
  });
}
