import { ok, type Result } from '../../kernel/index.ts';
import type { AdvisoryText, SectionId } from '../advisory.ts';
import { htmlToDocument } from '../html.ts';
import type { MarkupRefusal } from '../html/markup.ts';
import { type AdvisoryBlocks, readAdvisoryBlocks } from './regional-blocks.ts';
import type { DestinationText } from './shapes.ts';

/** Which of our sections a published field belongs to; Canada spreads the offices over two fields. */
const SECTION_OF_FIELD: ReadonlyMap<string, SectionId> = new Map([
  ['security', 'security'],
  ['entry-exit', 'entry-exit'],
  ['health', 'health'],
  ['laws-culture', 'laws-culture'],
  ['disasters-climate', 'disasters-climate'],
  ['offices-help-abroad', 'offices'],
  ['offices-html', 'offices'],
]);

function htmlOf(text: DestinationText, section: SectionId): string {
  if (section !== 'offices') return text[section];
  const around = text['offices-help-abroad'];
  return [around?.['opening-text'], text['offices-html'], around?.['closing-text']]
    .map((html) => `<div>${html ?? ''}</div>`)
    .join('');
}

/** The long text and the level in the national heading, which must not be worse than the overall level. */
export interface LongText {
  readonly text: AdvisoryText;
  readonly nationalHeading: AdvisoryBlocks['nationalHeading'];
}

/** A language that a file does not carry: no text at all, never the other language in its place. */
export const NO_TEXT: LongText = {
  text: { national: [], regional: [], sections: [] },
  nationalHeading: null,
};

/** One language of a destination file. `fields` are its field names as published, whose order the sections keep. */
export function readLongText(
  text: DestinationText,
  fields: readonly string[],
): Result<LongText, MarkupRefusal> {
  const blocks = readAdvisoryBlocks(text.advisories);
  if (!blocks.ok) return blocks;
  const sections: AdvisoryText['sections'] = [];
  const ids = new Set(fields.flatMap((field) => SECTION_OF_FIELD.get(field) ?? []));
  for (const id of ids) {
    const body = htmlToDocument(htmlOf(text, id));
    if (!body.ok) return body;
    if (body.value.length > 0) sections.push({ id, body: [...body.value] });
  }
  const { national, regional, nationalHeading } = blocks.value;
  return ok({ text: { national, regional, sections }, nationalHeading });
}
