export { type PhotoFacts, photoFactsSchema, readFacts, UNREADABLE_FACTS } from './facts.ts';
export { isPhoto, isStrippable, SNIFFED_BYTES, sniffMedia } from './media.ts';
export { type StripRefusal, stripPhoto } from './strip.ts';
