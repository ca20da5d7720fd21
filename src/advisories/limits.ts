/** The bounds of what is read from a file that somebody else wrote (advisory-formats §9.12, issue 2 §4). */

/** The largest file seen is 1.0 MB; MB is 10⁶ bytes. */
export const MAX_FILE_BYTES = 5_000_000;

/** Objects and arrays inside each other. Real files need 4. Checked on the bytes, before JSON is parsed. */
export const MAX_JSON_DEPTH = 32;

/** Canada lists about 230 destinations; a file with fewer than this is not the whole index. */
export const MIN_DESTINATIONS = 150;

/** More than the world has: a file with more entries was not made by a government. */
export const MAX_DESTINATIONS = 1000;

/** Elements inside each other in one HTML string. Real pages need about 10. */
export const MAX_MARKUP_DEPTH = 32;

/** Elements and comments of one HTML string. The longest real page has about 2 000. */
export const MAX_MARKUP_NODES = 20_000;

/** A published date may be this far ahead of the clock that loaded it: a laptop's clock and zone can be wrong. */
export const MAX_AHEAD_MS = 48 * 3_600_000;

/** Before this the feed did not exist, so a date before it is a missing date in disguise (1970). */
export const FIRST_POSSIBLE_DATE = '2000-01-01T00:00:00Z';

/** A link's address that is longer is not shown; its words are kept. */
export const MAX_ADDRESS_LENGTH = 2000;
