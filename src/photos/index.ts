export { type PhotoFacts, photoFactsSchema, UNREADABLE_FACTS } from './facts-shape.ts';
export { readFacts } from './facts.ts';
export { isPhoto, isStrippable, SNIFFED_BYTES, sniffMedia } from './media.ts';
export { type StripRefusal, stripPhoto } from './strip.ts';
