export { type Marked, marked } from './marks.ts';
export {
  createSearchIndex,
  type GuidanceDocument,
  type GuidanceHit,
  type GuidanceKind,
  type SearchIndex,
} from './search-index.ts';
