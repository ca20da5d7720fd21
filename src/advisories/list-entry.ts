import type { Advisory } from './advisory.ts';

/** One line of the list of advisories, on the screen and in `advisories list --json` (issue 2 §7). */
export type AdvisoryListEntry = Pick<
  Advisory,
  | 'code'
  | 'names'
  | 'source'
  | 'overall'
  | 'regionalMax'
  | 'regionalFlag'
  | 'text'
  | 'published'
  | 'loaded'
>;

/** Without the long text; what is unknown stays `null`. */
export const listEntry = (advisory: Advisory): AdvisoryListEntry => ({
  code: advisory.code,
  names: advisory.names,
  source: advisory.source,
  overall: advisory.overall,
  regionalMax: advisory.regionalMax,
  regionalFlag: advisory.regionalFlag,
  text: advisory.text,
  published: advisory.published,
  loaded: advisory.loaded,
});
